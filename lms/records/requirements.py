"""Who must do what, seen from one person. The rules themselves are in `due_dates`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import takewhile
from operator import itemgetter
from typing import NamedTuple

from django.db.models import OuterRef

from courses.models.rows import Rows
from lms.people.models import Absence, GroupMember, Posting

from . import due_dates
from .audience import Seat
from .cuts import Cuts
from .due_dates import Presence
from .models import Requirement

NO_GROUP = 0


@dataclass(frozen=True)
class Circumstances:
    """What the rules ask about a person: since when they are here, and where. `posts` are their
    main posts, the newest first; `groups` since when they are in which group today."""

    presence: Presence
    posts: tuple = ()
    groups: Mapping = field(default_factory=dict)

    @property
    def has_manager(self):
        return self.posts[0].manager_id is not None

    def is_asked_by(self, requirement) -> bool:
        return requirement.audience.has(seat_of(self.posts[0]), self.groups)

    def presence_for(self, requirement) -> Presence:
        """A rule for some counts from the day on which somebody came to be one of them."""
        if requirement is None or requirement.audience.is_everyone:
            return self.presence
        since = max(self.beginnings(requirement.audience), default=None)
        was_added = since and since > self.presence.joined_on
        return replace(self.presence, included_on=since) if was_added else self.presence

    def beginnings(self, audience):
        posts = takewhile(lambda post: audience.has_post(seat_of(post)), self.posts)
        if first_days := [post.starts_on for post in posts]:
            yield min(first_days)
        if audience.group in self.groups:
            yield self.groups[audience.group]


def seat_of(posting) -> Seat:
    return Seat(frozenset(units_of(posting.unit)), posting.tier, posting.employment)


def units_of(unit):
    """The unit and all that it is part of."""
    while unit:
        yield unit.pk
        unit = unit.parent


def circumstances(person, day) -> Circumstances | None:
    """None when the person is in no post on that day, so that nothing is required of them."""
    return circumstances_of([person], day).get(person.pk)


def circumstances_of(people, day) -> dict:
    """{person id: Circumstances} of those who are in a post on that day, in one query."""
    return {
        person_id: seen_from(newest_first, spells_of(newest_first[0]), day)
        for person_id, newest_first in posts_of_each(people, day).items()
        if newest_first[0].is_on(day)
    }


class Spell(NamedTuple):
    """A long absence, or a time in a group."""

    starts_on: date
    ends_on: date | None
    group: int = NO_GROUP

    @property
    def is_absence(self) -> bool:
        return self.group == NO_GROUP

    def is_on(self, day) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


def posts_of_each(people, day):
    """{person id: main posts that had begun by that day, the newest first}."""
    found = {}
    posts = begun(Posting.objects.primary().with_units(), day).filter(person__in=people)
    posts = posts.annotate(
        absence_rows=Rows(begun_by_same(Absence, day), "starts_on", "ends_on"),
        group_rows=Rows(begun_by_same(GroupMember, day), "starts_on", "ends_on", "staff_group_id"),
    )
    for each in sorted(posts, key=lambda each: each.starts_on, reverse=True):
        found.setdefault(each.person_id, []).append(each)
    return found


def begun(intervals, day):
    return intervals.filter(starts_on__lte=day)


def begun_by_same(model, day):
    return begun(model.objects.filter(person=OuterRef("person")), day).order_by()


def spells_of(post):
    """The newest first, so that of two times in a group the later one is read last."""
    rows = sorted([*post.absence_rows, *post.group_rows], key=itemgetter(0), reverse=True)
    return [Spell(_day(start), _day(end), *group) for start, end, *group in rows]


def _day(text):
    return text and date.fromisoformat(text)


def seen_from(posts, spells, day):
    absences = [each for each in spells if each.is_absence]
    is_away = any(each.is_on(day) for each in absences)
    returned_on = max((each.ends_on for each in absences if each.ends_on), default=None)
    presence = Presence(spell_start(posts), returned_on, is_away)
    groups = {each.group: each.starts_on for each in spells if each.group and each.is_on(day)}
    return Circumstances(presence, tuple(posts), groups)


def spell_start(posts_newest_first):
    """The first day of the unbroken time at the council that the newest post belongs to."""
    first = posts_newest_first[0]
    for earlier in posts_newest_first[1:]:
        if first.is_new_start or (earlier.ends_on and earlier.ends_on < first.starts_on):
            break
        first = earlier
    return first.starts_on


def required_of(found: Circumstances | None, day):
    """Course key to the requirement that holds; where two do, the one that asks for more."""
    if found is None:
        return {}
    return required_by(Requirement.objects.on(day).with_audience(), found)


def required_by(rules: Iterable, found: Circumstances | None):
    """As `required_of`, for rules that are at hand."""
    return strictest(rule for rule in rules if found and found.is_asked_by(rule))


def strictest(rules):
    ordered = sorted(rules, key=lambda each: each.rule.strictness)
    return {rule.course_key: rule for rule in ordered}


def status_of(state, requirement, found: Circumstances | None, day, cuts):
    """`state` is a StandingState or None; `requirement` None when nothing is required; `cuts` are
    those of the course."""
    return due_dates.status(
        state.completed_on if state else (),
        requirement.rule if requirement else None,
        found.presence_for(requirement) if found else None,
        day,
        waivers=state.waivers if state else (),
        cuts=cuts,
    )


def may_renew(person, course_key, state, day):
    """Whether what was completed has run out or soon will. Not on the day of completion itself:
    there, a start is the same start again."""
    if state.completed_on[-1] >= day:
        return False
    found = circumstances(person, day)
    requirement = required_of(found, day).get(course_key)
    return status_of(state, requirement, found, day, Cuts().of(course_key)).may_renew
