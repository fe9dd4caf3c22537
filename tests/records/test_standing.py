from datetime import date

import pytest

from lms.records.standing import Fact, StandingState, fold

MODULE, LESSON, OTHER = "m", "a", "b"


def fact(kind, day=1, month=9, **rest):
    return Fact(rest.pop("uuid", f"{kind}{month}{day}"), kind, date(2026, month, day), **rest)


def lesson(name, day=2):
    return fact("lesson_done", day, module=MODULE, lesson=name, uuid=name)


def test_nobody_has_started_before_the_first_event():
    assert not fold([]).is_started


def test_the_first_start_counts():
    assert fold([fact("started", 1), fact("started", 5)]).started_on == date(2026, 9, 1)


def test_finished_lessons_are_kept_by_module():
    state = fold([fact("started"), lesson(OTHER), lesson(LESSON)])

    assert state.lessons_done == {MODULE: [LESSON, OTHER]}


def test_the_last_lesson_is_the_place_to_go_on_from():
    state = fold([lesson(LESSON), lesson(OTHER)])

    assert (state.last_module, state.last_lesson) == (MODULE, OTHER)


@pytest.mark.parametrize(
    "kind", ["completed", "tested_out", "attended", "assisted", "recorded", "imported"]
)
def test_every_completing_kind_completes(kind):
    state = fold([fact("started"), fact(kind, 3)])

    assert (state.is_complete, state.completed_by) == (True, kind)


def test_an_attempt_alone_changes_nothing():
    assert fold([fact("attempt")]) == StandingState()


def test_a_start_after_a_completion_begins_the_next_cycle():
    state = fold([fact("started"), lesson(LESSON), fact("completed", 3), fact("started", 9)])

    assert (state.cycle, state.lessons_done, state.is_complete) == (2, {}, False)


def test_earlier_completions_stay_in_the_next_cycle():
    state = fold([fact("completed", 3), fact("started", 9), fact("completed", 12)])

    assert state.completed_on == (date(2026, 9, 3), date(2026, 9, 12))


def test_a_second_start_on_the_day_of_completion_is_the_same_cycle():
    assert fold([fact("started"), fact("completed", 3), fact("started", 3)]).cycle == 1


def test_a_completion_that_comes_late_with_an_early_date_keeps_the_newest_kind():
    state = fold([fact("completed", 9), fact("imported", 3)])

    assert state.completed_by == "completed"


def test_a_void_takes_its_event_away():
    state = fold([fact("completed", 3), fact("voided", 4, voids="completed93")])

    assert state.completed_on == ()


def test_a_void_is_counted():
    assert fold([fact("voided", voids="x")]).voids == 1


def test_a_waiver_can_be_put_right():
    state = fold([fact("waived", uuid="w"), fact("voided", 2, voids="w")])

    assert not state.waivers


def test_a_void_can_be_put_right():
    state = fold(
        [
            fact("completed", 3),
            fact("voided", 4, uuid="v", voids="completed93"),
            fact("voided", 5, voids="v"),
        ]
    )

    assert state.completed_on == (date(2026, 9, 3),)
