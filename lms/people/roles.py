"""The six roles that are given to people; managers and leaders follow from who works where.

Whatever is not listed here is not allowed. Data publishers and champions have no permission in
Wagtail: what they see and do is in lms.people.scope.
"""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from .models import AUTHORS, CHAMPIONS, DATA_PUBLISHERS, LEARNING_ADMINISTRATORS, MODERATORS

TRANSLATORS = "Translators"
GIVEN = (AUTHORS, MODERATORS, TRANSLATORS, LEARNING_ADMINISTRATORS, DATA_PUBLISHERS, CHAMPIONS)

ADMIN = "wagtailadmin.access_admin"
# Choosing the skills of a course needs none of these: whoever edits the course may.
CATALOGUE = (
    *(f"courses.{verb}_skill" for verb in ("add", "change", "delete")),
    *(f"courses.{verb}_pathway" for verb in ("add", "change", "delete", "publish")),
)
ON_SITE = {
    AUTHORS: (ADMIN,),
    # To submit a page for translation is to say that it may be read by the translators.
    MODERATORS: (ADMIN, "wagtail_localize.submit_translation", *CATALOGUE),
    TRANSLATORS: (ADMIN,),
    LEARNING_ADMINISTRATORS: (
        ADMIN,
        "records.view_requirement",
        "records.add_requirement",
        "records.change_requirement",
    ),
}
USE_MEDIA = (
    "wagtailimages.add_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.choose_document",
)
ON_MEDIA = {AUTHORS: USE_MEDIA, MODERATORS: USE_MEDIA}
# "Add" lets somebody start courses, and change and submit those (courses.permissions).
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
ON_TRANSLATIONS = {
    MODERATORS: ON_COURSES[MODERATORS],
    TRANSLATORS: ("wagtailcore.change_page",),
}


# Staff send these with a form; nobody starts one in the admin but moderators.
ON_SENT = {MODERATORS: ON_COURSES[MODERATORS]}
ON_FRONT = {MODERATORS: ("wagtailcore.change_page", "wagtailcore.publish_page")}


@transaction.atomic
def ensure_roles(*, learn=None, written=(), sent=(), fronts=()) -> dict[str, Group]:
    """Make the roles, and give them the courses below this page. Nothing is taken from a group.

    Below a page of `written` the roles do as they do with courses; below one of `sent` authors
    write nothing; a front is a page that moderators change and nobody adds to.
    """
    groups = {name: Group.objects.get_or_create(name=name)[0] for name in GIVEN}
    for name, group in groups.items():
        group.permissions.add(*map(permission, ON_SITE.get(name, ())))
        allow_media(group)
        for page in (*([learn] if learn else ()), *written):
            allow_tree(group, page, ON_COURSES, ON_TRANSLATIONS)
        for page in sent:
            allow_tree(group, page, ON_SENT, ON_TRANSLATIONS)
        for page in fronts:
            allow_tree(group, page, ON_FRONT, ON_FRONT)
    return groups


def allow_tree(group, page, allowed, allowed_on_translations):
    allow_pages(group, page, allowed)
    for translation in page.get_translations():
        allow_pages(group, translation, allowed_on_translations)


def allow_media(group):
    root = Collection.get_first_root_node()
    for name in ON_MEDIA.get(group.name, ()):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=permission(name)
        )


def allow_pages(group, page, allowed):
    for name in allowed.get(group.name, ()):
        GroupPagePermission.objects.get_or_create(
            group=group, page=page, permission=permission(name)
        )


def permission(name):
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


def may_give(role: str) -> bool:
    """Whether it is for learning administrators to give; being a superuser never is."""
    return role in GIVEN


def give_role(*, person, role: str) -> None:
    person.groups.add(Group.objects.get(name=role))
