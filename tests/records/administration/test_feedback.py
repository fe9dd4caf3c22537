"""The editors' list of what learners said.

Learning
├── Safe online, started by priya
└── Meetings, started by sam
"""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from lms.people.roles import AUTHORS, LEARNING_ADMINISTRATORS, MODERATORS, TRANSLATORS, ensure_roles
from lms.records.actions.closing import close_feedback, publish_note
from lms.records.actions.telling import tell
from lms.records.models import ChangeNote, Feedback
from tests.factories.courses import make_catalogue, make_course, make_module, translate
from tests.factories.people import make_person

LIST = "/admin/feedback/"


@pytest.fixture
def priya(db):
    ensure_roles(learn=make_catalogue())
    return make_person("Priya", role=AUTHORS)


@pytest.fixture
def sam(priya):
    return make_person("Sam", role=AUTHORS)


@pytest.fixture
def safe_online(priya):
    return course_of(priya, "DC02", "Safe online")


@pytest.fixture
def meetings(sam):
    return course_of(sam, "DC09", "Meetings")


def course_of(author, code, title):
    course = make_course(code, title, owner=author)
    make_module(course, title=f"Module {code}", owner=author)
    return course


def say(course, text="The link is dead.", **fields):
    [module] = course.modules()
    lesson = module.outline[0]
    keys = {"module_key": module.translation_key, "lesson_id": lesson.id}
    given = {"kind": "mistake", "lesson": lesson.title, "language": "en", "text": text} | fields
    return tell(token=uuid4(), course_key=course.translation_key, **keys, **given)


def read(client, person, path=LIST, **params):
    client.force_login(person)
    return client.get(path, params)


def address(feedback):
    return reverse("feedback:edit", args=[feedback.pk])


def close(client, person, feedback, **form):
    client.force_login(person)
    return client.post(address(feedback), {"closing_note": "", "we_changed": ""} | form)


def test_an_author_reads_what_is_said_of_her_course(client, priya, safe_online):
    say(safe_online)
    page = read(client, priya).text

    assert "The link is dead." in page
    assert "Safe online" in page


def test_an_author_reads_nothing_of_another_course(client, priya, safe_online, meetings):
    say(meetings, "Too long.")

    assert "Too long." not in read(client, priya).text


def test_feedback_on_another_course_is_not_found(client, priya, safe_online, meetings):
    other = say(meetings)

    assert read(client, priya, address(other)).status_code == 404
    assert close(client, priya, other).status_code == 404
    assert not Feedback.objects.closed().exists()


def test_a_moderator_reads_it_all(client, priya, safe_online, meetings):
    say(safe_online), say(meetings, "Too long.")
    page = read(client, make_person("Susan", role=MODERATORS)).text

    assert "The link is dead." in page
    assert "Too long." in page


@pytest.mark.parametrize("role", [TRANSLATORS, LEARNING_ADMINISTRATORS])
def test_to_others_there_is_no_list(client, priya, safe_online, role):
    translate(safe_online)
    ensure_roles(learn=make_catalogue())
    feedback = say(safe_online)
    other = make_person("Nia", role=role)

    assert read(client, other).status_code == 404
    assert read(client, other, address(feedback)).status_code == 404
    assert LIST not in read(client, other, "/admin/").text


def test_nobody_adds_or_deletes(client, priya, safe_online):
    feedback = say(safe_online)

    assert read(client, priya, f"{LIST}new/").status_code == 404
    assert read(client, priya, f"{LIST}delete/{feedback.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("params", "shown"),
    [
        ({}, {"One", "Two", "Three"}),
        ({"kind": "mistake"}, {"One", "Three"}),
        ({"state": "open"}, {"One", "Two"}),
        ({"state": "closed"}, {"Three"}),
    ],
)
def test_the_list_is_filtered(client, priya, safe_online, params, shown):
    say(safe_online, "One"), say(safe_online, "Two", kind="comment")
    close_feedback(feedback=say(safe_online, "Three"), by=priya)
    found = read(client, priya, **params).context["object_list"]

    assert {each.text for each in found} == shown


def test_the_list_is_filtered_by_course(client, priya, safe_online, meetings):
    say(safe_online, "One"), say(meetings, "Two")
    susan = make_person("Susan", role=MODERATORS)
    found = read(client, susan, course=meetings.pk).context["object_list"]

    assert [each.text for each in found] == ["Two"]


