"""What the browser is sent for a question, in each of its states."""

import re

import pytest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from courses.answers import Problem
from courses.blocks import ContentBlock
from courses.question_view import QuestionView, ReflectionView
from tests.factories.courses import block, block_id, items, option, question

KINDS = ["one", "many", "number", "order", "match"]


def bound(raw):
    return ContentBlock().to_python([raw])[0]


def page(raw, **given) -> SafeString:
    view = QuestionView(bound(raw), **({"person_pk": 7, "action": "/answer/"} | given))
    return render_to_string("courses/blocks/question.html", {"question": view})


def wrong(kind="one"):
    return block_id("item", str(option("A laptop" if kind == "one" else "Good English")))


def right():
    return block_id("item", str(option("An old account", True)))


@pytest.mark.parametrize("kind", KINDS)
def test_practice_has_a_button_of_its_own(kind):
    html = page(question(kind))

    assert 'formaction="/answer/" type="submit"' in html
    assert "Check answer" in html


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_of_a_check_is_sent_with_the_others(kind):
    assert "<button" not in page(question(kind), is_practice=False)


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_says_which_of_how_many(kind):
    assert "Question 2 of 5" in page(question(kind), number=2, total=5)


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_has_a_label(kind):
    html = page(question(kind))

    controls = re.findall(r'<(?:input|select) id="([^"]+)"', html)
    assert controls
    assert set(controls) <= set(re.findall(r'<label[^>]* for="([^"]+)"', html))


@pytest.mark.parametrize("kind", KINDS)
def test_the_error_summary_can_lead_to_the_first_control(kind):
    html = page(question(kind), error=Problem.MISSING.label)

    view = QuestionView(bound(question(kind)))
    assert f'id="{view.error_anchor}"' in html
    assert "Choose an answer" in html


@pytest.mark.parametrize("kind", KINDS)
def test_no_block_id_is_the_value_of_a_choice(kind):
    html = page(question(kind))

    values = set(re.findall(r'value="([^"]*)"', html))
    assert not [value for value in values if re.fullmatch(r"[0-9a-f-]{36}", value)]


def test_which_option_is_right_changes_nothing_before_marking():
    ids = [block_id("option", "1"), block_id("option", "2")]

    def with_right(position):
        rows = items([option("An old account"), option("A laptop")])
        for row, row_id in zip(rows, ids, strict=True):
            row["id"] = row_id
        rows[position]["value"]["is_right"] = True
        return page(question("one", options=rows))

    assert with_right(0) == with_right(1)


@pytest.mark.parametrize("kind", ["one", "many"])
def test_no_feedback_is_sent_before_marking(kind):
    assert "About “" not in page(question(kind))


def test_what_is_right_in_number_and_order_is_not_sent_before_marking():
    assert "72" not in page(question("number"))
    assert "old account" not in page(question("order"))


def test_a_right_answer_is_praised_and_closed():
    html = page(question(), given=[right()], mark=True)

    assert "That’s right" in html
    assert "Your answer, and it is right" in html
    assert "Try again" not in html


def test_a_wrong_answer_gets_a_reason_and_another_try():
    html = page(question(), given=[wrong()], mark=False)

    assert "Not quite" in html
    assert "About “A laptop”." in html
    assert "Try again" in html


@pytest.mark.parametrize("kind", KINDS)
def test_a_wrong_answer_is_no_error(kind):
    html = page(question(kind), given=None, mark=False)

    assert "error" not in html


@pytest.mark.parametrize("mark", [True, False])
@pytest.mark.parametrize("kind", KINDS)
def test_after_marking_the_answer_can_be_opened(kind, mark):
    html = page(question(kind), mark=mark)

    assert "<details" in html
    assert html.count("An old account is an open door.") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_the_feedback_is_announced_and_can_be_reached(kind):
    html = page(question(kind), mark=False, has_focus=True)

    view = QuestionView(bound(question(kind)))
    feedback = re.search(rf'<div id="{view.anchor}"[^>]*>', html).group()
    assert 'role="status"' in feedback
    assert 'tabindex="-1"' in feedback


def test_every_option_is_explained_once_it_is_marked():
    html = page(question(), given=[wrong()], mark=False)

    assert "About “An old account”." in html


def test_a_lesson_to_look_at_again_is_linked():
    class Place:
        url, marked_title = "/learn/there/", "What happened"

    html = page(question(), given=[wrong()], mark=False, look_again=Place)

    assert '<a href="/learn/there/">What happened</a>' in html


def test_what_was_typed_is_typed_again():
    html = page(question("number"), given="seventy", error=Problem.NOT_A_NUMBER.label)

    assert 'value="seventy"' in html


def test_what_was_typed_cannot_become_markup():
    html = page(question("number"), given='"><script>', error="x")

    assert "<script>" not in html


def test_a_check_that_was_marked_is_closed():
    html = page(question("order"), mark=False, is_practice=False)

    assert re.search(r"<fieldset[^>]* disabled", html)


def test_a_page_passes_the_views_of_its_questions():
    child = bound(question())
    view = QuestionView(child, number=3, total=4)

    assert "Question 3 of 4" in child.render({"questions": {child.id: view}})


def test_a_question_without_a_page_is_unanswered():
    assert "Check answer" in bound(question()).render()


def test_a_reflection_is_private_and_kept():
    raw = block("reflection", {"question": "What wastes time?", "help": "One line."})
    view = ReflectionView(bound(raw), given="The <b>Friday</b> list", happened="saved")

    html = render_to_string("courses/blocks/reflection.html", {"reflection": view})

    assert "Only you can see this." in html
    assert "The &lt;b&gt;Friday&lt;/b&gt; list</textarea>" in html
    assert "Your words are saved." in html
