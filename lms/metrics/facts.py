"""What the database holds about people and rules, as lms.metrics.person wants it.

Reads a fixed number of queries for any number of people.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from uuid import UUID

from lms.people.models import Absence, GroupMember, Posting, User
from lms.records.cuts import cuts_by_course
from lms.records.models import Requirement, Standing

from .person import Facts, Post, Rule
from .spans import span, union
from .structure import Structure
from .timeline import Moves, moves


def moves_of(person_ids: Collection[int]) -> dict[int, Moves]:
    """What each of these people adds to the totals, as of what is known now."""
    rules = rules_of_all()
    found = facts_of(person_ids)
    return {person_id: moves(found[person_id], rules) for person_id in person_ids}


def rules_of_all(*others: Requirement) -> list[Rule]:
    """All that there are, then these, which need not be saved."""
    cuts = cuts_by_course()
    return [
        Rule(
            r.course_key,
            r.starts_on,
            r.ends_on,
            r.audience,
            r.valid_days,
            cuts.get(r.course_key, ()),
            r.rule,
        )
        for r in (*Requirement.objects.all(), *others)
    ]


def facts_of(person_ids):
    structure = Structure.load()
    facts: dict[int, Facts] = defaultdict(Facts)
    for posting in Posting.objects.primary().filter(person__in=person_ids):
        facts[posting.person_id].posts.append(_post(posting, structure))
    for absence in Absence.objects.filter(person__in=person_ids):
        facts[absence.person_id].absences.append(span(absence.starts_on, absence.ends_on))
    for person_id, course_key, begun_on, days in _learnt(person_ids):
        if days:
            facts[person_id].completions[course_key] = days
        if begun_on or days:
            facts[person_id].begun[course_key] = min([*days, *([begun_on] if begun_on else [])])
    for membership in GroupMember.objects.filter(person__in=person_ids):
        days = span(membership.starts_on, membership.ends_on)
        facts[membership.person_id].groups[membership.staff_group_id].append(days)
    for standing in Standing.objects.filter(person__in=person_ids).waived():
        facts[standing.person_id].waivers[standing.course_key] = _waived(standing.state)
    people = User.objects.filter(pk__in=person_ids)
    for person_id in people.without_login().values_list("pk", flat=True):
        facts[person_id].is_online = False
    for person_id, day in people.exclude(welcomed_on=None).values_list("pk", "welcomed_on"):
        facts[person_id].welcomed_on = day
    return facts


def _waived(state):
    """The days on which somebody does not have to do the course."""
    return union([span(each.starts_on, each.ends_on) for each in state.waivers])


def _post(posting, structure):
    return Post(
        structure.reporting_unit(posting.unit_id),
        posting.starts_on,
        posting.ends_on,
        posting.is_contingent,
        posting.tier,
        posting.is_new_start,
        structure.units_above(posting.unit_id),
        posting.employment,
        *_surroundings(structure, structure.reporting_unit(posting.unit_id)),
    )


def _surroundings(structure, unit_id):
    """The directorate of a reporting unit, and the unit that it becomes in a reorganisation."""
    directorate = structure.directorate(unit_id)
    return directorate and directorate.pk, structure.units[unit_id].successor_id


def _learnt(person_ids) -> Iterator[tuple[int, UUID, date | None, list[date]]]:
    rows = Standing.objects.filter(person__in=person_ids)
    columns = ("person_id", "course_key", "started_on", "completed_on")
    for person_id, course_key, begun_on, days in rows.values_list(*columns):
        yield person_id, course_key, begun_on, [date.fromisoformat(day) for day in days]
