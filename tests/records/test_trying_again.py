"""What an answer to a practice question was worth, as it is heard; and what “Try again” does."""

import re

import pytest

from tests.factories.courses import lesson, make_course, make_module, question

PAGE = "/learn/course-dc02/module-dc02/try/"


@pytest.fixture
def asked(amina):
    """The question, and where its answer is sent."""
    course = make_course("DC02", title="Course DC02")
    lessons = [lesson("Try", content=[question("number", "How long?")])]
    module = make_module(course, title="Module DC02", lessons=lessons)
    question_id = module.lessons.raw_data[0]["value"]["content"][0]["id"]
    place = f"{module.translation_key}/{module.outline[0].id}"
    return question_id, f"/record/{place}/answer/{question_id}/"


@pytest.fixture
def answer(client, amina, asked):
    client.force_login(amina)
    question_id, url = asked
    return lambda number, **pressed: client.post(url, {f"q-{question_id}": number, **pressed})


def title(response):
    return re.search("<title[^>]*>([^<]*)", response.text)[1]


@pytest.mark.parametrize(("number", "worth"), [("71", "Not quite"), ("72", "That’s right")])
def test_the_title_of_the_page_says_what_an_answer_was_worth(client, answer, number, worth):
    page = client.get(answer(number).url)

    assert title(page).startswith(f"{worth}: Try · ")
    assert title(client.get(PAGE)).startswith("Try · ")


def test_the_same_wrong_answer_again_asks_the_question_again(client, asked, answer):
    answer("71")
    response = answer("71", again="1")
    page = client.get(response.url).text

    assert response.url == f"{PAGE}?retry={asked[0]}#retry-{asked[0]}"
    assert f'id="retry-{asked[0]}" data-focus tabindex="-1"' in page
    assert 'value="71"' in page
    assert "Check answer" in page
    assert "Not quite" not in page


def test_another_wrong_answer_is_marked(client, answer):
    answer("71")

    assert "Not quite" in client.get(answer("70", again="1").url).text


def test_the_same_answer_is_marked_again_once_the_question_was_asked_again(client, answer):
    answer("71")
    answer("71", again="1")

    assert "Not quite" in client.get(answer("71").url).text


def test_the_same_right_answer_again_stays_right(client, answer):
    answer("72")

    assert "That’s right" in client.get(answer("72").url).text
