import pytest

from courses.blocks import ContentBlock
from courses.question_view import QuestionView, ReflectionView
from tests.factories.courses import block, block_id, question

AMINA, TOM = 7, 8


def view(kind="one", **given):
    (bound,) = ContentBlock().to_python([question(kind)])
    return QuestionView(bound, **({"person_pk": AMINA} | given))


def option_id(shown, text):
    return next(o.id for o in shown.value["options"].bound_blocks if o.value["text"] == text)


def answered(kind, *texts, mark):
    chosen = [option_id(view(kind), text) for text in texts]
    return view(kind, given=chosen, mark=mark)


def row(shown, label):
    return next(row for row in shown.rows if row.label == label)


def steps(*texts):
    return [block_id("item", text) for text in texts]


@pytest.mark.parametrize("kind", ["one", "many"])
def test_before_marking_a_row_tells_only_its_words(kind):
    assert {row[2:] for row in view(kind).rows} == {(False, False, "", "", False, "")}


def test_what_was_chosen_is_chosen_again():
    shown = view(given=[option_id(view(), "A laptop")])

    assert row(shown, "A laptop").checked
    assert not row(shown, "An old account").checked


def test_a_wrong_answer_is_named_yours_without_a_reproach():
    shown = answered("one", "A laptop", mark=False)

    assert (row(shown, "A laptop").mark, row(shown, "A laptop").tone) == ("Your answer", "almost")
    assert row(shown, "An old account").mark == ""


def test_a_right_answer_is_said_to_be_right():
    shown = answered("one", "An old account", mark=True)

    assert row(shown, "An old account").mark == "Your answer, and it is right"


def test_a_right_answer_hears_about_itself_and_why():
    shown = answered("one", "An old account", mark=True)

    assert shown.feedback == [
        "<b>An old account</b><br>About “An old account”.",
        "An old account is an open door.",
    ]


def test_a_wrong_answer_hears_about_what_was_chosen():
    assert answered("one", "A laptop", mark=False).feedback == [
        "<b>A laptop</b><br>About “A laptop”."
    ]


def test_half_of_what_is_right_hears_that_there_is_more():
    assert answered("many", "Hurry", mark=False).feedback == [
        "What you chose is right. There is more to find."
    ]


def test_steps_are_shown_where_they_were_put():
    shown = view("order", given=steps("Tell", "Ring", "Change it"))

    chosen = {
        part.label: choice.value for part in shown.parts for choice in part.options if choice[2]
    }
    assert chosen == {"Tell": "1", "Ring": "2", "Change it": "3"}


def test_half_an_order_is_shown_as_it_was_typed():
    shown = view("order", given={block_id("item", "Tell"): "2"}, error="Give each step a place")

    chosen = {
        part.label: choice.value for part in shown.parts for choice in part.options if choice[2]
    }
    assert chosen == {"Tell": "2"}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (steps("Ring", "Tell", "Change it"), "1 of 3 steps is in its place."),
        (steps("Tell", "Ring", "Change it"), "0 of 3 steps are in their places."),
    ],
)
def test_a_wrong_order_hears_how_much_is_right(given, sentence):
    assert view("order", given=given, mark=False).feedback == [sentence]


def test_matches_are_shown_as_they_were_made():
    pairs = [pair.id for pair in view("match").value["pairs"].bound_blocks]
    shown = view("match", given={pairs[0]: pairs[1], pairs[1]: pairs[0]}, mark=False)

    chosen = {
        part.label: choice.label for part in shown.parts for choice in part.options if choice[2]
    }
    assert chosen == {"Ransom": "Us", "Slip": "A thief"}
    assert shown.feedback == ["0 of 2 matches are right."]


def test_two_people_are_given_different_names_for_one_option():
    mine = {row.value for row in view().rows}
    his = {row.value for row in view(person_pk=TOM).rows}

    assert not mine & his


def test_practice_stays_open_after_it_is_marked():
    assert not view(mark=False).is_closed


def test_a_check_is_closed_once_it_is_marked():
    assert view(mark=False, is_practice=False).is_closed


def test_a_reflection_shows_again_what_was_written():
    (bound,) = ContentBlock().to_python([block("reflection", {"question": "What wastes time?"})])

    assert ReflectionView(bound, given="The Friday list").given == "The Friday list"
