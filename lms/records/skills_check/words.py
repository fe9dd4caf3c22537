"""Levels, answers and reasons in words."""

from dataclasses import dataclass
from typing import NamedTuple

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import levels


class Answer(NamedTuple):
    label: str
    hint: str


LEVELS = {
    levels.NEW: gettext_lazy("New to me"),
    levels.BUILDING: gettext_lazy("Building"),
    levels.CONFIDENT: gettext_lazy("Confident"),
    levels.HELPING: gettext_lazy("Can help others"),
    levels.NOT_MY_JOB: gettext_lazy("Not part of my job"),
}
ANSWERS = {
    levels.NEW: Answer(
        gettext_lazy("It is new to me"), gettext_lazy("I would ask someone to do it for me")
    ),
    levels.BUILDING: Answer(
        gettext_lazy("I am building up"), gettext_lazy("I can do it with notes or help")
    ),
    levels.CONFIDENT: Answer(
        gettext_lazy("I am confident"), gettext_lazy("I do it on my own and know the rules")
    ),
    levels.HELPING: Answer(
        gettext_lazy("I can help others"), gettext_lazy("People come to me with questions")
    ),
    levels.NOT_MY_JOB: Answer(
        gettext_lazy("It is not part of my job"),
        gettext_lazy("We will not suggest courses because of this"),
    ),
}
BECAUSE = {
    levels.NEW: (
        gettext_lazy("Because you told us that “{first}” is new to you."),
        gettext_lazy("Because you told us that “{first}” and “{second}” are new to you."),
    ),
    levels.BUILDING: (
        gettext_lazy("Because you are building up “{first}”."),
        gettext_lazy("Because you are building up “{first}” and “{second}”."),
    ),
    levels.CONFIDENT: (
        gettext_lazy("Because you are confident in “{first}”, and could learn to help others."),
        gettext_lazy(
            "Because you are confident in “{first}” and “{second}”, and could learn to help others."
        ),
    ),
}


def options(chosen):
    """As components/choices.html takes them."""
    return [
        {"value": value, "label": label, "hint": hint, "checked": value == chosen}
        for value, (label, hint) in ANSWERS.items()
    ]


def said(answer):
    """What was answered, and what can be done about it."""
    if not answer:
        return _("Not answered yet"), _("Answer")
    return ANSWERS[answer].label, _("Change")


def unanswered(number):
    return _("Answer statement %(number)d.") % {"number": number}


def because(level, titles):
    """Why a pathway is suggested, naming one skill or two."""
    one, two = BECAUSE[level]
    if len(titles) == 1:
        return format_html(one, first=titles[0])
    return format_html(two, first=titles[0], second=titles[1])


def because_of_role(count):
    return _("Because your role asks for %(count)d of its courses.") % {"count": count}


@dataclass(frozen=True)
class SkillLevel:
    """As components/skill_level.html takes it."""

    title: str
    level: str
    before: str = ""

    @property
    def word(self):
        return LEVELS[self.level]

    @property
    def steps(self):
        """The four segments of the meter; nothing where it is not part of the job."""
        reached = levels.height(self.level)
        return [step < reached for step in range(len(levels.LEVELS))] if reached else []

    @property
    def label(self):
        return _("Level %(level)d of %(of)d: %(word)s") % {
            "level": levels.height(self.level),
            "of": len(levels.LEVELS),
            "word": self.word,
        }

    @property
    def change(self):
        """What it was the last time, where that was something else."""
        if not self.before or self.before == self.level:
            return ""
        return _("Last time: %(word)s") % {"word": LEVELS[self.before]}


def skill_levels(titles, found, before=None):
    """In the order of the titles, {address of the skill: title}."""
    before = before or {}
    return [
        SkillLevel(title, found[slug], before.get(slug, ""))
        for slug, title in titles.items()
        if slug in found
    ]
