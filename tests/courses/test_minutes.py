"""How long a lesson takes, worked out from what is in it."""

import pytest

from courses.minutes import LONGEST, film_minutes, suggest
from tests.factories.courses import block, items, option, question


def lesson_of(*content, check=()):
    return {"title": "Any", "content": list(content), "check": list(check)}


def text(count):
    return block("text", f"<p>{'word ' * count}</p>")


def film(length, transcript=""):
    return block("video", {"length": length, "transcript": transcript, "caption": ""})


@pytest.mark.parametrize(
    ("lesson", "minutes"),
    [
        ({}, 1),
        (lesson_of(text(0)), 1),
        (lesson_of(text(150)), 1),
        (lesson_of(text(151)), 2),
        (lesson_of(text(450)), 3),
        (lesson_of(text(75), block("note", {"title": "a " * 75, "text": "<p>b</p>"})), 2),
        (lesson_of(block("checklist", {"title": "", "items": items(["word " * 100] * 3)})), 2),
        (lesson_of(block("reflection", {"question": "", "help": ""}), text(150)), 2),
        (lesson_of(film("3 minutes")), 3),
        (lesson_of(film("we do not know", f"<p>{'word ' * 300}</p>")), 2),
        (lesson_of(check=[question("number", text=str(n)) for n in range(4)]), 4),
        (lesson_of(text(150 * 90)), LONGEST),
    ],
)
def test_minutes_follow_from_what_is_in_the_lesson(lesson, minutes):
    assert suggest(lesson) == minutes


def test_each_step_of_a_story_takes_time_to_choose():
    steps = items([{"name": str(n), "situation": "", "choices": []} for n in range(4)])

    assert suggest(lesson_of(block("scenario", {"title": "", "steps": steps}))) == 3


def test_feedback_is_read_for_one_answer_so_it_is_not_counted():
    short, long = option("Yes", True), option("Yes", True) | {"feedback": "word " * 600}
    questions = [question("one", options=items([each])) for each in (short, long)]

    assert suggest(lesson_of(questions[0])) == suggest(lesson_of(questions[1]))


@pytest.mark.parametrize(
    ("length", "minutes"),
    [
        ("3 minutes", 3),
        ("78 seconds", 1.3),
        ("1 minute 30 seconds", 1.5),
        ("2:30", 2.5),
        ("2.5 min", 2.5),
        ("2 munud", 2),
        ("30 eiliad", 0.5),
        ("quite long", None),
        ("", None),
    ],
)
def test_the_length_of_a_film_is_read_as_people_write_it(length, minutes):
    assert film_minutes(length) == minutes
