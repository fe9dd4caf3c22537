"""Where everybody stands, and what to compare by, on the pages of leaders."""

import csv
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.metrics.cells import DONE, NO_COURSE
from lms.metrics.recount import everyone, recount
from lms.people.actions import welcome
from tests.factories.metrics import make_colleague

from .councils import SERVICES, Council

RESOURCES = "/leadership/directorates/res/"
EVEN = {(service, state): 6 for service in SERVICES for state in (DONE, "not_reached")}


@pytest.fixture(autouse=True)
def october(db, time_machine):
    time_machine.move_to(datetime(2026, 10, 15, 12, tzinfo=UTC))


def make(**more):
    """12 of each of six services, half of them done, and what is said beside it of Finance."""
    council = Council(EVEN | {("RES-FIN", state): n for state, n in more.items()})
    council.chief.postings.update(unit=council.units["RES-HR"])
    recount(person_ids=everyone())
    return council


def page(client, person, url="/leadership/", **query):
    client.force_login(person)
    return client.get(url, query)


def pieces(response):
    return {
        row["name"]: [(piece["label"], piece["n"]) for piece in row["pieces"]]
        for row in response.context["everybody"]["rows"]
    }


def test_everybody_is_in_a_piece(client):
    council = make(lapsed=7, not_begun=8, exempt=9)

    response = page(client, council.chief)

    assert pieces(response)["Unit RES"] == [
        ("Completed", 12),
        ("In progress", 0),
        ("Ran out", 7),
        ("Not yet started", 8),
        ("Exempt", 9),
        ("Not yet reached", 13),
    ]
    assert response.context["everybody"]["title"] == "37 of 97 staff have not been reached yet"


def test_the_one_who_is_exempt_is_told_with_others_on_every_row(client):
    council = make(not_begun=8, exempt=1)

    found = pieces(page(client, council.chief))

    assert ("Not yet started or exempt", 9) in found["Unit RES"]
    assert all("Exempt" not in dict(own) for own in found.values())


def test_few_who_have_begun_are_told_with_all_who_are_not_done(client):
    council = make(under_way=2)

    found = pieces(page(client, council.chief))

    assert found["Unit RES"] == [("Completed", 12), ("Not completed", 15)]
    assert found["All staff"][1] == ("Not completed", 39)


def test_somebody_who_signs_in_for_the_first_time_is_reached_at_once(client):
    council = make(not_begun=8)
    person = make_colleague(council.units["RES-FIN"])
    recount(person_ids={person.pk})
    before = dict(pieces(page(client, council.chief))["Unit RES"])
    welcome(person=person)
    after = dict(pieces(page(client, council.chief))["Unit RES"])

    assert (before["Not yet started"], after["Not yet started"]) == (8, 9)
    assert before["Not yet reached"] - after["Not yet reached"] == 1


def test_the_services_of_a_directorate_are_told_no_finer_than_it(client):
    council = make(not_begun=8)

    found = pieces(page(client, council.chief, RESOURCES))

    assert [sum(n for _label, n in own) for own in found.values()] == [12 + 1, 12 + 8, 25 + 8]
    assert list(found)[-1] == "All of Unit RES"


def test_a_director_sees_the_own_directorate_and_all_staff(client):
    council = make()
    joan = make_colleague(council.units["RES-FIN"], tier=3)
    recount(person_ids={joan.pk})

    assert list(pieces(page(client, joan))) == ["Unit RES", "All staff"]


def test_for_staff_the_files_do_not_exist(client):
    council = make()
    person = make_colleague(council.units["RES-FIN"])

    for name in ("everybody", "comparison", "leaders"):
        assert page(client, person, f"/leadership/{name}.csv").status_code == 404


def test_a_month_closed_before_this_was_counted_is_hidden(client, monkeypatch):
    """What was kept of it does not add up to the people of then."""
    council = make(not_begun=8)
    reading = "lms.metrics.adoption.as_closed"
    monkeypatch.setattr(reading, lambda found, months: with_one_more(found))

    response = page(client, council.chief)

    assert set(map(tuple, pieces(response).values())) == {()}
    assert response.context["everybody"]["title"] == "These groups are too small to show"


def with_one_more(reading):
    for counted in reading.counted.values():
        unit = next(iter(counted["headline", NO_COURSE]))
        counted["headline", NO_COURSE][unit] += 1
    return reading


def compared(response):
    return {row["name"]: row["values"] for row in response.context["compared"]["rows"]}


def test_directorates_are_compared_by_name_without_an_order(client):
    council = make()
    arrive(council, "CAR-HOM", 8)
    arrive(council, "PLC-LIB", 6)
    without_login(council, "CAR-DAY", 5)
    without_login(council, "RES-FIN", 6)

    found = compared(page(client, council.chief))

    assert list(found) == ["Unit CAR", "Unit PLC", "Unit RES", "All staff"]
    assert found["Unit CAR"] == ["38%", 32, "25%", "16%"]
    assert found["Unit RES"] == ["48%", 25, "0%", "24%"]


def test_few_new_starters_are_hidden_and_others_with_them(client):
    council = make()
    arrive(council, "CAR-HOM", 8)
    arrive(council, "PLC-LIB", 2)

    found = compared(page(client, council.chief))

    assert [found[name][2] for name in ("Unit CAR", "Unit PLC")] == ["Hidden", "Hidden"]
    assert found["Unit RES"][2] == "0%"


def test_fewer_than_five_without_a_log_in_in_all_are_hidden_everywhere(client):
    council = make()
    without_login(council, "RES-FIN", 2)
    without_login(council, "PLC-LIB", 2)

    found = compared(page(client, council.chief))

    assert {values[3] for values in found.values()} == {"Hidden"}


def arrive(council, service, number):
    for _ in range(number):
        make_colleague(council.units[service], date(2026, 5, 1))
    recount(person_ids=everyone())


def without_login(council, service, number):
    people = council.units[service].postings.values("person")[:number]
    type(council.chief).objects.filter(pk__in=list(people.values_list("person", flat=True))).update(
        email=None
    )
    recount(person_ids=everyone())


@pytest.mark.parametrize("url", ["/leadership/", RESOURCES])
def test_the_page_takes_at_most_fifteen_queries(client, url):
    council = make(not_begun=8)
    page(client, council.chief, url)
    with CaptureQueriesContext(connection) as captured:
        client.get(url)

    assert len(captured) <= 15


def test_the_file_has_a_row_for_each_piece(client):
    council = make(not_begun=8)
    response = page(client, council.chief, "/leadership/everybody.csv")

    found = list(csv.DictReader(response.content.decode().splitlines()))

    assert [(r["measure"], r["numerator"], r["value"]) for r in found if r["unit_code"] == "RES"][
        :2
    ] == [("A13-DONE", "12", "36.4"), ("A13-UNDER_WAY", "0", "0.0")]
