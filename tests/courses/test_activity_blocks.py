"""Polls, trials, discussions and pledges as an editor makes them, and in another language."""

import pytest

from courses.blocks import LessonsBlock
from courses.minutes import suggest
from courses.models import ModulePage
from courses.versions import manifest
from tests.factories.activities import discussion, make_active_module, pledge, poll, try_it
from tests.factories.courses import block, lesson
from tests.factories.translations import in_welsh, publish_in_welsh, segments_of, submit

ALL = [poll(), try_it(), discussion(), pledge()]


@pytest.mark.parametrize("part", ALL, ids=lambda part: part["type"])
def test_what_is_whole_is_accepted(part):
    field = LessonsBlock()

    assert field.clean(field.to_python([lesson("Try", content=[part])]))


@pytest.mark.parametrize(
    ("part", "minutes"),
    [(poll(), 1), (try_it(), 1), (discussion(), 1), (pledge(), 2)],
    ids=lambda part: str(part),
)
def test_only_what_is_done_in_the_lesson_takes_its_time(part, minutes):
    assert suggest({"content": [part, block("text", f"<p>{'word ' * 20}</p>")]}) == minutes


def test_an_answer_can_be_found_but_says_nothing_of_others():
    [bound] = LessonsBlock().to_python([lesson("Try", content=ALL)])
    words = bound.block.get_searchable_content(bound.value)

    assert {"What happens when something goes wrong?", "Why", "Open it.", "What will you do?"} <= (
        set(words)
    )


def test_a_poll_counts_for_nothing():
    assert manifest([lesson("Try", content=ALL)], pass_mark=80, in_order=False) == manifest(
        [lesson("Try")], pass_mark=80, in_order=False
    )


@pytest.fixture
def translated(db, django_capture_on_commit_callbacks):
    module = make_active_module()
    with django_capture_on_commit_callbacks(execute=True):
        submit(module.course)
        publish_in_welsh(module.course)
        publish_in_welsh(ModulePage.objects.get(pk=module.pk))
    return module


def content_of(module):
    [raw] = module.lessons.raw_data
    return raw["value"]["content"]


def ids_in(module):
    value = content_of(module)[0]["value"]
    return [each["id"] for each in content_of(module)], [each["id"] for each in value["options"]]


def test_parts_and_answers_keep_their_ids_in_another_language(translated):
    assert ids_in(in_welsh(translated)) == ids_in(translated)


def test_every_word_is_translated(translated):
    [options, steps, questions, _pledge] = content_of(in_welsh(translated))

    assert options["value"]["options"][0]["value"] == "Welsh: Who did it"
    assert steps["value"]["steps"][0]["value"] == "Welsh: Open it."
    assert questions["value"]["write_down"][0]["value"] == "Welsh: One thing we will try"
    assert not [s for s in segments_of(translated) if s.string.data == "15"]


def test_minutes_are_not_translated(translated):
    assert content_of(in_welsh(translated))[2]["value"]["minutes"] == 15
