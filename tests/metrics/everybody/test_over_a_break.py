"""Where the people of services stood before Libraries went from Place to Care, in October."""

import csv
from datetime import UTC, datetime

import pytest

from lms.metrics.cells import DONE
from lms.metrics.recount import everyone, recount
from lms.people.actions import SentFile
from lms.people.change_maps.actions import import_change_map

from .councils import SERVICES, Council

UNITS = """\
unit_code,unit_name,unit_type,parent_code,valid_from,valid_to
CAR-LIB,Libraries,division,CAR,2026-10-01,
"""
MAP = """\
effective_date,change_type,old_unit_code,new_unit_code
2026-10-01,transfer,PLC-LIB,CAR-LIB
"""
STATES = {DONE: 5, "under_way": 5, "not_reached": 5}


@pytest.fixture
def council(db, time_machine):
    """Fifteen people in each of six services, and enough of them in each state."""
    time_machine.move_to(datetime(2026, 10, 15, 12, tzinfo=UTC))
    states = {(service, state): n for service in SERVICES for state, n in STATES.items()}
    council = Council(states)
    council.chief.postings.update(unit=council.units["RES-HR"])
    recount(person_ids=everyone())
    units = SentFile("units.csv", UNITS.encode())
    import_change_map(changes=SentFile("map.csv", MAP.encode()), units=units)
    return council


def page(client, council, code, **query):
    client.force_login(council.chief)
    asked = {"as_at": "2026-09-30", **query}
    return client.get(f"/leadership/directorates/{code}/", asked).context["everybody"]


def pieces(everybody):
    return {
        row["name"]: [(piece["label"], piece["n"]) for piece in row["pieces"]]
        for row in everybody["rows"]
    }


def rows(client, council, name, code, **query):
    client.force_login(council.chief)
    asked = {"directorate": code, "as_at": "2026-09-30", **query}
    content = client.get(f"/leadership/{name}.csv", asked).content.decode()
    return list(csv.DictReader(content.splitlines()))


@pytest.mark.parametrize(("code", "services"), [("car", 3), ("plc", 1)])
def test_services_that_moved_are_told_in_two_pieces(client, council, code, services):
    *own, whole = pieces(page(client, council, code)).values()

    assert own == [[("Completed", 5), ("Not completed", 10)]] * services
    assert whole == [("Completed", 5 * services), ("Not completed", 10 * services)]


def test_the_page_says_why_it_tells_no_more(client, council):
    found = page(client, council, "car")
    notes = found["notes"]

    assert found["headings"] == ["Completed", "Not completed"]
    assert [part["label"] for part in found["key"]] == ["Completed", "Not completed"]
    assert notes[1].startswith("Counted in the structure of today")
    assert notes[2].startswith("Were each state told in two structures")
    assert len(notes) == 3


@pytest.mark.parametrize("code", ["car", "plc"])
def test_as_it_was_each_state_is_told(client, council, code):
    for own in pieces(page(client, council, code, basis="then")).values():
        assert [label for label, _n in own][:2] == ["Completed", "In progress"]


def test_where_nothing_moved_the_page_tells_what_it_tells_of_then(client, council):
    now, then = (page(client, council, "res", basis=basis) for basis in ("today", "then"))

    assert now["rows"] == then["rows"]
    assert len(now["rows"][0]["pieces"]) == 6
    assert not [note for note in now["notes"] if "two structures" in note]


@pytest.mark.parametrize("code", ["car", "plc"])
def test_restated_it_tells_nothing_that_the_bars_do_not(client, council, code):
    bars = {
        row["unit_code"]: (int(row["numerator"]), int(row["denominator"]))
        for row in rows(client, council, "services", code)
    }
    told = rows(client, council, "service-everybody", code)

    assert {row["structure_as_of"] for row in told} == {"2026-10-15"}
    assert {
        (row["measure"], row["unit_code"], int(row["numerator"]), int(row["denominator"]))
        for row in told
    } == {
        (measure, unit, n, people)
        for unit, (done, people) in bars.items()
        for measure, n in (("A13-DONE", done), ("A13-NOT_DONE", people - done))
    }


def test_what_the_bars_hide_is_hidden_here_too(client, council):
    """Four are left of Day Care, the others are in Homes."""
    for posting in council.units["CAR-DAY"].postings.all()[4:]:
        posting.person.postings.update(unit=council.units["CAR-HOM"])
    recount(person_ids=everyone())

    found = pieces(page(client, council, "car"))
    assert found["Unit CAR-DAY"] == []
    assert [own for name, own in found.items() if name != "Unit CAR"].count([]) > 1
