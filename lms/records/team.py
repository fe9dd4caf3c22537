"""What a manager sees of each person who reports to them: the required courses, done or not, and
the date. Nothing else. Each of them sees the same lines on their own home page."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lms.common.dates import today
from lms.people.scope import direct_reports

from . import explaining, words
from .curriculum import courses_shown
from .cuts import Cuts
from .due_dates import Status
from .models import Requirement, Standing
from .requirements import circumstances_of, required_by, status_of


@dataclass(frozen=True)
class Line:
    """One required course of one person. No score, no time, and not whether it was begun."""

    course: Any
    status: Status
    is_being_written: bool
    why: Sequence[str] = ()

    @property
    def is_open(self):
        """Whether the person is asked to do it, and can."""
        return not self.is_being_written and (self.status.may_renew or not self.status.is_satisfied)

    @property
    def place(self):
        """What can be done comes first, what is done last."""
        return (self.status.is_satisfied, not self.is_open)

    @property
    def state(self):
        return words.state_for_manager(self.status, today(), self.is_being_written)

    @property
    def sentence(self):
        return words.sentence_for_manager(self.status, today(), self.is_being_written)


@dataclass(frozen=True)
class Member:
    person: Any
    lines: list[Line]

    @property
    def has_something_to_do(self):
        return any(line.is_open for line in self.lines)

    @property
    def needs_a_way_in(self):
        """Nobody without an e-mail address can sign in."""
        return not self.person.email


class Team:
    """In eight queries, however many they are."""

    def __init__(self, manager):
        self.manager, self.day = manager, today()
        self.cuts = Cuts()

    @cached_property
    def people(self):
        return list(direct_reports(self.manager))

    @cached_property
    def members(self) -> list[Member]:
        found = circumstances_of(self.people, self.day)
        return [
            Member(person, sorted(self.lines_of(person, found.get(person.pk)), key=place))
            for person in self.people
        ]

    def lines_of(self, person, found):
        required = required_by(self.rules, found)
        for course in self.courses:
            key = course.translation_key
            if key in required:
                state = self.states.get((person.pk, key))
                cuts = self.cuts.of(key)
                status = status_of(state, required[key], found, self.day, cuts)
                why = explaining.explanation(required[key], found, status)
                yield Line(course, status, not course.places(), why)

    @cached_property
    def rules(self):
        return list(Requirement.objects.on(self.day).with_audience())

    @cached_property
    def courses(self):
        return courses_shown(self.manager)

    @cached_property
    def states(self):
        keys = [rule.course_key for rule in self.rules]
        rows = Standing.objects.filter(person__in=self.people, course_key__in=keys)
        return {(row.person_id, row.course_key): row.state for row in rows}

    @property
    def to_go(self):
        """How many people have something to do that they can do."""
        return sum(member.has_something_to_do for member in self.members)


def place(line):
    return line.place
