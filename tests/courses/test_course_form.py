"""The form of a course: what it asks for, and what it says when it is not ready to be sent."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.blocks import StreamValue
from wagtail.blocks.stream_block import StreamBlockValidationError

from courses.models import CoursePage
from lms.common.dates import months_before, today
from tests.factories.editing import draft_by, form_of, press

WANTED = "Write 2 to 5 outcomes."


@pytest.fixture
def priya(editors, client):
    client.force_login(editors[1])
    return editors[1]


def outcomes(*words):
    block = CoursePage._meta.get_field("outcomes").stream_block
    return StreamValue(block, [("outcome", each) for each in words])


@pytest.fixture
def add_url(editors):
    return reverse("wagtailadmin_pages:add", args=["courses", "coursepage", editors[0].pk])


def test_a_title_is_enough_to_save_a_new_course(client, priya, add_url):
    client.post(add_url, form_of(CoursePage(title="An idea", slug="an-idea")))

    assert CoursePage.objects.in_language("en").get().owner == priya


def test_a_new_course_is_looked_at_again_in_a_year(client, priya, add_url):
    form = BeautifulSoup(client.get(add_url).text, "html.parser")

    day = date.fromisoformat(form.select_one("[name=review_by]")["value"])
    assert day == months_before(today(), -12)


def test_a_new_form_asks_for_outcomes_and_warns_of_nothing(client, priya, add_url):
    form = client.get(add_url).text

    assert WANTED in form
    assert "&quot;minNum&quot;: 2" not in form


@pytest.mark.parametrize("number", [0, 1, 6])
def test_too_few_and_too_many_outcomes_are_refused_in_plain_words(number):
    written = outcomes(*["read a map"] * number)

    with pytest.raises(StreamBlockValidationError) as refused:
        written.stream_block.clean(written)

    assert refused.value.non_block_errors == [WANTED]


@pytest.mark.parametrize("number", [2, 5])
def test_two_to_five_are_taken(number):
    written = outcomes(*["read a map"] * number)

    assert len(written.stream_block.clean(written)) == number


def test_what_is_wrong_in_one_is_said_beside_it():
    written = outcomes("word " * 40)

    with pytest.raises(StreamBlockValidationError) as refused:
        written.stream_block.clean(written)

    assert list(refused.value.block_errors) == [0]


def test_a_draft_may_have_none_yet(client, priya):
    course = draft_by(priya)

    press(client, course, "action-save", **{"outcomes-count": 0})

    course.refresh_from_db()
    assert len(course.get_latest_revision_as_object().outcomes) == 0


def test_what_was_not_sent_comes_back_with_all_that_was_written(client, priya):
    course = draft_by(priya)

    answer = press(client, course, "action-submit", **{"outcomes-count": 0, "audience": "Cooks"})

    assert "Not sent yet: put these right first. What you wrote is still here." in answer.text
    assert WANTED in answer.text
    assert 'value="Cooks"' in answer.text


def test_a_draft_without_a_title_is_not_saved(client, priya):
    course = draft_by(priya)

    answer = press(client, course, "action-save", title="")

    assert "Not saved yet: put these right first." in answer.text


def test_a_script_is_answered_by_wagtail(client, priya):
    course = draft_by(priya)
    url = reverse("wagtailadmin_pages:edit", args=[course.pk])

    form = form_of(course, title="")

    answer = client.post(url, form, headers={"accept": "application/json"})

    assert answer.json()["error_code"] == "validation_error"
