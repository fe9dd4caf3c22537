"""A page put to the rules of `courses.readiness`: a draft as it is stored, and what is found."""

import json
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.functional import cached_property

from . import readiness
from .blocks import LessonsBlock
from .starter import is_prompt
from .unfilled import unfilled

LESSONS = LessonsBlock()


def draft(lessons, pass_mark, language=""):
    return readiness.Draft(list(lessons), pass_mark, language, timezone.localdate(), is_prompt)


def draft_of(page, language=None):
    language = language or page.locale.language_code
    return draft(page.lessons.raw_data, page.pass_mark, language)


def draft_in(revision, language=""):
    content = revision.content
    return draft(json.loads(content["lessons"] or "[]"), content["pass_mark"], language)


def blockers(draft) -> list[readiness.Finding]:
    return with_unfilled(readiness.blockers(draft), unfilled_in(draft))


def blockers_of_text(field, raw) -> list[readiness.Finding]:
    """`field` is a StreamField, `raw` what is stored in it."""
    empty = unfilled(field.stream_block, readiness.Spot(raw, (field.name,)))
    return with_unfilled(readiness.blockers_of_text(raw, field.name), empty)


def with_unfilled(found, empty):
    """Each place once: what a rule says of it is clearer than that it is empty."""
    places = {finding.path for finding in found}
    return [*found, *(finding for finding in empty if finding.path not in places)]


def unfilled_in(draft):
    for lesson in readiness.lessons_of(draft):
        yield from unfilled(LESSONS.child_blocks["lesson"], lesson)


@dataclass(frozen=True)
class Readiness:
    """What an editor is told about one draft."""

    draft: readiness.Draft

    @cached_property
    def blockers(self):
        return blockers(self.draft)

    @cached_property
    def advice(self):
        return readiness.advice(self.draft)

    @cached_property
    def groups(self):
        """The findings by lesson, those of the module itself first."""
        titles = {None: ""} | {
            each["id"]: each["value"].get("title") for each in self.draft.lessons
        }
        groups = {key: Group(title) for key, title in titles.items()}
        for finding in self.blockers:
            groups[finding.lesson_id or None].blockers.append(finding)
        for finding in self.advice:
            groups[finding.lesson_id or None].advice.append(finding)
        return [group for group in groups.values() if group.blockers or group.advice]


@dataclass(frozen=True)
class Group:
    title: str
    blockers: list = field(default_factory=list)
    advice: list = field(default_factory=list)
