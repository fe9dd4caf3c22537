"""Working days in England: which day is the fifth of a month, when the month before is closed."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

DAY = timedelta(days=1)
MONDAY, SATURDAY = 0, 5
CLOSING = 5


def closing_day(month_end: date) -> date:
    """The fifth working day of the month after."""
    day = month_end
    for _number in range(CLOSING):
        day = _next_working_day(day)
    return day


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """As they fall by rule; a day that is given once is not among them."""
    easter = easter_sunday(year)
    found = {easter - 2 * DAY, easter + DAY}
    found |= {_monday(date(year, 5, 1)), _monday(date(year, 5, 25)), _monday(date(year, 8, 25))}
    return frozenset({*found, *_substituted(year)})


def _substituted(year) -> Iterator[date]:
    """Those that fall on a weekend are kept on the next working days instead."""
    taken: set[date] = set()
    for fixed in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        day = fixed
        while day.weekday() >= SATURDAY or day in taken:
            day += DAY
        taken.add(day)
        yield day


def _monday(first: date) -> date:
    """The first Monday from this day on."""
    return first + (MONDAY - first.weekday()) % 7 * DAY


def _next_working_day(day):
    day += DAY
    while not is_working_day(day):
        day += DAY
    return day


def easter_sunday(year: int) -> date:
    """The algorithm of Meeus, Jones and Butcher."""
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
