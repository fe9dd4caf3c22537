"""What two numbers would tell of a few people who are read side by side: on one page, on two, in
files. Each was found by somebody who looked for it."""

import csv
from datetime import date

import pytest

from lms.metrics.recount import everyone, recount
from lms.records.models import Standing
from tests.factories.courses import make_course
from tests.factories.metrics import complete, make_colleague, make_unit, require, send_away

LATE = "/leadership/how-it-goes/late.csv"
NUMBERS = "/leadership/courses/dc01/numbers.csv"
DONE = date(2026, 7, 10)


def told(client, person, url, code, unit="ORG", **asked):
    """(numerator, denominator) in a file, as text."""
    client.force_login(person)
    lines = client.get(url, asked).content.decode().splitlines()
    [row] = [
        row for row in csv.DictReader(lines) if (row["measure"], row["unit_code"]) == (code, unit)
    ]
    return row["numerator"], row["denominator"]


def count():
    recount(person_ids=everyone())


def exempt(person, course):
    Standing.objects.update_or_create(
        person=person,
        course_key=course.course_key,
        defaults={"waivers": [["2026-06-15", None]]},
    )


def test_who_is_late_is_hidden_on_the_page_of_a_course_too(client, adoption):
    """All less those who are done or late would be the one who is exempt. Five who had done it
    before it was asked are not among its requests."""
    for person in adoption.finance[:5]:
        complete(person, adoption.course, date(2026, 5, 10))
    exempt(adoption.library[0], adoption.course)
    count()

    assert told(client, adoption.chief, LATE, "A6-PEOPLE")[0] == "Hidden"
    assert told(client, adoption.chief, NUMBERS, "A6-DC01")[0] == "Hidden"


def test_who_is_late_beside_those_who_can_be_expected(client, adoption):
    """Of all staff six are neither done nor late; without the five on leave it is one."""
    for _ in range(10):
        make_colleague(adoption.units["PLC-LIB"])
    for person in adoption.library[:5]:
        send_away(person, date(2026, 9, 1))
    exempt(adoption.chief, adoption.course)
    count()

    for url, code in (
        (LATE, "A6-PEOPLE"),
        (NUMBERS, "A6-DC01"),
        (NUMBERS, "A5-DC01"),
        (LATE, "A5"),
    ):
        assert told(client, adoption.chief, url, code)[0] == "Hidden"


@pytest.mark.parametrize(("exempted", "started"), [(1, "Hidden"), (5, "15")])
def test_started_less_those_under_way(client, adoption, exempted, started):
    """Five have started and not completed. The rest of those who started are exempt."""
    begun = [*adoption.library, *(make_colleague(adoption.units["PLC-LIB"]) for _ in range(5))]
    for person in begun[5:][:exempted]:
        exempt(person, adoption.course)
    for person in begun:
        fields = {"course_key": adoption.course.course_key, "person": person}
        Standing.objects.update_or_create(**fields, defaults={"started_on": date(2026, 8, 1)})
    count()

    assert told(client, adoption.chief, NUMBERS, "A4-DC01")[0] == started


@pytest.mark.parametrize(("begun", "started"), [(2, "Hidden"), (5, "10")])
def test_started_less_completed(client, adoption, begun, started):
    for person in adoption.library[:begun]:
        standing = complete(person, adoption.course)
        standing.started_on = date(2026, 8, 1)
        standing.save()
    count()

    assert told(client, adoption.chief, NUMBERS, "A4-DC01")[0] == started


@pytest.mark.parametrize("again", [(), (date(2026, 9, 20),)])
def test_all_learning_beside_a_course_of_which_leaders_are_asked_more(client, adoption, again):
    """To joan alone it counts for 60 days."""
    rule = require("DC01", max_tier=3, valid_days=60)
    type(rule).objects.filter(pk=rule.pk).update(course_key=adoption.course.course_key)
    complete(adoption.joan, adoption.course, DONE, *again)
    count()

    for code in ("A1", "A3-DC01"):
        found = told(client, adoption.chief, "/leadership/all.csv", code, "RES")
        assert found == ("6", "10")


def test_late_with_a_course_beside_late_with_anything(client, adoption):
    """Leaders are asked for it earlier than all others: joan and the chief would be the
    difference."""
    rule = require("DC01", max_tier=3, launch_due_on=date(2026, 9, 1))
    same = type(rule).objects
    same.filter(pk=rule.pk).update(course_key=adoption.course.course_key)
    same.filter(pk=adoption.course.pk).update(launch_due_on=date(2027, 3, 31))
    count()

    of_course = told(client, adoption.chief, NUMBERS, "A6-DC01")
    assert of_course == told(client, adoption.chief, LATE, "A6-PEOPLE") == ("0", "")


@pytest.mark.parametrize(("people", "cause"), [(4, "A9-other"), (5, "A9-expired")])
def test_causes_beside_renewals(client, adoption, people, cause):
    """Of one to four completions that ran out it is hidden how many were renewed."""
    type(adoption.course).objects.update(valid_days=75)
    for person in adoption.finance[people:5]:
        complete(person, adoption.course, date(2026, 8, 10))
    count()

    assert told(client, adoption.chief, "/leadership/causes.csv", cause)[0] == f"-{people}"


@pytest.fixture
def four(adoption):
    """CAR has four people, and Place, which has 35, is hidden with it."""
    unit = make_unit("CAR", "directorate", adoption.units["TBC"])
    for _ in range(4):
        make_colleague(unit)
    for _ in range(60):
        make_colleague(adoption.units["RES-FIN"])
    adoption.library += [make_colleague(adoption.units["PLC-LIB"]) for _ in range(29)]
    return adoption


def test_what_if_says_nothing_of_a_directorate_that_is_hidden(client, four):
    make_course("DC09", title="Plain words")
    for person in four.library[:22]:
        complete(person, four.course, DONE)
    count()

    client.force_login(four.chief)
    for unit, is_told in (("plc", False), ("car", False), ("res", True)):
        asked = f"course=DC09&audience=unit-{unit}&days=60"
        html = client.get(f"/leadership/what-if/?{asked}").content.decode()
        file = client.get(f"/leadership/what-if.csv?{asked}").content.decode()

        assert ("so we show nothing of them here" not in html) == is_told
        assert ("Hidden" not in file) == ("Have done it already" in file) == is_told


def test_of_a_directorate_that_is_hidden_it_is_not_said_what_runs_out(client, four):
    type(four.course).objects.update(valid_days=120)
    for person in four.library[:23]:
        complete(person, four.course, DONE)
    count()
    client.force_login(four.chief)
    helps = client.get("/leadership/directorates/plc/").context["helps"]

    assert not [each for each in helps if "will lose" in each["fact"]]


@pytest.mark.parametrize("is_done", [True, False])
def test_what_runs_out_is_what_the_forecast_says(client, adoption, is_done):
    """Whether the one who leaves at the end of the month had done it must not be the difference."""
    type(adoption.course).objects.update(valid_days=120)
    stays, leaves = (
        make_colleague(adoption.units["RES-FIN"], ends_on=end) for end in (None, date(2026, 10, 31))
    )
    more = [make_colleague(adoption.units["RES-FIN"]) for _ in range(15)]
    for person in (*more[:7], leaves if is_done else stays):
        complete(person, adoption.course, DONE)
    count()
    client.force_login(adoption.joan)

    [found] = [
        each
        for each in client.get("/leadership/directorates/res/").context["helps"]
        if "will lose" in each["fact"]
    ]

    assert found["fact"].startswith("About 15 people will lose a completion by 31 March 2027")