def test_more_feedback_asks_no_more_queries(client, priya, safe_online, counted):
    say(safe_online)
    read(client, priya)
    with counted() as few:
        client.get(LIST)
    for _each in range(10):
        close_feedback(feedback=say(safe_online), by=make_person("Susan"))
    with counted() as many:
        client.get(LIST)

    assert len(many) == len(few)


def test_it_is_read_in_full(client, priya, safe_online):
    page = read(client, priya, address(say(safe_online, "<b>Line</b> " * 60))).text

    assert "&lt;b&gt;Line&lt;/b&gt; " * 59 in page
    assert "Nobody can see who wrote this." in page


def test_it_is_closed_with_a_note(client, priya, safe_online):
    feedback = say(safe_online)
    response = close(client, priya, feedback, closing_note="New link.")

    feedback.refresh_from_db()
    assert response.url == LIST
    assert (feedback.closing_note, feedback.closed_by) == ("New link.", priya)
    assert not ChangeNote.objects.exists()


@pytest.fixture
def susan(priya):
    return make_person("Susan", role=MODERATORS)


def test_closing_can_tell_learners_what_changed(client, susan, safe_online):
    close(client, susan, say(safe_online), we_changed="The link works again.")

    note = ChangeNote.objects.get()
    assert (note.text, note.published_by) == ("The link works again.", susan)
    assert note.course_key == safe_online.translation_key


def test_an_author_closes_and_publishes_nothing(client, priya, safe_online):
    feedback = say(safe_online)

    assert (
        "leave this open for somebody who may publish"
        in read(client, priya, address(feedback)).text
    )

    close(client, priya, feedback, closing_note="New link.", we_changed="The link works again.")

    assert Feedback.objects.closed().exists()
    assert not ChangeNote.objects.exists()


def test_closing_twice_changes_nothing(client, susan, safe_online):
    feedback = say(safe_online)
    close(client, susan, feedback, closing_note="New link.", we_changed="The link works again.")
    close(client, susan, feedback, closing_note="Again.", we_changed="Again.")

    assert Feedback.objects.get().closing_note == "New link."
    assert ChangeNote.objects.count() == 1


def test_what_is_closed_says_by_whom(client, priya, safe_online):
    feedback = close_feedback(feedback=say(safe_online), by=priya, closing_note="New link.")
    page = read(client, priya, address(feedback)).text

    assert "New link." in page
    assert f"Closed by {priya}" in page
    assert 'name="we_changed"' not in page


def course_page(client, course, path=""):
    client.force_login(make_person("Amina"))
    return client.get(f"{path}{course.url}").text


def test_learners_read_the_note_on_the_course(client, priya, safe_online):
    publish_note(course_key=safe_online.translation_key, text="The link works again.", by=priya)
    page = course_page(client, safe_online)

    assert "You said, we changed" in page
    assert "ds-note--accent" in page
    assert "The link works again." in page


def test_a_course_without_notes_says_nothing(client, priya, safe_online):
    assert "You said, we changed" not in course_page(client, safe_online)


def test_the_newest_three_are_shown(client, priya, safe_online):
    for number in range(4):
        publish_note(course_key=safe_online.translation_key, text=f"Change {number}.", by=priya)
    page = course_page(client, safe_online)

    assert page.index("Change 3.") < page.index("Change 2.") < page.index("Change 1.")
    assert "Change 0." not in page


def test_a_note_of_another_course_is_not_shown(client, priya, safe_online, meetings):
    publish_note(course_key=meetings.translation_key, text="Shorter now.", by=priya)

    assert "Shorter now." not in course_page(client, safe_online)


def test_a_note_in_another_language_says_so(client, priya, safe_online):
    with translation.override("cy"):
        publish_note(course_key=safe_online.translation_key, text="Mae’n gweithio.", by=priya)

    assert '<span lang="cy">Mae’n gweithio.</span>' in course_page(client, safe_online)


def test_when_it_was_published_is_kept(priya, safe_online):
    before = timezone.now()
    note = publish_note(course_key=safe_online.translation_key, text="Shorter.", by=priya)

    assert note.published_at >= before
