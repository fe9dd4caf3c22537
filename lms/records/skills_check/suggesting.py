"""What follows from a person's skills check, or else from their role: one pathway and others."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from lms.common import languages
from lms.records.models import SkillsProfile
from lms.records.pathways import stages_of

from . import words
from .choosing import Choice, Route, choose, choose_for_role

OTHERS = 2


@dataclass(frozen=True)
class Walk:
    """A pathway as the courses this person is shown make it: [(its place, what is to do)]."""

    places: list

    @property
    def first(self):
        return self.places[0][0]

    @property
    def key(self):
        return str(self.first.key)

    @property
    def marked_title(self):
        return languages.marked(self.first.title, self.first.other_language)

    @property
    def url(self):
        return reverse("courses:pathway", args=[self.first.slug])

    @cached_property
    def stages(self):
        return stages_of(
            (to_do.course, languages.marked(place.reason, place.other_language), to_do.progress)
            for place, to_do in self.places
        )

    @property
    def next(self):
        return next((stage for stage in self.stages if stage.is_next), None)

    @property
    def route(self):
        ahead = [
            stage.course
            for stage in self.stages
            if not (stage.is_done or stage.progress.is_being_written)
        ]
        return Route(
            self.key,
            frozenset(course.translation_key for course in ahead),
            frozenset(skill.slug for course in ahead for skill in course.skills),
        )


def walks(to_dos) -> dict[str, Walk]:
    """By key, in the order of their addresses, which is the same in every language."""
    found = defaultdict(list)
    for to_do in to_dos:
        for place in to_do.course.pathway_places:
            found[place.key].append((place, to_do))
    each = [Walk(in_one_language(places)) for places in found.values()]
    return {walk.key: walk for walk in sorted(each, key=lambda walk: walk.first.slug)}


def in_one_language(places):
    """The reader's where there is one; in the order of the pathway."""
    code = min((place.other_language, place.language) for place, _to_do in places)[1]
    mine = [pair for pair in places if pair[0].language == code]
    return sorted(mine, key=lambda pair: pair[0].number or 0)


@dataclass(frozen=True)
class Suggestion:
    walk: Walk
    choice: Choice
    titles: dict

    @property
    def reason(self):
        if self.choice.skills:
            return words.because(self.choice.level, [self.titles[s] for s in self.choice.skills])
        return words.because_of_role(len(self.choice.courses))


class MySkills:
    """One query beside those of `learning` (lms.records.to_do.MyLearning)."""

    def __init__(self, learning):
        self.learning = learning

    @cached_property
    def profile(self):
        return SkillsProfile.objects.of(self.learning.person)

    @cached_property
    def walks(self):
        return walks(self.learning.courses)

    @cached_property
    def titles(self):
        """Of the skills that courses teach: {address: title}, in the order of the titles."""
        skills = [skill for each in self.learning.courses for skill in each.course.skills]
        return {skill.slug: skill.marked_title for skill in sorted(skills, key=lambda s: s.title)}

    @property
    def levels(self):
        return words.skill_levels(self.titles, self.profile.levels, self.profile.levels_before)

    @cached_property
    def from_check(self) -> list[Suggestion]:
        return self.suggestions(choose(self.routes, self.profile.levels, self.profile.not_for_me))

    @cached_property
    def from_role(self) -> list[Suggestion]:
        asked = [
            each.course.translation_key
            for each in self.learning.required
            if not each.status.is_satisfied
        ]
        return self.suggestions(choose_for_role(self.routes, asked, self.profile.not_for_me))

    def suggestions(self, choices):
        return [Suggestion(self.walks[each.key], each, self.titles) for each in choices]

    @property
    def routes(self):
        return [walk.route for walk in self.walks.values()]

    @property
    def suggestion(self) -> Suggestion | None:
        return next(iter([*self.from_check, *self.from_role]), None)

    @property
    def others(self) -> list[Suggestion]:
        """Two more; where the check has too few, what the role asks for comes after."""
        known = {self.suggestion.walk.key} if self.suggestion else set()
        found = []
        for each in [*self.from_check, *self.from_role]:
            if each.walk.key not in known:
                known.add(each.walk.key)
                found.append(each)
        return found[:OTHERS]

    @property
    def declined(self) -> list[Walk]:
        return [walk for key, walk in self.walks.items() if key in self.profile.not_for_me]
