"""The files of the leadership page hold the rows of the page."""

import csv
from datetime import date
from decimal import Decimal

import pytest
from django.core.management import call_command

from lms.common.spreadsheets import safe
from lms.metrics.recount import recount
from lms.people.models import Unit

NAMES = ["directorates", "trend", "courses", "all"]


def rows(client, name, person, **query):
    client.force_login(person)
    response = client.get(f"/leadership/{name}.csv", query)
    return list(csv.DictReader(response.content.decode().splitlines()))


def test_the_file_holds_the_rows_of_the_bars(client, adoption):
    found = rows(client, "directorates", adoption.chief, as_at="2026-09-30")

    assert [(r["unit_code"], r["numerator"], r["denominator"], r["value"]) for r in found] == [
        ("PLC", "0", "6", "0.0"),
        ("RES", "5", "10", "50.0"),
        ("ORG", "5", "16", "31.3"),
    ]


def test_the_trend_has_a_row_for_each_month_and_directorate(client, adoption):
    found = rows(client, "trend", adoption.joan, as_at="2026-07-31")

    assert [(r["as_of"], r["unit_code"], r["value"]) for r in found] == [
        ("2026-06-30", "RES", "0.0"),
        ("2026-06-30", "ORG", "0.0"),
        ("2026-07-31", "RES", "50.0"),
        ("2026-07-31", "ORG", "31.3"),
    ]


def test_all_the_data_has_every_measure(client, adoption):
    found = rows(client, "all", adoption.chief)

    assert {row["measure"] for row in found} == {"A1", "A2", "A3-DC01"}


@pytest.mark.parametrize("name", NAMES)
def test_a_director_gets_no_other_directorate(client, adoption, name):
    assert {row["unit_code"] for row in rows(client, name, adoption.joan)} == {"RES", "ORG"}


@pytest.mark.parametrize("name", NAMES)
def test_staff_get_no_file(client, adoption, name):
    client.force_login(adoption.finance[0])

    assert client.get(f"/leadership/{name}.csv").status_code == 404


def test_what_is_hidden_on_the_page_is_hidden_in_the_file(client, adoption):
    for person in adoption.library[:2]:
        person.postings.update(ends_on=date(2026, 9, 1))
    recount(person_ids={person.pk for person in adoption.library})

    [place, *_] = rows(client, "directorates", adoption.chief)

    assert [place[name] for name in ("numerator", "denominator", "value")] == ["Hidden"] * 3


def test_the_file_of_causes_holds_the_rows_of_the_page(client, adoption):
    found = rows(client, "causes", adoption.joan, as_at="2026-07-31")

    assert [(r["measure"], r["as_of"], r["numerator"], r["denominator"]) for r in found] == [
        ("A1", "2026-06-30", "0", "16"),
        ("A9-completed", "2026-07-31", "5", "0"),
        ("A1", "2026-07-31", "5", "16"),
    ]
    assert {row["unit_code"] for row in found} == {"ORG"}


def test_staff_get_no_file_of_causes(client, adoption):
    client.force_login(adoption.finance[0])

    assert client.get("/leadership/causes.csv").status_code == 404


def test_an_unknown_file_is_not_found(client, adoption):
    client.force_login(adoption.chief)

    assert client.get("/leadership/names.csv").status_code == 404


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "\n=1", "\N{NO-BREAK SPACE}=1"],
)
def test_a_cell_cannot_run_as_a_formula(text):
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize(
    "sign",
    [
        "\N{FULLWIDTH EQUALS SIGN}",
        "\N{FULLWIDTH PLUS SIGN}",
        "\N{FULLWIDTH HYPHEN-MINUS}",
        "\N{FULLWIDTH COMMERCIAL AT}",
    ],
)
def test_a_wide_sign_cannot_begin_a_formula(sign):
    assert safe(f"{sign}1+1") == f"'{sign}1+1"


def test_the_command_prints_no_formula(adoption, capsys):
    Unit.objects.filter(pk=adoption.units["RES"].pk).update(code=" =1+1")

    call_command("measure", "A1")

    assert "' =1+1" in {
        row["unit_code"] for row in csv.DictReader(capsys.readouterr().out.splitlines())
    }


@pytest.mark.parametrize("number", [-5, Decimal("-17.3")])
def test_a_number_below_nothing_is_a_number(number):
    assert safe(number) == str(number)


def test_what_is_not_there_is_left_empty():
    assert safe(None) == ""


def test_other_cells_are_left_alone():
    assert safe("Health, Wellbeing & Adults") == "Health, Wellbeing & Adults"
