"""The skills check as one person takes it: its statements in order, and what is answered."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse

from courses.models import SkillStatement
from lms.common.dates import today
from lms.records.models import SkillsProfile

from . import words


@dataclass(frozen=True)
class Asked:
    """One statement. `number` counts from 1."""

    number: int
    statement: Any
    answer: str | None

    @property
    def url(self):
        return reverse("records:skills_statement", args=[self.number])

    @property
    def options(self):
        """As components/choices.html takes them."""
        return words.options(self.answer)

    @property
    def change_url(self):
        return f"{self.url}?change=1"

    @property
    def line(self):
        """As components/summary_list.html takes it."""
        value, action = words.said(self.answer)
        return {
            "term": self.statement.marked_text,
            "value": value,
            "action": action,
            "url": self.change_url,
        }


class MyCheck:
    """Two queries."""

    def __init__(self, person):
        self.person = person

    @cached_property
    def profile(self):
        return SkillsProfile.objects.of(self.person)

    @cached_property
    def statements(self):
        return SkillStatement.objects.in_reader_language()

    @cached_property
    def asked(self) -> list[Asked]:
        given = self.profile.answers
        return [
            Asked(number, each, given.get(str(each.translation_key)))
            for number, each in enumerate(self.statements, start=1)
        ]

    def at(self, number) -> Asked | None:
        return self.asked[number - 1] if 0 < number <= self.total else None

    def of_key(self, key) -> Asked | None:
        keys = (each for each in self.asked if each.statement.translation_key == key)
        return next(keys, None)

    @property
    def total(self):
        return len(self.asked)

    @property
    def missing(self):
        return [each for each in self.asked if not each.answer]

    @property
    def errors(self):
        """As components/error_summary.html takes them."""
        return [
            {"text": words.unanswered(each.number), "url": each.change_url} for each in self.missing
        ]

    @property
    def answers(self):
        return [each.line for each in self.asked]

    @property
    def done(self):
        return self.total - len(self.missing)

    @property
    def is_resting(self):
        return self.profile.is_resting(today())

    @property
    def url(self):
        """Where to go on: the first statement without an answer, else to look at them all."""
        return self.missing[0].url if self.missing else reverse("records:skills_answers")
