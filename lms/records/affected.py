"""Whom a change of a course is about. Numbers only; who shows them hides what is small."""

from collections import Counter
from datetime import date

from courses.administration.people import People
from lms.common.dates import today
from lms.people.models import User

from .cuts import Cuts
from .models import Requirement, Standing
from .requirements import circumstances_of, required_by, status_of


def people_of(course_keys) -> People:
    """In five queries, however many they are. A person with several of the courses is one."""
    day = today()
    rows = list(Standing.objects.filter(course_key__in=course_keys, person__is_active=True))
    people = User.objects.filter(standings__course_key__in=course_keys, is_active=True)
    found = circumstances_of(people.values("pk"), day)
    rules = list(Requirement.objects.on(day).filter(course_key__in=course_keys))
    cuts = Cuts()
    holders, part_way, last_day = set(), set(), {}
    for row in rows:
        state, person = row.state, row.person_id
        if state.completed_on:
            last_day[person] = max(state.completed_on[-1], last_day.get(person, date.min))
        if status_in(row, found.get(person), rules, cuts, day).counts_on(day):
            holders.add(person)
        if state.is_started and not state.is_complete:
            part_way.add(person)
    return People(len(holders), len(part_way), Counter(last_day.values()))


def status_in(row, found, rules, cuts, day):
    requirement = required_by(rules, found).get(row.course_key)
    return status_of(row.state, requirement, found, day, cuts.of(row.course_key))
