"""The own record to take away."""

import csv
import json
import re
from datetime import date
from io import StringIO

import pytest

from lms.records.actions import record_completion
from tests.factories.people import make_person
from tests.factories.records import finish, make_short_course

FORMULA = "=HYPERLINK(1)"


@pytest.fixture
def mine(client, amina, reading):
    record_completion(
        person=amina,
        course_key=reading[0].translation_key,
        day=date(2025, 10, 12),
        evidence=f"{FORMULA} and a list.",
        actor=make_person("Susan", last_name="Reid"),
    )
    client.force_login(amina)
    return client


def load(client, form, home=""):
    return client.get(f"{home}/me/record/my-record.{form}")


def test_the_csv_has_a_row_for_each_completion(mine):
    [row] = csv.DictReader(StringIO(load(mine, "csv").content.decode("utf-8-sig")))

    assert (row["course"], row["completed_on"], row["recorded_by"]) == (
        "Course DC02",
        "2025-10-12",
        "Susan Reid",
    )


def test_nothing_in_the_csv_runs(mine):
    [row] = csv.DictReader(StringIO(load(mine, "csv").content.decode("utf-8-sig")))

    assert row["evidence"] == f"'{FORMULA} and a list."


def test_the_json_says_how_it_was_earned(mine):
    told = json.loads(load(mine, "json").content)

    assert told["name"] == "Amina Khan"
    assert told["completions"][0]["how"] == "recorded"
    assert told["completions"][0]["evidence"].startswith(FORMULA)


def test_the_pdf_is_tagged_and_keeps_the_standard(mine):
    paper = load(mine, "pdf").content

    assert b"<pdfuaid:part>1</pdfuaid:part>" in paper
    assert b"/Lang(en)" in paper


def test_the_pdf_in_welsh_says_so(mine):
    assert b"/Lang(cy)" in load(mine, "pdf", home="/cy").content


def test_the_pdf_takes_as_many_pages_as_it_needs(mine, amina):
    for number in range(10, 22):
        course = make_short_course(f"DC{number}")
        finish(amina, *course, 1)
        finish(amina, *course, 2)

    assert len(re.findall(rb"/Type\s*/Page\b", load(mine, "pdf").content)) > 1


@pytest.mark.parametrize("form", ["csv", "json", "pdf"])
def test_somebody_without_completions_gets_a_file(client, form, db):
    client.force_login(make_person("Sam"))
    answer = load(client, form)

    assert answer.status_code == 200
    assert f"my-record.{form}" in answer["Content-Disposition"]


@pytest.mark.parametrize("form", ["csv", "json"])
def test_nobody_reads_of_others(client, mine, form):
    client.force_login(make_person("Sam"))

    assert "Course DC02" not in load(client, form).content.decode()


def test_there_is_no_other_form(mine):
    assert load(mine, "exe").status_code == 404


@pytest.mark.parametrize("form", ["csv", "json", "pdf"])
def test_a_stranger_is_asked_to_sign_in(client, form, db):
    assert load(client, form).status_code == 302
