"""Every address of the site, from Django's own resolver, each with real things of this world."""

import re
from collections.abc import Iterator

from django.urls import get_resolver
from django.utils.text import slugify

from lms.common.models import Brand, CustomDocument, CustomImage
from lms.people.scope import directorate_of

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
NOT_HERE = "no-such-thing"


def patterns() -> list[str]:
    """Routes as they are written, each once, in the order of the alphabet."""
    return sorted(set(routes(get_resolver())))


def routes(resolver, before="") -> Iterator[str]:
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if hasattr(each, "url_patterns"):
            yield from routes(each, route)
        else:
            yield route


def address(pattern: str, world) -> str:
    """A path with one of these things in place of each parameter."""
    if pattern in WRITTEN_OUT:
        return WRITTEN_OUT[pattern](world)
    filled = PARAMETER.sub(lambda found: str(thing(found[1], pattern, world)), pattern)
    return "/" + filled.replace("^", "").replace("$", "")


def thing(name, pattern, world):
    choices = THINGS.get(name)
    if choices is None:
        raise LookupError(
            f"What is <{name}> of “{pattern}”? Say so in THINGS of tests/access/addresses.py."
        )
    where = max((part for part in choices if part in pattern), key=len, default=None)
    if where is None:
        raise LookupError(
            f"<{name}> of “{pattern}” is none of THINGS in tests/access/addresses.py."
        )
    return choices[where](world)


def place_of(world):
    """The directorate that the world's director leads."""
    return directorate_of(world.cast["lead"].posting.unit)


def pk_of(name):
    return lambda world: getattr(world, name).pk


def word(text):
    return lambda world: text


