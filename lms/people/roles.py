"""The three roles that are given to people; managers and leaders follow from who works where."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from .models import LEARNING_ADMINISTRATORS

AUTHORS = "Course authors"
MODERATORS = "Moderators"
GIVEN = (AUTHORS, MODERATORS, LEARNING_ADMINISTRATORS)

ADMIN = "wagtailadmin.access_admin"
MEDIA = (
    "wagtailimages.add_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.choose_document",
)
# "Add" lets somebody change and submit what they made themselves; publishing is for moderators.
ON_COURSES = {
    AUTHORS: ("wagtailcore.add_page",),
    MODERATORS: (
        "wagtailcore.add_page",
        "wagtailcore.change_page",
        "wagtailcore.publish_page",
        "wagtailcore.lock_page",
        "wagtailcore.unlock_page",
    ),
}
ON_RECORDS = (
    ADMIN,
    "records.view_requirement",
    "records.add_requirement",
    "records.change_requirement",
)


@transaction.atomic
def ensure_roles(*, learn=None) -> dict[str, Group]:
    """Make the roles, and give them the courses below this page. Nothing is taken from a group."""
    groups = {name: Group.objects.get_or_create(name=name)[0] for name in GIVEN}
    groups[LEARNING_ADMINISTRATORS].permissions.add(*map(permission, ON_RECORDS))
    for name in ON_COURSES:
        groups[name].permissions.add(permission(ADMIN))
        allow_media(groups[name])
        if learn:
            allow_courses(groups[name], learn)
    return groups


def allow_media(group):
    root = Collection.get_first_root_node()
    for name in MEDIA:
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=permission(name)
        )


def allow_courses(group, learn):
    for name in ON_COURSES[group.name]:
        GroupPagePermission.objects.get_or_create(
            group=group, page=learn, permission=permission(name)
        )


def permission(name):
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


def give_role(*, person, role: str) -> None:
    person.groups.add(Group.objects.get(name=role))


def may_give(role: str) -> bool:
    """Whether it is for learning administrators to give; being a superuser never is."""
    return role in GIVEN
