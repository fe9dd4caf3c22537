"""What each editor's role opens and does, on own pages and on those of others.

An author writes and submits. A moderator does everything with every page, but publishes no own
work (tests/common/test_own_work.py) and decides nothing about who may read. A translator works on
translations. What is not listed is refused.
"""

from types import SimpleNamespace

import pytest
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction, Revision, WorkflowState

from courses.course_check import ensure_course_check
from courses.models import CoursePage
from lms.people.roles import MODERATORS, ensure_roles
from tests.factories.courses import make_course, translate
from tests.factories.editing import form_of

from .answers import Visitor

pytestmark = pytest.mark.django_db

LOOKS = {"read", "edit", "history", "compare", "revision", "revert", "usage", "reviews so far"}
WRITES = LOOKS | {"copy"}
MODERATES = WRITES | {"move", "delete", "translate", "archive", "owner"}
# role and page: what opens.
OPENS = {
    ("author", "own draft"): WRITES | {"move", "delete"},
    ("author", "own live"): WRITES,
    ("author", "draft of another"): set(),
    ("author", "live of another"): set(),
    ("moderator", "own draft"): MODERATES,
    ("moderator", "own live"): MODERATES | {"unpublish"},
    ("moderator", "draft of another"): MODERATES,
    ("moderator", "live of another"): MODERATES | {"unpublish"},
    ("translator", "draft of another"): set(),
    ("translator", "live of another"): set(),
    ("translator", "translation"): LOOKS | {"copy"},
    ("translator", "live translation"): LOOKS | {"copy"},
}
# role and page: what is done when it is sent.
DOES = {
    ("author", "own draft"): {"save", "copy", "submit", "delete", "delete in bulk"},
    ("author", "own live"): {"save", "copy", "submit"},
    ("author", "draft of another"): set(),
    ("author", "live of another"): set(),
    ("author", "own submitted"): {"cancel", "copy", "delete", "delete in bulk"},
    ("author", "submitted by another"): set(),
    ("moderator", "draft of another"): {
        *("save", "copy", "submit", "delete", "delete in bulk", "publish", "publish in bulk"),
        *("lock", "archive", "hand over"),
    },
    ("moderator", "live of another"): {
        *("save", "copy", "submit", "delete", "delete in bulk", "publish"),
        *("lock", "archive", "hand over", "unpublish", "unpublish in bulk"),
    },
    ("moderator", "submitted by another"): {
        *("save", "copy", "delete", "delete in bulk", "publish", "publish in bulk"),
        *("lock", "archive", "hand over", "approve", "reject", "cancel"),
    },
    ("translator", "draft of another"): set(),
    ("translator", "live of another"): set(),
    ("translator", "submitted by another"): set(),
    ("translator", "translation"): {"save", "submit"},
    ("translator", "live translation"): {"save", "submit"},
}


def page_url(name, *args):
    return reverse(f"wagtailadmin_pages:{name}", args=args)


GET = {
    "read": lambda page: page_url("view_draft", page.pk),
    "edit": lambda page: page_url("edit", page.pk),
    "history": lambda page: page_url("history", page.pk),
    "compare": lambda page: page_url("revisions_compare", page.pk, "earliest", "latest"),
    "revision": lambda page: page_url("revisions_view", page.pk, page.latest_revision_id),
    "revert": lambda page: page_url("revisions_revert", page.pk, page.latest_revision_id),
    "usage": lambda page: page_url("usage", page.pk),
    "reviews so far": lambda page: page_url("workflow_history", page.pk),
    "copy": lambda page: page_url("copy", page.pk),
    "move": lambda page: page_url("move", page.pk),
    "delete": lambda page: page_url("delete", page.pk),
    "unpublish": lambda page: page_url("unpublish", page.pk),
    "privacy": lambda page: page_url("set_privacy", page.pk),
    "translate": lambda page: reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
    "archive": lambda page: reverse("courses_admin:archive", args=[page.pk]),
    "owner": lambda page: reverse("courses_admin:owner", args=[page.pk]),
}


def edit(button):
    return lambda page, at: (page_url("edit", page.pk), form_of(page, summary="New") | button)


def bulk(action):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return lambda page, at: (f"{url}?id={page.pk}&next=/admin/", {})


def decide(verb):
    def address(page, at):
        state = at.task_states[page.pk]
        return page_url("workflow_action", page.pk, verb, state.pk), {"comment": ""}

    return address


def send(name, **form):
    return lambda page, at: (page_url(name, page.pk), form)


POST = {
    "save": edit({}),
    "submit": edit({"action-submit": "yes"}),
    "cancel": edit({"action-cancel-workflow": "yes"}),
    "publish": lambda page, at: (
        page_url("edit", page.pk),
        form_of(page) | {"action-publish": "yes"},
    ),
    "copy": lambda page, at: (
        page_url("copy", page.pk),
        {"new_title": "Copied", "new_slug": "copied", "new_parent_page": page.get_parent().pk},
    ),
    "delete": send("delete"),
    "unpublish": send("unpublish"),
    "lock": send("lock"),
    "unlock": send("unlock"),
    "privacy": send("set_privacy", restriction_type="login"),
    "publish in bulk": bulk("publish"),
    "unpublish in bulk": bulk("unpublish"),
    "delete in bulk": bulk("delete"),
    "archive": lambda page, at: (
        reverse("courses_admin:archive", args=[page.pk]),
        {"reason": "Old"},
    ),
    "hand over": lambda page, at: (
        reverse("courses_admin:owner", args=[page.pk]),
        {"owner": at.heir.pk},
    ),
    "approve": decide("approve"),
    "reject": decide("reject"),
    "publish for programs": lambda page, at: (
        f"/admin/api/main/pages/{page.pk}/action/publish/",
        {},
    ),
    "delete for programs": lambda page, at: (
        f"/admin/api/main/pages/{page.pk}/action/delete/",
        {},
    ),
}


