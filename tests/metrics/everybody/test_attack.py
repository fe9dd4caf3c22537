"""Everything that leaders can read of two days, as equations: no state of few people follows."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from lms.metrics.cells import DONE, STATES
from lms.metrics.disclosure import SMALLEST
from lms.metrics.everybody.measures import part_code
from lms.metrics.recount import everyone, recount
from lms.records.models import Standing
from tests.factories.metrics import complete

from .attack import Solved, differences, ranges
from .councils import SERVICES, Council, at_random

pytestmark = pytest.mark.django_db
DIRECTORATES = {code: [s for s in SERVICES if s[:3] == code] for code in ("RES", "PLC", "CAR")}
PLACES = {**{code: [code] for code in SERVICES}, **DIRECTORATES, "ORG": list(SERVICES)}
CODES = {part_code([state]): (state,) for state in (DONE, *STATES)} | {
    part_code(states): states for states in (STATES, STATES[:2], STATES[2:], STATES[2:4])
}


def read(client, person, as_at):
    """The rows of all the files that are about everybody, and of those with the main number."""
    client.force_login(person)
    found = []
    for name in ("everybody", "directorates", "all", "comparison"):
        found += rows(client, name, as_at)
    for code in DIRECTORATES:
        for name in ("service-everybody", "services"):
            found += rows(client, name, as_at, directorate=code.lower())
    return found


def rows(client, name, as_at, **more):
    response = client.get(f"/leadership/{name}.json", {"as_at": as_at, **more})
    return json.loads(response.content)["rows"]


def sums(found):
    """The chief executive is in no directorate and not reached: known to whoever reads this."""
    for row in found:
        if row["numerator"] == "Hidden" or row["unit_code"] not in PLACES:
            continue
        places = PLACES[row["unit_code"]]
        chief = row["unit_code"] == "ORG"
        if row["measure"] == "A1":
            yield of(places, (DONE,)), row["numerator"]
        if row["measure"] in CODES:
            states = CODES[row["measure"]]
            yield of(places, states), row["numerator"] - (chief and "not_reached" in states)
            yield of(places, (DONE, *STATES)), row["denominator"] - chief


def of(places, states):
    return frozenset((place, state) for place in places for state in states)


def told(known, council, solved):
    """Each state of each place of one to four people that follows from what is known."""
    within = ranges(known)
    for code, places in PLACES.items():
        for state in STATES:
            names = of(places, (state,))
            n = sum(council[name] for name in names)
            is_known = solved.value(names) is not None or all(
                within.get(name, (0, 1))[0] == within.get(name, (0, 1))[1] for name in names
            )
            if 0 < n < SMALLEST and is_known:
                yield code, state, n


@pytest.mark.parametrize("seed", range(6))
def test_no_state_of_few_people_follows_on_either_of_two_days(client, time_machine, seed):
    time_machine.move_to(datetime(2026, 10, 15, 12, tzinfo=UTC))
    council = Council(at_random(seed))
    days = {"2026-09-30": dict(council.states), "": move_some(council)}
    for as_at, truth in days.items():
        known = differences(list(dict(sums(read(client, council.chief, as_at))).items()))

        assert list(told(known, truth, Solved(known))) == []


def move_some(council):
    """In October two more of each service complete it."""
    states = dict(council.states)
    for service in SERVICES:
        begun = Standing.objects.filter(
            course_key=council.rule.course_key,
            started_on=date(2026, 7, 1),
            completed_on=[],
            person__postings__unit__code=service,
        )
        for standing in begun[:2]:
            complete(standing.person, council.rule, date(2026, 10, 1) + timedelta(days=3))
            states[service, "under_way"] -= 1
            states[service, DONE] += 1
    recount(person_ids=everyone())
    return states


def test_the_attack_finds_what_is_left_alone_in_a_sum():
    known = differences([(frozenset("ab"), 9), (frozenset("abc"), 12)])

    assert Solved(known).value("c") == 3
    assert ranges(known)["c"] == (3, 3)


@pytest.mark.parametrize("seed", range(6))
def test_the_pieces_of_every_group_add_up_to_its_people(client, time_machine, seed):
    time_machine.move_to(datetime(2026, 10, 15, 12, tzinfo=UTC))
    council = Council(at_random(seed))
    found = read(client, council.chief, "2026-09-30")
    by_place = {}
    for row in found:
        if row["measure"] in CODES and row["numerator"] != "Hidden":
            key = row["unit_code"], row["denominator"]
            by_place.setdefault(key, {})[row["measure"]] = row["numerator"]

    assert by_place
    assert {place: sum(own.values()) for place, own in by_place.items()} == {
        place: place[1] for place in by_place
    }
