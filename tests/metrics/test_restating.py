"""Figures of earlier days by later directorates, and what of them is shown."""

from datetime import date
from itertools import count

import pytest

from lms.metrics.dictionary import A1
from lms.metrics.protected import protected
from lms.metrics.restating import Restating
from lms.metrics.structure import Structure

from .councils import APRIL, FIRST, OCTOBER, SECOND, SEPTEMBER, add, read, succeed


def groups(figure):
    return {row.code: (row.numerator, row.denominator) for row in figure.rows if row.denominator}


def restated(reading, structure_on=OCTOBER):
    return Restating(reading, protected(reading.as_was())).figures(structure_on)


def hidden(figure):
    return {row.code for row in figure.rows if row.is_hidden}


RESOURCES_GIVES = {("RES", "RES"): (21, 32), ("RES", "ACE"): (27, 31), ("GSE", "ACE"): (30, 34)}


def test_as_it_was_a_day_has_the_directorates_of_that_day():
    found = read(RESOURCES_GIVES).as_was()

    assert groups(found["A1", SEPTEMBER]) == {"RES": (48, 63), "GSE": (30, 34)}
    assert groups(found["A1", OCTOBER]) == {"RES": (21, 32), "ACE": (57, 65)}


def test_restated_people_are_where_their_division_went():
    [figure] = restated(read(RESOURCES_GIVES)).values()

    assert groups(figure) == {"RES": (21, 32), "ACE": (57, 65)}
    assert (figure.as_at, figure.structure_on) == (SEPTEMBER, OCTOBER)


def test_only_days_before_the_break_are_restated():
    assert set(restated(read(RESOURCES_GIVES))) == {("A1", SEPTEMBER)}


def test_a_day_before_the_break_restates_nothing():
    assert restated(read(RESOURCES_GIVES), SEPTEMBER) == {}


def test_without_a_reorganisation_nothing_is_restated():
    assert restated(read({("RES", "RES"): (5, 10)})) == {}


def test_a_new_name_within_the_directorate_is_no_break():
    units = read({("RES", "RES"): (5, 10)}).structure.units
    old = next(unit for unit in units.values() if unit.kind == "division")
    succeed(old, add("division", "NEW", units[old.parent_id], units, count(90)), FIRST)

    assert Structure(units.values()).breaks == []


def test_a_chain_of_reorganisations_is_followed_to_its_end():
    paths = {("PLC", "SCR", "GRN"): (10, 20), ("PLC", "HOU", "HOU"): (5, 25)}
    reading = read(paths, breaks=(FIRST, SECOND), days=(SEPTEMBER, OCTOBER, APRIL))

    found = restated(reading, APRIL)

    assert groups(found["A1", SEPTEMBER]) == {"GRN": (10, 20), "HOU": (5, 25)}
    assert groups(found["A1", OCTOBER]) == {"GRN": (10, 20), "HOU": (5, 25)}


def test_between_two_reorganisations_only_the_first_counts():
    paths = {("PLC", "SCR", "GRN"): (10, 20), ("PLC", "HOU", "HOU"): (5, 25)}
    reading = read(paths, breaks=(FIRST, SECOND), days=(SEPTEMBER, OCTOBER, APRIL))

    found = restated(reading, OCTOBER)

    assert {day: groups(figure) for (_code, day), figure in found.items()} == {
        SEPTEMBER: {"SCR": (10, 20), "HOU": (5, 25)}
    }


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        # Four went from Resources: old less new would tell of them.
        ({("RES", "RES"): (9, 30), ("RES", "ACE"): (2, 4), ("GSE", "ACE"): (9, 30)}, "RES ACE"),
        # Five may be told of.
        ({("RES", "RES"): (9, 30), ("RES", "ACE"): (2, 5), ("GSE", "ACE"): (9, 30)}, ""),
        # Place has nothing to do with them.
        (
            {
                ("RES", "RES"): (9, 30),
                ("RES", "ACE"): (2, 4),
                ("GSE", "ACE"): (9, 30),
                ("PLC", "SCR"): (9, 30),
            },
            "RES ACE",
        ),
        # Three of the Chief Executive are hidden with Place, so what Place became is not told.
        (
            {("CEX", "ACE"): (1, 3), ("PLC", "SCR"): (9, 30), ("CFE", "CYP"): (9, 40)},
            "ACE SCR",
        ),
    ],
)
def test_groups_too_small_are_hidden_with_all_they_could_be_worked_out_from(paths, expected):
    [figure] = restated(read(paths)).values()

    assert hidden(figure) == set(expected.split())


def test_what_is_hidden_later_is_not_restated():
    """Shown for September, it would be known for October but for a mover or two."""
    reading = read({("CEX", "ACE"): (4, 8), ("PLC", "SCR"): (9, 30), ("CFE", "CYP"): (9, 40)})
    left = next(iter(reading.counted[OCTOBER][A1.keys[1]]))
    reading.counted[OCTOBER][A1.keys[0]][left] = 1
    reading.counted[OCTOBER][A1.keys[1]][left] = 3

    [figure] = restated(reading).values()

    assert hidden(figure) == {"ACE", "SCR"}


def test_a_total_too_small_hides_the_whole_figure():
    [figure] = restated(read({("CEX", "ACE"): (1, 3)})).values()

    assert figure.total.is_hidden


@pytest.mark.parametrize("day", [date(2026, 9, 30), date(2026, 10, 1), date(2027, 4, 1)])
def test_a_unit_is_followed_up_to_the_day(day):
    structure = read({("PLC", "SCR", "GRN"): (1, 9)}, breaks=(FIRST, SECOND)).structure
    division = next(unit for unit in structure.units.values() if unit.successor_id)

    found = structure.directorate(division.pk, day).code

    assert found == {FIRST: "SCR", SECOND: "GRN"}.get(day, "PLC")
