"""The rules of writing to many at once."""

from datetime import date, timedelta

import pytest

from lms.records.reminders.whole_units import (
    free_on,
    in_force_since,
    is_large_enough,
    one_line,
)

DAY = date(2026, 6, 2)


@pytest.mark.parametrize(("people", "may"), [(0, False), (9, False), (10, True), (400, True)])
def test_a_unit_has_ten_people_or_more(people, may):
    assert is_large_enough(people) == may


@pytest.mark.parametrize(("after", "is_free"), [(0, False), (13, False), (14, True), (15, True)])
def test_the_same_people_rest_for_two_weeks(after, is_free):
    day = DAY + timedelta(days=after)

    assert free_on(DAY, day) == (None if is_free else DAY + timedelta(days=14))


def test_nobody_was_written_to_yet():
    assert free_on(None, DAY) is None


@pytest.mark.parametrize("after", range(20))
def test_what_was_asked_is_in_force_until_it_may_be_asked_again(after):
    day = DAY + timedelta(days=after)

    assert (in_force_since(day) <= DAY) == (free_on(DAY, day) is not None)


def test_a_sentence_stands_on_one_line():
    assert one_line("  Come\r\nalong \t now ") == "Come along now"
