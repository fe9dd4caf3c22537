"""Every measure of the dictionary as rows, exact: for the command line and the end of a month.

Most are a figure of directorates. Those that are something else say here how they are counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from lms.common.dates import today

from . import asking, rounding
from .bridging import bridge
from .dictionary import A1, A5, A9, D1, L2, L5
from .figures import COUNCIL, DAY, Figure, Reading, Row
from .measures import Measure
from .register import Register
from .required import launched_on
from .tiers import by_tier

# The code of the footnote of A5.
MEDIAN = "%s-MEDIAN"


class Line(NamedTuple):
    measure: str
    as_of: str
    structure_as_of: str
    unit_code: str
    numerator: int | None
    denominator: int | None
    value: Decimal | None


@dataclass(frozen=True)
class Question:
    """`structure_on`: whose directorates; `since`: of A9, the day to compare with. `by_division`:
    a row for each unit that reports, not for each directorate."""

    day: date
    structure_on: date
    since: date | None = None
    by_division: bool = False

    @property
    def days(self) -> tuple[str, str]:
        return self.day.isoformat(), self.structure_on.isoformat()

    @cached_property
    def took(self) -> dict:
        """{course: the days it took each of those who completed it}, read once for all courses."""
        return asking.days_to_complete(self.day)

    @cached_property
    def register(self) -> Register:
        """Read once for all its parts."""
        return Register(self.day)


def objections(measures: list[Measure], question: Question) -> Iterator[str]:
    """What to ask instead of a question that has no answer, in the words of manage.py measure."""
    yield from _to_the_day(question.day)
    yield from _to_the_structure(question.day, question.structure_on)
    if question.since and measures != [A9]:
        yield f"Only {A9.code} compares two days. Leave out --since."
    elif question.since and question.since >= question.day:
        yield f"Give --since a day before {question.day}, so that there is a change to explain."


def _to_the_day(day):
    first = launched_on()
    if day > today():
        yield f"{day} has not come yet. Give --as-at today or an earlier day."
    elif first and day < first:
        yield (
            f"There are no figures before {first}, from when on something was required. Give "
            f"--as-at that day or a later one."
        )


def _to_the_structure(day, structure_on):
    if structure_on < day:
        yield (
            f"Figures are restated by later directorates, never by earlier ones. Give --structure "
            f"a date from {day} on."
        )
    elif structure_on != day and structure_on > today():
        yield f"{structure_on} has not come yet. Give --structure today or an earlier day."


def lines(measures: list[Measure], question: Question) -> Iterator[Line]:
    plain = [measure for measure in measures if measure.slug.upper() not in OTHERS]
    reading = Reading.of(plain, [question.day])
    for measure in measures:
        if counted := OTHERS.get(measure.slug.upper()):
            yield from counted(measure, question)
            continue
        for row in figure(reading, measure, question).all_rows:
            yield _line(measure, question, row)
        if measure.slug == A5.slug and measure.course:
            yield _footnote(measure, question)


def figure(reading: Reading, measure: Measure, question: Question) -> Figure:
    group = reading.by_division if question.by_division else reading.figure
    return group(measure, question.day, question.structure_on)


def _line(measure, question, row: Row):
    value = None if row.share is None else rounding.tenths(row.share)
    return _of(measure.code, question, row.code, row.numerator, row.denominator, value)


def _of(code, question, unit, numerator, denominator=None, value=None):
    return Line(code, *question.days, unit, numerator, denominator, value)


def _footnote(measure, question):
    """How many days it took in the middle, and of how many who completed."""
    took = question.took[measure.course.key]
    return _of(MEDIAN % measure.code, question, COUNCIL, asking.middle(took), len(took))


def _causes(measure, question):
    since = question.since or question.day.replace(day=1) - DAY
    found = bridge(since, question.day, structure_on=question.structure_on)
    for code, told in sorted(found.by_code.items(), key=lambda told: told[0] == COUNCIL):
        for each in told:
            yield _of(f"{A9.code}-{each.cause}", question, code, each.done, each.people)


def _ahead(measure, question):
    """In points: that of leaders less that of all staff, where there are both."""
    reading = Reading.of([measure, A1], [question.day])
    staff = figure(reading, A1, question)
    for row in figure(reading, measure, question).all_rows:
        own = staff.row(row.code)
        if own and None not in (row.share, own.share):
            value = rounding.tenths_apart(row.share, own.share)
            yield _of(measure.code, question, row.code, None, None, value)


def _tiers(measure, question):
    for each in by_tier(question.day, measure.course):
        value = rounding.tenths(rounding.exact(each.done, each.people))
        yield _of(measure.code, question, each.code, each.done, each.people, value)


def _register(measure, question):
    numerator, denominator = question.register.counted[measure.code.partition("-")[2]]
    value = rounding.tenths(rounding.exact(numerator, denominator)) if denominator else None
    yield _of(measure.code, question, COUNCIL, numerator, denominator, value)


OTHERS = {A9.code: _causes, L2.code: _ahead, L5.code: _tiers, D1.code: _register}
