from datetime import date

import pytest

from lms.metrics.working_days import bank_holidays, closing_day, easter_sunday


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter(year, day):
    assert easter_sunday(year) == day


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2026, ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"]),
        # Christmas is a Saturday: both days are kept on the Monday and the Tuesday.
        (2027, ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"]),
        # New Year is a Saturday.
        (2028, ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"]),
    ],
)
def test_bank_holidays_of_england(year, days):
    assert sorted(bank_holidays(year)) == [date.fromisoformat(f"{year}-{day}") for day in days]


@pytest.mark.parametrize(
    ("month_end", "day"),
    [
        (date(2026, 9, 30), date(2026, 10, 7)),
        (date(2026, 10, 31), date(2026, 11, 6)),
        # New Year's Day is none, nor is the weekend.
        (date(2026, 12, 31), date(2027, 1, 8)),
        # Good Friday and Easter Monday.
        (date(2026, 3, 31), date(2026, 4, 9)),
        (date(2026, 4, 30), date(2026, 5, 8)),
    ],
)
def test_a_month_is_closed_on_the_fifth_working_day(month_end, day):
    assert closing_day(month_end) == day
