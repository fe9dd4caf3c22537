"""Who is in a group of people. Nothing is deleted, so that a figure of an earlier day stands."""

from collections.abc import Collection
from datetime import timedelta

from django.db import transaction

from lms.common.dates import today
from lms.people.models import GroupMember, StaffGroup, User
from lms.people.scope import is_learning_administrator, visible_people
from lms.people.signals import people_changed

DAY = timedelta(days=1)


class NotTheirsToGroup(Exception):
    """Only learning administrators say who is in a group, and never of themselves."""


@transaction.atomic
def save_group(*, group: StaffGroup, by: User) -> StaffGroup:
    refuse_unless_may(by)
    group.full_clean()
    group.save()
    return group


@transaction.atomic
def add_members(*, group: StaffGroup, people: Collection[User], by: User) -> list[User]:
    """From today. Returns who was not in it; for the others nothing changes."""
    refuse_unless_may(by, people)
    members = held_members(group)
    there = set(members.filter(ends_on=None).values_list("person", flat=True))
    added = [person for person in people if person.pk not in there]
    # Whoever was removed today is in until tonight: they stay in, and no row is added.
    ending = members.filter(ends_on__gt=today(), person__in=added)
    staying = set(ending.values_list("person", flat=True))
    ending.update(ends_on=None, removed_by=None)
    new = [person for person in added if person.pk not in staying]
    GroupMember.objects.bulk_create(
        GroupMember(staff_group=group, person=person, starts_on=today(), added_by=by)
        for person in new
    )
    tell(added)
    return added


@transaction.atomic
def remove_member(*, group: StaffGroup, person: User, by: User) -> bool:
    """From today; who was only added today stays until tonight. Whether they were in it."""
    refuse_unless_may(by, [person])
    member = held_members(group).filter(person=person, ends_on=None).first()
    if member is None:
        return False
    member.ends_on = max(today(), member.starts_on + DAY)
    member.removed_by = by
    member.save()
    tell([person])
    return True


def held_members(group):
    """Read with the row of the group locked, so that two who add the same person add one row."""
    StaffGroup.objects.select_for_update().get(pk=group.pk)
    return GroupMember.objects.filter(staff_group=group)


def refuse_unless_may(by, people=()):
    wanted = {person.pk for person in people}
    seen = visible_people(by).filter(pk__in=wanted).count()
    if not is_learning_administrator(by) or seen < len(wanted) or by.pk in wanted:
        raise NotTheirsToGroup


def tell(people):
    if people:
        people_changed.send(GroupMember, person_ids={person.pk for person in people})
