from copy import deepcopy

import pytest

from courses.versions import counts_the_same, key, manifest
from tests.factories.courses import block_id, lesson, option, question

RAW = [
    lesson("What happened"),
    lesson("Check", check=[question("one"), question("number", "How many hours?")]),
]


def made(raw=RAW, **rules):
    return manifest(raw, **({"pass_mark": 80, "in_order": False} | rules))


def changed(change):
    raw = deepcopy(RAW)
    change(raw)
    return raw


def options(raw):
    return raw[1]["value"]["check"][0]["value"]["options"]


def test_a_manifest_holds_what_counts_and_no_words():
    assert made([RAW[0]]) == {
        "pass_mark": 80,
        "in_order": False,
        "lessons": [
            {
                "id": block_id("lesson", "What happened"),
                "is_required": True,
                "is_final_check": False,
                "questions": [],
            }
        ],
    }


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw[0]["value"].update(title="Another title", aim="Another aim", minutes=9),
        lambda raw: raw[0]["value"].update(content=[question("one", "Practice")]),
        lambda raw: options(raw)[0]["value"].update(text="New words", feedback="New words"),
        lambda raw: options(raw).reverse(),
        lambda raw: raw[1]["value"]["check"].reverse(),
        lambda raw: raw[1]["value"]["check"][1]["value"].update(answer="72.00", unit="h"),
        lambda raw: raw.reverse(),
    ],
    ids=["title", "practice", "wording", "options", "questions", "zeros", "order of lessons"],
)
def test_wording_and_order_do_not_count(change):
    assert counts_the_same(made(), made(changed(change)))


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw.append(lesson("Another")),
        lambda raw: raw.pop(),
        lambda raw: raw[0]["value"].update(is_required=False),
        lambda raw: raw[1]["value"].update(is_final_check=True),
        lambda raw: raw[1]["value"]["check"].append(question("order")),
        lambda raw: options(raw)[1]["value"].update(is_right=True),
        lambda raw: options(raw).pop(),
        lambda raw: raw[1]["value"]["check"][1]["value"].update(answer="71"),
        lambda raw: raw[1]["value"]["check"][1]["value"].update(tolerance="1"),
    ],
    ids=["add", "remove", "required", "final", "question", "key", "option", "answer", "tolerance"],
)
def test_what_people_must_do_counts(change):
    assert not counts_the_same(made(), made(changed(change)))


@pytest.mark.parametrize("rules", [{"pass_mark": 70}, {"in_order": True}])
def test_the_rules_count(rules):
    assert not counts_the_same(made(), made(**rules))


def test_the_order_of_lessons_counts_where_the_editor_asked_for_it():
    assert not counts_the_same(made(in_order=True), made(RAW[::-1], in_order=True))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("number", {"answer": "72", "tolerance": "0"}),
        ("order", {"items": [block_id("item", t) for t in ("Ring", "Change it", "Tell")]}),
    ],
)
def test_a_key_says_what_is_right(kind, expected):
    block = question(kind)

    assert key(block) == {"id": block["id"], "type": kind, **expected}


def test_a_key_of_several_names_all_the_right_options():
    right = {block_id("item", str(option(text, True))) for text in ("Hurry", "Rank")}

    assert set(key(question("many"))["right"]) == right


def test_a_match_is_right_when_each_meets_itself():
    assert len(key(question("match"))["pairs"]) == 2
