"""The catalogue, narrowed down by what somebody chose."""

import re

import pytest
from wagtail.models import PageViewRestriction

from courses.models import CoursePage
from tests.factories.courses import (
    borrow,
    lesson,
    make_course,
    make_module,
    make_pathway,
    make_skill,
    translate,
)
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def safe():
    """10 minutes, for everybody."""
    course = make_course()
    make_module(course)
    return course


@pytest.fixture
def data(safe):
    """50 minutes and more theory."""
    course = make_course("DC03", "Sharing data")
    CoursePage.objects.filter(pk=course.pk).update(theme="collaboration-data", level="intermediate")
    make_module(course, "Law", [lesson("Doors", minutes=50), lesson("More", is_required=False)])
    return CoursePage.objects.get(pk=course.pk)


@pytest.fixture
def read(client):
    client.force_login(make_person())

    def get(path):
        return " ".join(client.get(path).content.decode().split())

    return get


def courses_on(page):
    return re.findall(r'<h4[^>]*><a class="ds-card__link" href="[^"]+">([^<]+)<', page)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Safe online", "Sharing data"]),
        ("theme=collaboration-data", ["Sharing data"]),
        ("level=foundation", ["Safe online"]),
        ("time=30", ["Safe online"]),
        ("time=60", ["Safe online", "Sharing data"]),
        ("theme=collaboration-data&level=foundation", []),
        ("theme=&level=&skill=&time=", ["Safe online", "Sharing data"]),
        ("theme=no&level=<b>&time=9999999999&skill=%ff", ["Safe online", "Sharing data"]),
        ("time=-1&time=30", ["Safe online"]),
    ],
)
def test_what_is_chosen_narrows_the_catalogue_down(data, read, query, titles):
    assert courses_on(read(f"/learn/?{query}")) == titles


def test_skill_and_level_are_chosen_together(safe, data, read):
    make_skill("Spotting a scam", [safe, data])

    page = read("/learn/?skill=spotting-a-scam&level=intermediate")
    assert courses_on(page) == ["Sharing data"]
    assert '<h2 id="found"> 1 course matches what you chose </h2>' in page


def test_what_was_chosen_stays_chosen(data, read):
    page = read("/learn/?level=intermediate&time=60")

    assert '<option value="intermediate" selected>' in page
    assert '<option value="60" selected>' in page


def test_where_nothing_matches_all_courses_are_offered(data, read):
    page = read("/learn/?theme=collaboration-data&time=30")

    assert '<h2 id="found"> No course matches all that you chose </h2>' in page
    assert '<a href="/learn/">Show all courses</a>' in page


def test_a_course_that_is_being_written_takes_no_known_time(safe, read):
    make_course("DC09", "Meetings")

    assert courses_on(read("/learn/?time=60")) == ["Safe online"]


def test_pathways_make_room_for_what_was_chosen(data, read):
    make_pathway([data, data])

    assert "Pathways" in read("/learn/")
    assert "Pathways" not in read("/learn/?level=intermediate")


@pytest.mark.parametrize("query", ["", "?theme=digital-council", "?time=60"])
def test_drafts_and_private_courses_stay_out(safe, read, query):
    make_course("DC08", "Wool", live=False)
    kept = make_course("DC07", "Kept")
    make_module(kept, "Kept module")
    PageViewRestriction.objects.create(page=kept, restriction_type="groups")

    page = read(f"/learn/{query}")
    assert courses_on(page) == ["Safe online"]
    assert "Kept" not in page
    assert "1 course" in page


def test_the_time_of_a_borrowed_module_counts(safe, data, read):
    meetings = make_course("DC09", "Meetings")
    borrow(meetings, data.modules()[0])

    assert "Meetings" in courses_on(read("/learn/?time=60"))
    assert "Meetings" not in courses_on(read("/learn/?time=30"))


def test_the_language_switch_keeps_what_was_chosen(safe, data, read):
    translate(safe, title="Diogel ar-lein")
    page = read("/learn/?level=foundation&time=30&level=no&x=1")

    assert 'href="/cy/learn/?time=30"' in page


def test_the_welsh_catalogue_is_narrowed_down_too(safe, read):
    translate(safe, title="Diogel ar-lein")

    assert courses_on(read("/cy/learn/?level=foundation")) == ["Diogel ar-lein"]


@pytest.mark.parametrize("query", ["", "?theme=digital-council&level=foundation&time=30"])
def test_more_courses_are_no_more_queries(safe, read, counted, query):
    make_skill("Spotting a scam", [safe])
    read(f"/learn/{query}")
    with counted() as few:
        read(f"/learn/{query}")
    for number in range(5):
        course = make_course(f"DC1{number}", f"Course {number}")
        make_module(course, f"Module {number}")
        make_skill(f"Skill {number}", [course])
    with counted() as many:
        read(f"/learn/{query}")

    assert len(many) == len(few) <= 10
