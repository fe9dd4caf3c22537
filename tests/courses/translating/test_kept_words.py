import pytest

from courses.translating.kept_words import (
    lesson_of,
    lessons_that_count_otherwise,
    successors,
)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([("title", 1)], [("title", 1)], []),
        ([("title", 1)], [("title", 2)], [("title", 1, 2)]),
        ([("text", 1), ("text", 2)], [("text", 1), ("text", 3)], [("text", 2, 3)]),
        ([("text", 1), ("text", 2)], [("text", 1)], []),
        ([("text", 1)], [("text", 1), ("text", 2)], []),
        ([("text", 1)], [("text", 2), ("text", 3)], []),
        ([("text", 1), ("text", 2)], [("text", 2), ("text", 1)], []),
        ([], [("title", 1)], []),
    ],
    ids=["same", "reworded", "one of two", "shorter", "longer", "split", "moved", "new"],
)
def test_a_string_follows_the_one_it_stands_for(before, after, expected):
    assert successors(before, after) == expected


def manifest(**lesson):
    one = {"id": "a", "is_required": True, "is_final_check": False, "questions": []}
    return {"pass_mark": 80, "in_order": False, "lessons": [one | lesson]}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (manifest(), manifest(), set()),
        (manifest(), manifest(is_required=False), {"a"}),
        (manifest(), manifest(questions=[{"id": "q"}]), {"a"}),
        (manifest(), manifest(id="b"), set()),
        (
            manifest(questions=[{"id": "q"}, {"id": "r"}]),
            manifest(questions=[{"id": "r"}, {"id": "q"}]),
            set(),
        ),
    ],
    ids=["same", "required", "question", "new lesson", "order of questions"],
)
def test_a_lesson_counts_otherwise_when_it_asks_something_else(before, after, expected):
    assert lessons_that_count_otherwise(before, after) == expected


@pytest.mark.parametrize(
    ("path", "lesson"), [("lessons.a.check.q.text", "a"), ("title", ""), ("outcomes.a", "")]
)
def test_a_path_leads_into_a_lesson(path, lesson):
    assert lesson_of(path) == lesson
