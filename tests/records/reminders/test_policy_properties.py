"""A person's e-mails over two years, whatever their courses, absences and beginnings are."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lms.records.reminders.policy import Asked, Choice, Kind, Situation, choose

DAY = timedelta(days=1)
FIRST = date(2026, 1, 1)
DAYS = [FIRST + DAY * number for number in range(730)]
ABOUT_A_COURSE = {Kind.INVITATION, Kind.NOT_STARTED, Kind.BEFORE_DUE, Kind.AFTER_DUE}


@dataclass
class Course:
    """Asked from one day, due so many days later, begun and done at some time or never."""

    asked_after: int
    days: int
    grace: int
    begun_after: int
    done_after: int
    switched_on_after: int
    sent: dict = field(default_factory=dict)

    def asked(self, name):
        since = FIRST + DAY * self.asked_after
        due = since + DAY * self.days
        switched_on = FIRST + DAY * self.switched_on_after
        return Asked(name, since, since, due, due + DAY * self.grace, switched_on, sent=self.sent)

    def on(self, name, day):
        asked = self.asked(name)
        is_started = day >= asked.since + DAY * self.begun_after
        is_open = asked.since <= day < asked.since + DAY * self.done_after
        return [replace(asked, is_started=is_started)] if is_open else []


NUMBERS = st.integers(0, 500)
COURSES = st.lists(
    st.builds(
        Course,
        NUMBERS,
        st.integers(0, 90),
        st.integers(0, 20),
        NUMBERS,
        st.integers(0, 900),
        st.integers(0, 300),
    ),
    max_size=4,
)
AWAY = st.sets(st.integers(0, 103), max_size=60)  # weeks


def sent_over_two_years(courses, away=(), team_from=None):
    """[(day, Choice)]"""
    sent, last = [], {}
    for number, day in enumerate(DAYS):
        person = Situation(
            [each for name, course in enumerate(courses) for each in course.on(name, day)],
            is_away=number // 7 in away,
            team_from=team_from,
            last_on=sent[-1][0] if sent else None,
            last_list_on=last.get(Kind.MONTHLY),
            last_team_on=last.get(Kind.TEAM),
        )
        found = choose(person, day)
        if isinstance(found, Choice):
            sent.append((day, found))
            last[found.kind] = day
            if found.course is not None:
                courses[found.course].sent[found.kind] = day
    return sent


@given(COURSES, AWAY)
def test_nobody_gets_two_within_a_week(courses, away):
    days = [day for day, _ in sent_over_two_years(courses, away, FIRST)]

    assert all(later - earlier >= 7 * DAY for earlier, later in pairwise(days))


@given(COURSES, AWAY)
def test_a_course_brings_four_at_most_and_none_twice(courses, away):
    keys = [choice for _, choice in sent_over_two_years(courses, away, FIRST)]
    about = Counter(choice.course for choice in keys if choice.kind in ABOUT_A_COURSE)

    assert len(set(keys)) == len(keys)
    assert all(count <= 4 for count in about.values())


@given(COURSES, AWAY)
def test_all_go_out_from_tuesday_to_thursday_to_who_is_here(courses, away):
    days = [day for day, _ in sent_over_two_years(courses, away, FIRST)]

    assert all(day.weekday() in {1, 2, 3} for day in days)
    assert not any((day - FIRST).days // 7 in away for day in days)


@given(COURSES)
def test_a_list_comes_once_in_a_month_at_most(courses):
    sent = sent_over_two_years(courses, team_from=FIRST)
    months = [
        (choice.kind, day.year, day.month)
        for day, choice in sent
        if choice.kind not in ABOUT_A_COURSE
    ]

    assert len(set(months)) == len(months)


@given(COURSES)
def test_nothing_is_sent_about_what_came_before_the_switching_on(courses):
    for day, choice in sent_over_two_years(courses):
        if choice.course is not None:
            assert day >= courses[choice.course].asked(0).remind_from


@given(st.integers(20, 90), st.integers(0, 6))
def test_a_single_course_that_nobody_begins_brings_all_four_and_then_lists(days, asked_after):
    course = Course(asked_after, days, 0, 900, 900, 0)
    kinds = [choice.kind for _, choice in sent_over_two_years([course])]
    expected = [Kind.INVITATION, Kind.NOT_STARTED, Kind.BEFORE_DUE, Kind.AFTER_DUE]

    if days > 27:  # else the week before the date begins before ten days are over
        assert kinds[:4] == expected
    assert kinds.count(Kind.AFTER_DUE) == 1
    assert set(kinds[kinds.index(Kind.AFTER_DUE) + 1 :]) == {Kind.MONTHLY}