@pytest.fixture(scope="module")
def at(world):
    """The pages of each role, with a revision by bea, who is nobody of these."""
    ensure_course_check(catalogue=world.learn, moderators=group(world))
    at = SimpleNamespace(pages={}, task_states={}, heir=world.cast["author"])
    at.heir = world.cast["moderator"]
    for number, role in enumerate(("author", "moderator", "translator")):
        make_pages(at, world, role, f"X{number}")
    translate_some(at, world)
    return at


def group(world):
    return ensure_roles(learn=world.learn)[MODERATORS]


def make_pages(at, world, role, code):
    bea, own = world.bea, world.cast[role]
    at.pages |= {
        (role, "own draft"): written(world, f"{code}A", own),
        (role, "own live"): written(world, f"{code}B", own, live=True),
        (role, "draft of another"): written(world, f"{code}C", bea),
        (role, "live of another"): written(world, f"{code}D", bea, live=True),
        (role, "own submitted"): submitted(at, written(world, f"{code}E", own), own),
        (role, "submitted by another"): submitted(at, written(world, f"{code}F", bea), bea),
    }


def written(world, code, owner, live=False):
    page = make_course(code, f"Course {code}", live=False, owner=owner)
    revision = page.save_revision(user=world.bea)
    if live:
        revision.publish()
    return CoursePage.objects.get(pk=page.pk)


def submitted(at, page, by):
    page.get_workflow().start(page, by)
    page = CoursePage.objects.get(pk=page.pk)
    at.task_states[page.pk] = page.current_workflow_task_state
    return page


def translate_some(at, world):
    live = translate(at.pages["translator", "live of another"], title="Yn fyw")
    draft = translate(at.pages["translator", "own live"], title="Drafft")
    draft.unpublish()
    at.pages |= {
        ("translator", "live translation"): CoursePage.objects.get(pk=live.pk),
        ("translator", "translation"): CoursePage.objects.get(pk=draft.pk),
    }
    ensure_roles(learn=world.learn)
    ensure_course_check(catalogue=world.learn, moderators=group(world))


def revisions():
    return Revision.objects.count()


def snapshot():
    pages = Page.objects.order_by("pk")
    return [
        list(pages.values_list("pk", "path", "live", "owner", "locked", "live_revision")),
        list(CoursePage.objects.order_by("pk").values_list("pk", "archived_on")),
        list(WorkflowState.objects.order_by("pk").values_list("pk", "status")),
        list(WorkflowState.objects.order_by("pk").values_list("current_task_state__task")),
        PageViewRestriction.objects.count(),
    ]


@pytest.mark.parametrize(("role", "which"), OPENS)
def test_what_opens(world, at, role, which):
    visitor, page = Visitor(role, world), at.pages[role, which]
    opened = {verb for verb, url in GET.items() if is_ok(visitor, visitor.send("GET", url(page)))}

    assert opened == OPENS[role, which]


def is_ok(visitor, response):
    return visitor.word("admin/", response) == "ok"


@pytest.mark.parametrize(("role", "which"), DOES)
def test_what_is_done(world, at, role, which):
    visitor, page = Visitor(role, world), at.pages[role, which]
    done = {verb for verb in verbs_for(page, at) if changes(visitor, verb, page, at)}

    assert done == DOES[role, which]


def verbs_for(page, at):
    return POST if page.pk in at.task_states else POST.keys() - {"approve", "reject"}


def changes(visitor, verb, page, at):
    """A button that is not for them saves a draft, as Wagtail has it."""
    look = revisions if verb == "save" else snapshot
    before = look()
    path, form = POST[verb](page, at)
    return visitor.send("POST", path, form, look=look).seen != before


@pytest.mark.parametrize(
    ("role", "word"), [("author", "404"), ("translator", "404"), ("moderator", "ok")]
)
def test_who_makes_a_mirror_a_page_of_its_own(world, role, word):
    visitor = Visitor(role, world)
    answer = visitor.send("GET", page_url("convert_alias", world.mirror.pk))

    assert visitor.word("admin/", answer) == word


@pytest.fixture(scope="module")
def scheduled(world):
    page = written(world, "X9A", world.cast["author"])
    page.go_live_at = "2030-01-01T09:00:00Z"
    revision = page.save_revision(user=world.bea)
    revision.publish()
    return revision


@pytest.mark.parametrize(
    ("role", "left"), [("author", True), ("translator", True), ("moderator", False)]
)
def test_who_takes_back_a_day_of_publication(world, scheduled, role, left):
    url = page_url("revisions_unschedule", scheduled.object_id, scheduled.pk)
    waiting = Revision.objects.filter(pk=scheduled.pk).exclude(approved_go_live_at=None)

    assert Visitor(role, world).send("POST", url, look=waiting.exists).seen is left


@pytest.mark.parametrize("role", ["author", "translator", "moderator"])
def test_pictures_of_others_are_tagged_by_none_of_them(world, role):
    url = reverse("wagtail_bulk_action", args=["common", "customimage", "add_tags"])
    form = {"tags": "mine"}
    answer = Visitor(role, world).send(
        "POST", f"{url}?id={world.image.pk}", form, look=world.image.tags.count
    )

    assert answer.seen == 0
