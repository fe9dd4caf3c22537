"""Three lessons in two modules: a, b | c. Today is 31 October; two weeks ago was the 17th."""

from datetime import date

import pytest

from lms.metrics.health.walks import Counts, Deed, of_course, of_stretch, walks

PLACES = [("m1", "a"), ("m1", "b"), ("m2", "c")]
TODAY = date(2026, 10, 31)
MODULE, LAST = range(2), range(2, 3)


def deeds(person, *kinds, day=date(2026, 10, 1)):
    """“started”, “c:attempt”, “a” for a lesson that is done."""
    for each in kinds:
        place, _colon, kind = each.rpartition(":")
        lessons = {lesson: (module, lesson) for module, lesson in PLACES}
        if each in lessons:
            yield Deed(person, "lesson_done", lessons[each], day)
        else:
            yield Deed(person, kind, lessons.get(place, ("None", "None")), day)


def walked(*kinds, **fields):
    return walks(deeds(1, *kinds, **fields), PLACES)


@pytest.mark.parametrize(
    ("kinds", "counts"),
    [
        (["started"], (1, 0, 1)),
        (["started", "a"], (1, 0, 1)),
        (["started", "a", "b", "c", "completed"], (1, 1, 0)),
        (["started", "c:attempt", "tested_out"], (1, 1, 0)),
        (["started", "a", "attended"], (1, 0, 0)),
        (["started", "a", "waived"], (1, 0, 0)),
    ],
)
def test_of_a_course(kinds, counts):
    assert of_course(walked(*kinds), TODAY) == Counts(*counts)


@pytest.mark.parametrize("kind", ["attended", "imported", "recorded", "waived"])
def test_who_never_came_here_is_not_counted(kind):
    assert walked(kind) == []


@pytest.mark.parametrize(
    ("day", "stopped"), [(date(2026, 10, 17), 1), (date(2026, 10, 18), 0), (TODAY, 0)]
)
def test_somebody_has_stopped_after_fourteen_days(day, stopped):
    assert of_course(walked("started", "a", day=day), TODAY).stopped == stopped


@pytest.mark.parametrize(
    ("kinds", "counts"),
    [
        (["started"], (0, 0, 0)),
        (["a"], (1, 0, 1)),
        (["a", "b"], (1, 1, 1)),
        (["c"], (1, 0, 0)),
        (["a", "b", "c:attempt"], (1, 1, 0)),
        (["c:attempt", "tested_out"], (0, 0, 0)),
    ],
)
def test_of_a_module(kinds, counts):
    assert of_stretch(walked(*kinds), MODULE, {0, 1}, TODAY) == Counts(*counts)


def test_to_try_a_check_is_to_reach_its_lesson():
    assert of_stretch(walked("a", "c:attempt"), LAST, {2}, TODAY) == Counts(1, 0, 1)


def test_a_lesson_that_is_gone_is_nowhere():
    deed = Deed(1, "lesson_done", ("m1", "gone"), TODAY)

    assert of_stretch(walks([deed], PLACES), MODULE, {0}, TODAY) == Counts(0, 0, 0)


def test_order_does_not_matter():
    assert of_stretch(walked("c", "a"), LAST, {2}, TODAY).reached == 1


def test_a_lesson_carried_from_another_course_is_done_and_was_not_reached_here():
    [walk] = walked("started", "b:carried")

    assert (walk.done, walk.furthest) == ({1}, -1)