# For each parameter: the part of the address that says what it names, and that thing.
THINGS = {
    "pk": {
        "api/main/^pages": pk_of("draft"),
        "api/main/pages": pk_of("draft"),
        "api/main/^documents": pk_of("document"),
        "api/main/^images": pk_of("image"),
        "admin/collections": pk_of("collection"),
        "admin/documents/chooser": pk_of("document"),
        "admin/feedback": pk_of("feedback"),
        "admin/groups": pk_of("group"),
        "admin/images/chooser": pk_of("image"),
        "admin/locales": pk_of("welsh"),
        "admin/people": pk_of("amina"),
        "admin/place-notes": pk_of("place_note"),
        "admin/requirements": pk_of("requirement"),
        "admin/settings": pk_of("site"),
        "admin/sites": pk_of("site"),
        "admin/staff-files": pk_of("staff_file"),
        "admin/staff-groups": pk_of("staff_group"),
        "admin/staff-questions": pk_of("question"),
        "admin/units": pk_of("unit"),
        "admin/users": pk_of("amina"),
        "admin/workflows": pk_of("workflow"),
        "admin/workflows/tasks": pk_of("task"),
        "admin/notes-to-learners": pk_of("note"),
        "me/shown": pk_of("showing"),
        "pledges": pk_of("pledge"),
        "admin/snippets/choose/courses/pathway": pk_of("pathway"),
        "admin/snippets/choose/courses/skill": pk_of("skill"),
        "admin/snippets/courses/pathway": pk_of("pathway"),
        "admin/snippets/courses/skill": pk_of("skill"),
        "localize/api/snippets": pk_of("skill"),
        "localize/submit/snippet": pk_of("skill"),
    },
    "page_id": {
        "": pk_of("draft"),
        "admin/versions": pk_of("draft_module"),
        "localize/page": pk_of("welsh_module"),
    },
    "parent_page_id": {"": pk_of("draft")},
    "page_to_move_id": {"": pk_of("draft_module")},
    "destination_id": {"": pk_of("course")},
    "page_pk": {"": pk_of("draft")},
    "workflow_pk": {"": pk_of("workflow")},
    "workflow_state_id": {"": pk_of("workflow_state")},
    "task_state_id": {"": pk_of("task_state")},
    "task_id": {"": pk_of("task")},
    "action_name": {"": word("approve"), "api/main": word("publish")},
    "revision_id": {
        "": pk_of("revision"),
        "courses/pathway": lambda world: world.pathway.latest_revision_id,
    },
    "collection_id": {"": pk_of("collection")},
    "restriction_id": {"": pk_of("collection_restriction")},
    "page_view_restriction_id": {"": pk_of("restriction")},
    "image_id": {"": pk_of("image")},
    "document_id": {"": pk_of("document")},
    "doc_id": {"": pk_of("document")},
    "uploaded_file_id": {
        "documents": lambda world: world.uploads[CustomDocument].pk,
        "images": lambda world: world.uploads[CustomImage].pk,
    },
    "filter_spec": {"": word("max-165x165")},
    "translation_id": {"": pk_of("translation")},
    "translation_source_id": {"": lambda world: world.translation.source_id},
    "string_segment_id": {"": pk_of("string")},
    "overridable_segment_id": {"": lambda world: getattr(world.override, "pk", 1)},
    "mode": {"": word("")},
    # Too few people to be shown to anybody; tests/metrics/test_service_page.py has those that are.
    "service": {"": lambda world: f"{slugify(place_of(world).code)}-office"},
    "session_id": {"": pk_of("session")},
    "object_id": {"": pk_of("draft")},
    "app_label": {
        "": word("courses"),
        "bulk": word("wagtailcore"),
        "workflows/tasks": word("wagtailcore"),
    },
    "model_name": {
        "": word("coursepage"),
        "bulk": word("page"),
        "settings": word(Brand._meta.model_name),
        "tag-autocomplete": word("customimage"),
        "localize/api/snippets": word("skill"),
        "localize/submit/snippet": word("skill"),
        "workflows/tasks": word("groupapprovaltask"),
    },
    "app_name": {"settings": word("common"), "tag-autocomplete": word("common")},
    "action": {"": word("delete")},
    "content_type_app_name": {"": word("courses")},
    "content_type_model_name": {"": word("modulepage"), "usage": word("coursepage")},
    "uidb64": {"": word("MQ")},
    "token": {"": word("set-password")},
    "course_slug": {"": lambda world: world.draft.slug},
    "module_slug": {"": lambda world: world.draft_module.slug},
    "lesson_slug": {"": lambda world: world.draft_module.outline[0].slug},
    "slug": {
        "pathways/": lambda world: world.pathway.slug,
        "leadership/directorates/": lambda world: slugify(place_of(world).code),
        "leadership/courses/": lambda world: slugify(world.requirement.course_code),
    },
    "course_key": {
        "": lambda world: world.kept.translation_key,
        "admin/records": lambda world: world.course.translation_key,
        "admin/sponsors": lambda world: world.requirement.course_key,
    },
    "module_key": {"": lambda world: world.draft_module.translation_key},
    "lesson_id": {"": lambda world: world.draft_module.outline[0].id},
    "question_id": {"": lambda world: world.reflection},
    "number": {
        "skills/check": word("1"),
        "certificates": lambda world: world.certificate.number,
        "verify": lambda world: world.certificate.number,
    },
    "form": {"me/record": word("csv")},
    "pathway_key": {"": lambda world: world.pathway.translation_key},
    "name": {
        "brand/": word("stones"),
        "leadership/": word("all"),
        "leadership/courses/<slug:name>": word("required"),
        "leadership/courses/<slug:slug>/": word("numbers"),
        "leadership/how-it-goes/": word("data"),
        "media/": word(NOT_HERE),
    },
    "kind": {"leadership/": word("json")},
    "code": {"how-we-measure": word("A1")},
    "key": {
        "accounts/demo": word("staff"),
        "admin/data-quality": word("no-manager"),
        "culture/ideas": lambda world: world.idea.translation_key,
    },
    "person_id": {"": pk_of("amina")},
    "event": {"": lambda world: world.finished.uuid},
}
WRITTEN_OUT = {
    "leadership/what-if.<slug:kind>": lambda world: (
        f"/leadership/what-if.json?course=DC02&audience=unit-{slugify(place_of(world).code)}&days=60"
    ),
    r"admin/snippets/courses/pathway/history/(?P<pk>.+)/revisions/compare/"
    r"(?P<revision_id_a>live|earliest|\d+)\.\.\.(?P<revision_id_b>live|latest|\d+)/$": (
        lambda world: (
            f"/admin/snippets/courses/pathway/history/{world.pathway.pk}/"
            "revisions/compare/earliest...latest/"
        )
    ),
    r"^((?:[\w\-]+/)*)$": lambda world: f"/{NOT_HERE}/",
    r"admin/^.*/$": lambda world: f"/admin/{NOT_HERE}/",
    r"documents/^(\d+)/(.*)$": lambda world: world.document.url,
    r"admin/pages/^(?P<pk>\d+)/revisions/compare/"
    r"(?P<revision_id_a>live|earliest|\d+)\.\.\.(?P<revision_id_b>live|latest|\d+)/$": (
        lambda world: f"/admin/pages/{world.draft_module.pk}/revisions/compare/earliest...latest/"
    ),
}
