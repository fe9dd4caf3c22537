"""“You said, we changed” at home."""

import pytest
import time_machine
from wagtail.models import PageViewRestriction

from lms.records.actions.closing import publish_note
from tests.factories.people import make_person
from tests.factories.records import make_short_course


@pytest.fixture
def home(client, amina, reading):
    client.force_login(amina)
    return lambda: " ".join(client.get("/").content.decode().split())


def say(course, text, day="2026-09-15"):
    with time_machine.travel(f"{day} 12:00+00:00"):
        publish_note(course_key=course.translation_key, text=text, by=make_person("Priya"))


def test_home_says_what_was_changed_where_and_when(home, reading):
    say(reading[0], "The video is shorter.")
    page = home()

    assert '<a href="/learn/course-dc02/">Course DC02</a>: The video is shorter.' in page
    assert "15 September 2026" in page


def test_the_two_newest_are_shown(home, reading):
    other = make_short_course("DC03")[0]
    say(reading[0], "First.", "2026-09-01")
    say(other, "Third.", "2026-09-03")
    say(reading[0], "Second.", "2026-09-02")
    page = home()

    assert "First." not in page
    assert page.index("Third.") < page.index("Second.")


def test_nothing_is_said_of_a_course_that_is_kept_from_somebody(home, reading):
    say(reading[0], "The video is shorter.")
    PageViewRestriction.objects.create(page=reading[0], restriction_type=PageViewRestriction.GROUPS)

    assert "The video is shorter." not in home()


def test_without_changes_nothing_is_said(home):
    assert "You said, we changed" not in home()


def test_more_changes_are_no_more_queries(home, reading, counted):
    home()
    with counted() as few:
        home()
    for number in range(5):
        say(reading[0], f"Change {number}.")
    with counted() as many:
        home()

    assert len(many) == len(few)
