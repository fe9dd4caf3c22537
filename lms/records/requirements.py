"""Who must do what, seen from one person. The rules themselves are in `due_dates`."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from django.db.models import OuterRef

from courses.models.rows import Rows
from lms.people.models import Absence, Posting

from . import due_dates
from .cuts import Cuts
from .due_dates import Presence
from .models import Requirement


@dataclass(frozen=True)
class Circumstances:
    """What the rules ask about a person: since when they are here, and their tier today."""

    presence: Presence
    tier: int | None
    has_manager: bool = False
    posts: tuple = ()

    def presence_for(self, requirement) -> Presence:
        """A rule for a tier counts from the day that somebody came into that tier."""
        if requirement is None or requirement.max_tier is None:
            return self.presence
        in_tier = takewhile(lambda post: requirement.holds_for(post.tier), self.posts)
        since = min((post.starts_on for post in in_tier), default=None)
        was_promoted = since and since > self.presence.joined_on
        return replace(self.presence, promoted_on=since) if was_promoted else self.presence


def circumstances(person, day) -> Circumstances | None:
    """None when the person is in no post on that day, so that nothing is required of them."""
    return circumstances_of([person], day).get(person.pk)


def circumstances_of(people, day) -> dict:
    """{person id: Circumstances} of those who are in a post on that day, in one query."""
    return {
        person_id: seen_from(newest_first, absences_of(newest_first[0]), day)
        for person_id, newest_first in posts_of_each(people, day).items()
        if newest_first[0].is_on(day)
    }


def posts_of_each(people, day):
    """{person id: main posts that had begun by that day, the newest first}."""
    found = {}
    away = Absence.objects.filter(person=OuterRef("person"), starts_on__lte=day).order_by()
    begun = Posting.objects.primary().filter(person__in=people, starts_on__lte=day)
    begun = begun.annotate(absence_rows=Rows(away, "starts_on", "ends_on"))
    for each in sorted(begun, key=lambda each: each.starts_on, reverse=True):
        found.setdefault(each.person_id, []).append(each)
    return found


def absences_of(post):
    return [
        Absence(starts_on=date.fromisoformat(start), ends_on=end and date.fromisoformat(end))
        for start, end in post.absence_rows
    ]


def seen_from(posts, absences, day):
    is_away = any(each.is_on(day) for each in absences)
    returned_on = max((each.ends_on for each in absences if each.ends_on), default=None)
    presence = Presence(spell_start(posts), returned_on, is_away)
    return Circumstances(presence, posts[0].tier, posts[0].manager_id is not None, tuple(posts))


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
    return strictest(Requirement.objects.on(day).of_tier(found.tier))


def strictest(rules):
    return {rule.course_key: rule for rule in sorted(rules, key=strictness)}


def strictness(rule):
    return (rule.valid_days is not None, -(rule.valid_days or 0), -rule.days_to_finish)


def status_of(state, requirement, found: Circumstances | None, day, cuts):
    """`state` is a StandingState or None; `requirement` None when nothing is required; `cuts` are
    those of the course."""
    return due_dates.status(
        state.completed_on if state else (),
        requirement.rule if requirement else None,
        found.presence_for(requirement) if found else None,
        day,
        is_waived=bool(state and state.is_waived),
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
