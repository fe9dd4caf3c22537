"""A lesson is one form: what stands in its other parts is kept when one of them is sent."""

from uuid import uuid4

import pytest

from lms.records.models import AnswerSheet, LearningEvent
from tests.factories.courses import block, block_id, lesson, make_course, make_module, question

PAGE = "/learn/course-dc02/module-dc02/try/"
LONG, MANY, WORDS, OFTEN, FAR = (
    block_id(*names)
    for names in [
        ("number", "How long?"),
        ("number", "How many?"),
        ("reflection", "Words"),
        ("number", "How often?"),
        ("number", "How far?"),
    ]
)


@pytest.fixture
def module(amina):
    content = [
        question("number", "How long?"),
        question("number", "How many?"),
        block("reflection", {"question": "And you?"}, "Words"),
    ]
    check = [question("number", "How often?"), question("number", "How far?")]
    try_it = lesson("Try", content=content, check=check)
    read = lesson("Read", content=content)
    return make_module(
        make_course("DC02", title="Course DC02"), title="Module DC02", lessons=[try_it, read]
    )


@pytest.fixture
def send(client, amina, module):
    """Send a part of the lesson's form as a browser does: with everything that stands in it."""
    client.force_login(amina)

    def send(part, number=1, **typed):
        fields = {f"q-{question_id}": text for question_id, text in typed.items()}
        url = f"/record/{module.translation_key}/{module.outline[number - 1].id}/{part}/"
        return client.post(url, {"version": 1, "attempt": uuid4()} | fields, follow=True)

    return send


def kept():
    return AnswerSheet.objects.get().answers


def field(text):
    return f'value="{text}"'


@pytest.mark.parametrize("part", [f"answer/{LONG}", f"reflection/{WORDS}", "check", "keep", "done"])
def test_what_is_typed_stays_whatever_is_sent(send, client, part):
    send(part, **{LONG: "11", MANY: "12", WORDS: "The weekly sheet.", OFTEN: "13"})

    page = client.get(PAGE).text
    assert field("11") in page
    assert field("12") in page
    assert field("13") in page
    assert "The weekly sheet.</textarea>" in page


def test_what_is_typed_stays_when_an_answer_is_missing(send):
    page = send(f"answer/{LONG}", **{LONG: "", MANY: "12", WORDS: "The weekly sheet."}).text

    assert "There is a problem" in page
    assert field("12") in page
    assert "The weekly sheet.</textarea>" in page


def test_only_the_part_that_was_sent_is_marked(send):
    send(f"answer/{LONG}", **{LONG: "11", MANY: "12"})

    assert kept() == {LONG: {"given": "11", "is_right": False}, MANY: {"given": "12"}}


def test_what_is_marked_stays_marked_while_it_is_unchanged(send):
    send(f"answer/{LONG}", **{LONG: "11"})
    send(f"answer/{MANY}", **{LONG: "11", MANY: "12"})

    assert kept()[LONG] == {"given": "11", "is_right": False}


def test_another_answer_that_was_not_sent_is_not_marked_yet(send):
    send(f"answer/{LONG}", **{LONG: "11"})
    send(f"answer/{MANY}", **{LONG: "72", MANY: "12"})

    assert kept()[LONG] == {"given": "72"}


def test_what_is_no_number_is_kept_without_a_reproach(send):
    page = send(f"answer/{LONG}", **{LONG: "11", MANY: "lots"}).text

    assert field("lots") in page
    assert "There is a problem" not in page


def test_the_result_of_a_check_stays_while_nothing_new_is_chosen(send):
    send("check", **{OFTEN: "72", FAR: "11"})
    send(f"answer/{LONG}", **{LONG: "11"})

    assert kept()["result"] == {"right": 1, "total": 2, "passed": False}


def test_a_check_that_is_begun_again_is_not_marked_yet(send):
    send("check", **{OFTEN: "72", FAR: "11"})
    page = send(f"answer/{LONG}", **{LONG: "11", FAR: "72"}).text

    assert field("72") in page
    assert "Check my answers" in page


def test_the_words_of_a_reflection_can_be_taken_back_with_any_part(send):
    send(f"reflection/{WORDS}", **{WORDS: "The weekly sheet."})
    send(f"answer/{LONG}", **{LONG: "11", WORDS: ""})

    assert kept()[WORDS] == {"given": ""}


def test_a_part_that_is_not_in_the_form_is_left_alone(send):
    send(f"reflection/{WORDS}", **{WORDS: "The weekly sheet."})
    send(f"answer/{LONG}", **{LONG: "11"})

    assert kept()[WORDS]["given"] == "The weekly sheet."


def test_to_finish_keeps_what_was_not_sent(send):
    send("done", 2, **{LONG: "11", WORDS: "The weekly sheet."})

    assert kept() == {LONG: {"given": "11"}, WORDS: {"given": "The weekly sheet."}}


def test_what_is_kept_is_never_in_the_address(send):
    response = send(f"answer/{LONG}", **{LONG: "11", WORDS: "The weekly sheet."})

    assert "weekly" not in response.redirect_chain[-1][0]


def test_enter_in_a_field_keeps_it_and_says_so(send):
    page = send("keep", **{LONG: "11"}).text

    assert "What you typed is kept." in page
    assert not LearningEvent.objects.exists()


def test_enter_in_a_field_presses_the_button_that_keeps(send, client):
    page = client.get(PAGE).text
    form = page[page.index("<article") : page.index("</article>")].partition("<form")[2]

    assert '/keep/" method="post"' in form[: form.index(">")]
    assert "formaction" not in form[: form.index("</button>")]


def test_a_lesson_is_one_form(send, client):
    page = client.get(PAGE).text
    main = page[page.index("<main") : page.index("</main>")]

    assert main.count("<form") == 1


def test_nothing_that_is_typed_can_break_the_record(send, client):
    send("keep", **{LONG: "1\x00", MANY: "\x00", WORDS: "\x00words", OFTEN: "\x00"})

    assert client.get(PAGE).status_code == 200
    assert kept()[WORDS] == {"given": "words"}
