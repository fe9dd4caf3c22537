"""Roles that the directory gives by its groups, and takes back."""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.log_actions import log

from lms.people.actions.granting import GIVEN, WITHDRAWN
from lms.people.models import DirectoryRole, User


@transaction.atomic
def follow(*, person: User, claim, role_map: dict[str, str]) -> None:
    """Give what the map says and the person lacks; take what the directory gave and no longer says.

    A role that somebody gave here stays: only what this wrote down is ever taken.
    """
    wanted = roles_in(claim, role_map)
    withdrawn = DirectoryRole.objects.filter(person=person).exclude(group__name__in=wanted)
    for row in withdrawn.select_related("group"):
        person.groups.remove(row.group)
        row.delete()
        log(person, WITHDRAWN, data={"role": row.group.name})
    for group in Group.objects.filter(name__in=wanted).exclude(user=person):
        person.groups.add(group)
        DirectoryRole.objects.get_or_create(person=person, group=group)
        log(person, GIVEN, data={"role": group.name})


def roles_in(claim, role_map) -> set[str]:
    """Groups without a role here give nothing, and so does a claim of another shape."""
    groups = [claim] if isinstance(claim, str) else claim if isinstance(claim, list) else []
    return {role_map[group] for group in groups if isinstance(group, str) and group in role_map}
