"""What an author can do with a page, by whose it is: her own, or that of somebody else.

Somebody else's page is not there: no answer but 404 or "no", and its title in none of them.
"""

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.factories import courses

from .answers import Visitor
from .things import WORDS

pytestmark = pytest.mark.django_db


def at(name, **query):
    """A GET of the page's own address in the admin."""
    return lambda page, world: ("GET", reverse(f"wagtailadmin_pages:{name}", args=[page.pk]), query)


def send(name, *more, **form):
    return lambda page, world: (
        "POST",
        reverse(f"wagtailadmin_pages:{name}", args=[page.pk, *(each(world) for each in more)]),
        form,
    )


def bulk(action):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return lambda page, world: ("GET", url, {"id": page.pk, "next": "/admin/"})


ACTIONS = {
    "read": at("view_draft"),
    "list": lambda page, world: ("GET", reverse("wagtailadmin_explore", args=[page.pk]), {}),
    "edit": at("edit"),
    "delete": at("delete"),
    "export": at("usage", export="csv"),
    "preview": at("preview_on_edit"),
    "history": at("history"),
    "copy": at("copy"),
    "move": at("move"),
    "move to": lambda page, world: (
        "GET",
        reverse("wagtailadmin_pages:move_confirm", args=[page.pk, world.learn.pk]),
        {},
    ),
    "translate": lambda page, world: (
        "GET",
        reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
        {},
    ),
    "chooser": lambda page, world: (
        "GET",
        reverse("wagtailadmin_choose_page_chosen_multiple"),
        {"id": page.pk},
    ),
    "chooser below": lambda page, world: (
        "GET",
        reverse("wagtailadmin_choose_page_child", args=[page.pk]),
        {},
    ),
    "unpublish": send("unpublish"),
    "lock": send("lock"),
}
BULK = ("delete", "move", "publish", "unpublish")
LISTS = {
    "explorer": lambda world: reverse("wagtailadmin_explore", args=[world.learn.pk]),
    "search": lambda world: reverse("wagtailadmin_pages:search") + "?q=Qzx",
    "search in the chooser": lambda world: reverse("wagtailadmin_choose_page_search") + "?q=Qzx",
    "chooser": lambda world: reverse("wagtailadmin_choose_page_child", args=[world.learn.pk]),
    "api": lambda world: "/admin/api/main/pages/?fields=*",
    "history of the site": lambda world: reverse("wagtailadmin_reports:site_history"),
    "locked": lambda world: reverse("wagtailadmin_reports:locked_pages"),
    "ageing": lambda world: reverse("wagtailadmin_reports:aging_pages") + "?export=csv",
    "workflows": lambda world: reverse("wagtailadmin_reports:workflow") + "?export=csv",
    "tasks": lambda world: reverse("wagtailadmin_reports:workflow_tasks"),
    "translations": lambda world: "/admin/localize/reports/translations/?export=csv",
    "courses": lambda world: reverse("wagtailadmin_pages:type_use", args=["courses", "coursepage"]),
    "desk": lambda world: reverse("wagtailadmin_home"),
}
# An author has no way to these, not even with her own pages.
FOR_MODERATORS = {"translate", "unpublish", "lock"}


@pytest.fixture(scope="module")
def own(world):
    """Priya's own draft course."""
    return courses.make_course("DC99", "Own", live=False, owner=world.cast["author"])


@pytest.fixture(scope="module")
def author(world):
    return Visitor("author", world)


@pytest.fixture(scope="module")
def moderator(world):
    return Visitor("moderator", world)


def answer(visitor, action, page):
    method, path, asked = ACTIONS[action](page, visitor.world)
    response = visitor.send(method, path, asked)
    return visitor.word("admin/", response), visitor.text(response)


@pytest.mark.parametrize("action", sorted(ACTIONS))
def test_the_page_of_another_is_not_there(author, world, action):
    word, text = answer(author, action, world.draft)

    assert word in ("404", "no")
    assert WORDS["draft"] not in text


@pytest.mark.parametrize("action", sorted(ACTIONS.keys() - FOR_MODERATORS))
def test_an_author_works_on_her_own_page(author, own, action):
    assert answer(author, action, own)[0] in ("ok", "moved")


@pytest.mark.parametrize("action", sorted(FOR_MODERATORS))
def test_what_moderators_do_is_not_for_authors(author, own, action):
    assert answer(author, action, own)[0] in ("404", "no")


# A course that has modules is not deleted at once, by anybody but a superuser.
@pytest.mark.parametrize("action", sorted(ACTIONS.keys() - {"delete"}))
def test_a_moderator_works_on_every_page(moderator, world, action):
    assert answer(moderator, action, world.kept)[0] in ("ok", "moved")


@pytest.mark.parametrize("action", BULK)
def test_pages_of_others_are_in_no_bulk(author, world, action):
    method, path, asked = bulk(action)(world.draft, world)
    response = author.send(method, path, asked)

    assert WORDS["draft"] not in author.text(response)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("role", ["author", "translator", "learning_admin"])
def test_pages_of_others_are_in_no_list(world, role, name):
    visitor = Visitor(role, world)
    text = visitor.text(visitor.send("GET", LISTS[name](world)))

    assert WORDS["draft"] not in text
    assert WORDS["kept course"] not in text


@pytest.mark.parametrize("name", ["explorer", "search", "api", "courses"])
def test_a_moderator_finds_them(moderator, world, name):
    assert WORDS["draft"] in moderator.text(moderator.send("GET", LISTS[name](world)))


def test_nothing_moves_into_the_course_of_another(author, own, world):
    url = reverse("wagtailadmin_pages:copy", args=[own.pk])
    form = {"new_parent_page": world.draft.pk, "new_title": "Copied", "new_slug": "copied"}

    response = author.send("POST", url, form, look=Page.objects.filter(slug="copied").exists)

    assert response.seen is False
