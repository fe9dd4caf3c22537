from copy import deepcopy

import pytest

from courses.version_words import changes
from courses.versions import manifest
from tests.factories.courses import lesson, option, question

RAW = [
    lesson("What happened"),
    lesson("Spot the hook", check=[question("one"), question("number", "How many hours?")]),
]
TITLES = {block["id"]: block["value"]["title"] for block in [*RAW, lesson("Gifts")]}


def made(raw=RAW, **rules):
    return manifest(raw, **({"pass_mark": 80, "in_order": False} | rules))


def edited(edit):
    raw = deepcopy(RAW)
    edit(raw)
    return made(raw)


def check(raw):
    return raw[1]["value"]["check"]


def options(raw):
    return check(raw)[0]["value"]["options"]


def put_right_elsewhere(raw):
    options(raw)[0]["value"]["is_right"], options(raw)[1]["value"]["is_right"] = False, True


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda raw: raw.append(lesson("Gifts")), "“Gifts” added"),
        (lambda raw: raw.pop(0), "“What happened” removed"),
        (
            lambda raw: raw[0]["value"].update(is_required=False),
            "“What happened” is no longer needed",
        ),
        (
            lambda raw: raw[1]["value"].update(is_final_check=True),
            "The check of “Spot the hook” is now the final check",
        ),
        (lambda raw: check(raw).append(question("order")), "1 question added to “Spot the hook”"),
        (lambda raw: check(raw).clear(), "2 questions removed from “Spot the hook”"),
        (put_right_elsewhere, "Another right answer to 1 question of “Spot the hook”"),
        (
            lambda raw: check(raw)[1]["value"].update(answer="24"),
            "Another right answer to 1 question of “Spot the hook”",
        ),
        (
            lambda raw: options(raw).append(
                {"type": "item", "value": option("A lost key"), "id": "another"}
            ),
            "Other choices in 1 question of “Spot the hook”",
        ),
    ],
)
def test_an_edit_is_said_in_words(edit, words):
    assert changes(made(), edited(edit), TITLES) == [words]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({}, {"pass_mark": 70}, "Pass mark from 80% to 70%"),
        ({}, {"in_order": True}, "Lessons are taken in order"),
        ({"in_order": True}, {}, "Lessons may be taken in any order"),
    ],
)
def test_a_rule_is_said_in_words(before, after, words):
    assert changes(made(**before), made(**after), TITLES) == [words]


def test_another_order_is_said_where_it_counts():
    before, after = made(in_order=True), made(RAW[::-1], in_order=True)

    assert changes(before, after, TITLES) == ["Lessons are in another order"]


def test_a_lesson_added_is_no_other_order():
    after = made([lesson("Gifts"), *RAW], in_order=True)

    assert changes(made(in_order=True), after, TITLES) == ["“Gifts” added"]


def test_rules_come_first_and_everything_is_said():
    def edit(raw):
        check(raw).append(question("order"))
        raw.append(lesson("Gifts"))

    after = edited(edit) | {"pass_mark": 70}

    assert changes(made(), after, TITLES) == [
        "Pass mark from 80% to 70%",
        "1 question added to “Spot the hook”",
        "“Gifts” added",
    ]


def test_nothing_is_said_of_what_is_the_same():
    assert changes(made(), made(), TITLES) == []


def test_a_lesson_without_a_known_title_is_a_lesson():
    assert changes(made(), made(RAW[1:]), {}) == ["“a lesson” removed"]
