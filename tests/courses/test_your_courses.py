"""The panel "Your courses" on the first page of the admin: Vanessa writes, Susan moderates."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Page

from courses.actions import archive
from courses.models import CoursePage
from lms.people.roles import LEARNING_ADMINISTRATORS, TRANSLATORS
from tests.factories.courses import make_course, make_module, translate
from tests.factories.editing import draft_by, save_as
from tests.factories.people import make_person


@pytest.fixture
def panel(client, learn):
    def panel(person):
        client.force_login(person)
        page = BeautifulSoup(client.get("/admin/").text, "html.parser")
        return page.select_one("#your-courses-section")

    return panel


def rows(panel):
    """The words of each row."""
    return [" ".join(row.get_text(" ").split()) for row in panel.select("tbody tr")]


def links(panel):
    return {" ".join(link.text.split()): link["href"] for link in panel.select("a[href]")}


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add_url(model, parent):
    return reverse("wagtailadmin_pages:add", args=["courses", model, parent.pk])


def test_who_has_no_course_is_told_how_to_start(panel, vanessa, learn):
    found = panel(vanessa)

    assert "You have not started a course yet." in found.text
    assert links(found)["Start a course"] == add_url("coursepage", learn)


def test_a_draft_is_there_with_its_status(panel, vanessa):
    course = draft_by(vanessa)

    found = panel(vanessa)

    assert "Vanessa" in rows(found)[0]
    assert rows(found)[0].endswith("draft")
    assert links(found)["Maps"] == edit_url(course)


def test_an_empty_course_leads_to_its_first_module(panel, vanessa):
    course = draft_by(vanessa)

    assert links(panel(vanessa))["Write its first module"] == add_url("modulepage", course)


def test_a_module_that_is_not_published_is_named(panel, module, vanessa):
    draft = make_module(module.course, "Who may ask", live=False, owner=vanessa)

    found = panel(vanessa)

    assert links(found)["Who may ask"] == edit_url(draft)
    assert "Why us" not in found.text


def test_of_many_modules_the_first_are_named(panel, vanessa):
    course = draft_by(vanessa)
    for number in range(4):
        make_module(course, f"Module {number}", live=False, owner=vanessa)

    found = panel(vanessa)

    assert "Module 2" in found.text
    assert "Module 3" not in found.text
    assert links(found)["and more"] == reverse("wagtailadmin_explore", args=[course.pk])


def test_a_change_of_a_live_course_is_there(panel, module, vanessa):
    save_as(vanessa, module.course, title="Safer online")

    assert rows(panel(vanessa))[0].endswith("live + draft")


def test_what_is_sent_to_be_checked_says_so(panel, vanessa, workflow):
    workflow.start(draft_by(vanessa), vanessa)

    assert rows(panel(vanessa))[0].endswith("in moderation")


def test_where_all_is_published_it_says_so(panel, module, vanessa):
    found = panel(vanessa)

    assert "Everything in your courses is published." in found.text
    assert "All courses" in links(found)


def test_what_is_archived_waits_for_nothing(panel, module, vanessa):
    save_as(vanessa, module.course, title="Safer online")
    archive(page=module.course, reason="Nobody needs it.", by=vanessa)

    assert rows(panel(vanessa)) == []


def test_an_author_sees_no_course_of_others(panel, vanessa, susan):
    draft_by(susan)

    assert "Maps" not in panel(vanessa).text


def test_nor_a_module_of_others(panel, module, vanessa, susan):
    make_module(module.course, "Who may ask", live=False, owner=susan)

    assert "Who may ask" not in panel(vanessa).text


def test_a_moderator_sees_her_own_first(panel, vanessa, susan):
    draft_by(susan, "By Susan")
    save_as(vanessa, make_course("DC01", "By Vanessa", live=False, owner=vanessa))

    assert [row.split(" Write")[0] for row in rows(panel(susan))] == ["By Susan", "By Vanessa"]


def test_a_translation_is_no_second_course(panel, vanessa):
    course = draft_by(vanessa)
    Page.objects.filter(pk=translate(course, title="Mapiau").pk).update(live=False)

    assert len(rows(panel(vanessa))) == 1


@pytest.mark.parametrize("role", [TRANSLATORS, LEARNING_ADMINISTRATORS])
def test_who_writes_no_courses_has_no_panel(panel, role):
    draft_by(make_person("Priya"))

    assert panel(make_person("Bethan", role=role)) is None


def test_it_shows_six_and_asks_no_more_for_more(panel, vanessa, counted):
    module = make_module(draft_by(vanessa), "Why", live=False, owner=vanessa)
    panel(vanessa)
    with counted() as few:
        panel(vanessa)
    for number in range(7):
        course = make_course(f"DX0{number}", f"Course {number}", live=False, owner=vanessa)
        make_module(course, f"{module.title} {number}", live=False, owner=vanessa)

    with counted() as many:
        found = panel(vanessa)

    assert len(rows(found)) == 6
    assert len(many) == len(few)
    assert CoursePage.objects.count() == 8
