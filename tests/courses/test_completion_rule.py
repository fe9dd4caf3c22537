"""What finishing a module takes, in words."""

import pytest

from courses.completion_rule import further_rules, to_finish
from courses.outline import Lesson

PLAIN = {"minutes": 5, "is_required": True, "is_final_check": False, "has_check": False}
CHECK = {"has_check": True, "is_only_check": True}


def lessons(*kinds):
    return [
        Lesson(id=str(n), slug=f"l{n}", title=f"Lesson {n}", **(PLAIN | kind))
        for n, kind in enumerate(kinds, start=1)
    ]


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ([], "There are no lessons yet"),
        ([{}], "To finish: 1 lesson"),
        ([{}] * 5, "To finish: 5 lessons"),
        ([CHECK], "To finish: the check, 80%"),
        ([{"has_check": True}], "To finish: 1 lesson and the check, 80%"),
        ([{}] * 4 + [{"has_check": True}], "To finish: 5 lessons and the check, 80%"),
        ([{}] * 5 + [CHECK], "To finish: 5 lessons and the check, 80%"),
        ([{}, CHECK, {}, CHECK], "To finish: 2 lessons and 2 checks, 80% in each"),
        ([{}, {"is_required": False}], "To finish: 1 lesson"),
        ([{}, CHECK | {"is_required": False}], "To finish: 1 lesson"),
        ([{"is_required": False}], "Nothing here is needed to finish the course"),
    ],
)
def test_the_line_says_what_it_takes(kinds, words):
    assert to_finish(lessons(*kinds), pass_mark=80) == words


def test_a_module_without_wishes_has_no_further_rules():
    assert further_rules(lessons({}, {}), in_order=False) == []


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1 lesson is there for those who want it."),
        (2, "2 lessons are there for those who want them."),
    ],
)
def test_lessons_that_are_not_needed_are_named(count, words):
    rules = further_rules(lessons({}, *[{"is_required": False}] * count), in_order=False)

    assert rules == [words]


def test_a_module_in_order_says_so():
    assert further_rules(lessons({}, {}), in_order=True) == ["Lessons are taken in this order."]


def test_the_final_check_completes_the_course_and_is_always_open():
    rules = further_rules(lessons({}, CHECK | {"is_final_check": True}), in_order=True)

    assert rules == [
        "Lessons are taken in this order. The final check is always open.",
        "Whoever passes “Lesson 2” first has completed the whole course.",
    ]
