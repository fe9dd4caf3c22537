"""Services over a reorganisation: what is hidden on one page does not follow from another."""

import random
from fractions import Fraction

import pytest

from lms.metrics.dictionary import A1
from lms.metrics.disclosure import SMALLEST
from lms.metrics.hidden_services import HiddenServices
from lms.metrics.protected import protected
from lms.metrics.restating import Restating

from .councils import OCTOBER, SEPTEMBER, read


class Path(tuple):
    """A path that is told from another by a name."""

    def __new__(cls, name, path):
        made = super().__new__(cls, path)
        made.name = name
        return made

    def __eq__(self, other):
        return isinstance(other, Path) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


def made(divisions):
    """(reading, figures as shown, hiding) of divisions {name: (path, people, done)}."""
    groups = [(Path(name, path), (done, n)) for name, (path, n, done) in divisions.items()]
    reading = read(dict(groups))
    shown = protected(reading.as_was())
    restating = Restating(reading, shown)
    return reading, shown, restating, HiddenServices(reading, restating)


def hidden(divisions):
    """{day: how many people are in each service that is hidden}"""
    reading, _shown, _restating, hiding = made(divisions)
    sizes = {day: reading.counted[day][A1.keys[1]] for day in (SEPTEMBER, OCTOBER)}
    return {
        day: {n for pk, n in found.items() if n and hiding.has(pk, A1, day)}
        for day, found in sizes.items()
    }


def test_without_a_reorganisation_the_smallest_is_hidden_with_the_next():
    found = hidden(
        {
            "a": (("RES", "RES"), 20, 10),
            "b": (("RES", "RES"), 12, 6),
            "c": (("RES", "RES"), 3, 1),
        }
    )

    assert found == {SEPTEMBER: {3, 12}, OCTOBER: {3, 12}}


def test_who_goes_is_not_found_out_from_where_they_went():
    """Of the four of Resources, two go to Communities, where they are all there is: its restated
    total would tell of the small one, were another hidden in its place."""
    found = hidden(
        {
            "stays": (("RES", "RES"), 11, 5),
            "stays too": (("RES", "RES"), 30, 9),
            "goes": (("RES", "SCR"), 14, 7),
            "goes too": (("RES", "SCR"), 3, 2),
        }
    )

    assert found == {SEPTEMBER: {3, 14}, OCTOBER: {3, 14}}


def test_large_services_are_shown_under_every_name():
    found = hidden({"a": (("RES", "SCR"), 20, 9), "b": (("RES", "RES"), 15, 4)})

    assert found == {SEPTEMBER: set(), OCTOBER: set()}


# An attacker knows every total that is shown, as it was and restated, and every service that is.


def totals_of(reading, figure, day):
    """A row for each total: which services it is the sum of."""
    for row in figure.rows:
        if not row.is_hidden and row.denominator:
            counted = reading.counted[day][A1.keys[1]]
            yield {
                pk
                for pk, n in counted.items()
                if n and reading.directorate(pk, figure.structure_on).pk == row.unit_id
            }


def known(equations, unknown):
    """Those of the unknown numbers that follow from their sums: by elimination."""
    order = sorted(unknown)
    rows = [[Fraction(pk in sums) for pk in order] for sums in equations]
    place = 0
    for column in range(len(order)):
        pivot = next((row for row in rows[place:] if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        pivot = [each / pivot[column] for each in pivot]
        rows = [
            [a - row[column] * b for a, b in zip(row, pivot, strict=True)] if row[column] else row
            for row in rows
        ]
        rows.insert(place, pivot)
        place += 1
    alone = (row for row in rows if sum(map(bool, row)) == 1)
    return {order[next(n for n, each in enumerate(row) if each)] for row in alone}


@pytest.mark.parametrize("seed", range(60))
def test_no_small_service_follows_from_all_that_is_shown(seed):
    """But for one that alone went a way which is shown: that is a group of five or more."""
    chance = random.Random(seed)  # noqa: S311
    divisions = {
        str(n): (
            (chance.choice("AB"), chance.choice("BC")),
            people := chance.choice([2, 4, 7, 9, 12, 20, 35]),
            chance.randint(0, people),
        )
        for n in range(chance.randint(3, 9))
    }
    reading, shown, restating, hiding = made(divisions)
    counted = reading.counted[SEPTEMBER][A1.keys[1]]
    unknown = {pk for pk, n in counted.items() if n and hiding.has(pk, A1, SEPTEMBER)}
    figures = [shown["A1", SEPTEMBER], *restating.figures(OCTOBER).values()]
    equations = [
        sums & unknown for figure in figures for sums in totals_of(reading, figure, SEPTEMBER)
    ]

    found = {counted[pk] for pk in known(equations, unknown)}

    assert not {n for n in found if n < SMALLEST}
