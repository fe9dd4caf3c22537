"""A leader reads the e-mail about what is late before asking for it: one course is an example."""

from html import unescape

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from lms.people.actions import set_preferences
from lms.records.models import Requirement
from lms.records.reminders.late_people import Area
from lms.records.reminders.read_first import late_example
from tests.factories.people import make_person
from tests.factories.records import make_short_course

from .conftest import require
from .leaders import make_place
from .test_invitations import run_all
from .test_late_reminders import ASKED_ON, TOLD_ON, ask


@pytest.fixture
def place(db, on):
    on(ASKED_ON)
    return make_place()


@pytest.fixture
def course(place):
    course = make_short_course()
    require(course[0])
    return course[0]


def read(by, area=None):
    english, welsh = late_example(area or Area(), by)
    return english["html"], welsh["html"]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_what_is_read_before_is_what_is_sent(place, course, on, language):
    on(TOLD_ON)
    run_all()
    mail.outbox.clear()
    on(ASKED_ON)
    manager, report = place.people[0], place.people[-1]
    set_preferences(person=report, language=language)
    shown = {each["code"]: each for each in late_example(Area(is_team=True), manager)}[language]
    ask(manager, Area(is_team=True))
    run_all()
    [sent] = [each for each in mail.outbox if each.to == [report.email]]

    assert sent.subject == shown["letter"].subject
    mine = shown["html"].replace("P0</h3>", "T1</h3>").replace("h3>", "h1>")
    assert lines(mine) in lines(sent.alternatives[0][0])


def lines(html):
    return " ".join(unescape(html).split())


def test_it_says_who_asks_and_names_nobody_else(place, course):
    english, welsh = read(place.joan, Area(place.place))
    others = {person.last_name for person in [*place.people, place.sam]}

    assert "Joan Reed (Director of Place) asked us to remind everyone in Place" in english
    assert "Joan Reed (Director of Place)" in welsh
    assert not [name for name in others if name in english + welsh]


def test_who_is_in_no_post_asks_by_name_alone(place, course):
    english, _welsh = read(make_person("Lee", last_name="Moss"))

    assert "Lee Moss asked us" in english


@pytest.mark.parametrize(("day", "due_on"), [("2026-06-02", "1 June"), (ASKED_ON, "31 July")])
def test_its_date_has_passed_also_where_nobody_is_late_yet(place, course, on, day, due_on):
    on(day)
    english, _welsh = read(place.joan)

    assert f"It was due on {due_on} 2026." in english


def test_of_what_is_required_of_everyone_it_shows_one(place, course):
    require(make_short_course("DC01")[0], unit=place.housing)
    require(make_short_course("DC09")[0])
    english, _welsh = read(place.joan)

    assert "Course DC02" in english
    assert "Course DC01" not in english
    assert "Course DC09" not in english


@pytest.mark.parametrize("why", ["kept", "not live", "reminders off"])
def test_a_course_that_not_everybody_gets_is_no_example(place, course, why):
    if why == "kept":
        PageViewRestriction.objects.create(page=course, restriction_type="login")
    elif why == "not live":
        course.unpublish()
    else:
        Requirement.objects.update(reminders_from=None)

    assert late_example(Area(), place.joan) == []


def test_more_people_and_rules_are_no_more_queries(place, course):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            late_example(Area(), place.joan)
        return len(queries)

    assert place.joan.posting
    few = cost()
    require(make_short_course("DC09")[0])
    for number in range(12):
        make_person(f"N{number}", unit=place.division)

    assert cost() == few <= 10
