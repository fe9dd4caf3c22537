"""Giving and withdrawing roles by hand. Each change stands in Wagtail's log of the person."""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.log_actions import log

from lms.people.models import User
from lms.people.roles import may_give
from lms.people.scope import is_learning_administrator

GIVEN, WITHDRAWN = "people.give_role", "people.withdraw_role"


class NotTheirsToGive(Exception):
    """Learning administrators give the roles of `may_give`, and never to themselves."""


@transaction.atomic
def grant_role(*, person: User, role: str, by: User) -> User:
    refuse_unless_may(person, role, by)
    if role not in held_roles(person):
        person.groups.add(Group.objects.get(name=role))
        log(person, GIVEN, user=by, data={"role": role})
    return person


@transaction.atomic
def withdraw_role(*, person: User, role: str, by: User) -> User:
    refuse_unless_may(person, role, by)
    if role in held_roles(person):
        person.groups.remove(Group.objects.get(name=role))
        log(person, WITHDRAWN, user=by, data={"role": role})
    return person


def refuse_unless_may(person, role, by):
    if by == person or not is_learning_administrator(by) or not may_give(role):
        raise NotTheirsToGive


def held_roles(person):
    """Read with the person's row locked, so that two who give the same role write one line."""
    User.objects.select_for_update().get(pk=person.pk)
    return set(person.groups.values_list("name", flat=True))
