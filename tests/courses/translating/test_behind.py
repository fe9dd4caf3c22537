"""What a Welsh reader sees when the English has changed."""

import pytest
import time_machine

from courses.models import UntranslatedLesson
from tests.factories.courses import block_id, lesson
from tests.factories.translations import in_welsh, publish_in_welsh, publish_words, write_words

pytestmark = pytest.mark.usefixtures("translated")

MODULE = "/cy/learn/safe-online/why-us/"
READING, CHECK = f"{MODULE}what-happened/", f"{MODULE}check/"
NOTICE = "Diweddarwyd y testun Saesneg ar"


def reword(raw):
    raw[0]["value"]["title"] = "What really happened"


def reword_a_paragraph(raw):
    raw[0]["value"]["content"][0]["value"] = (
        "<p>Two councils lost their systems.</p><p>One was back in nine days.</p>"
    )


def options(raw):
    return raw[1]["value"]["check"][0]["value"]["options"]


def flip_key(raw):
    for each, is_right in zip(options(raw), (False, True), strict=True):
        each["value"]["is_right"] = is_right


def flip_key_and_words(raw):
    flip_key(raw)
    options(raw)[0]["value"]["feedback"] = "No. It was locked."


def add_lesson(raw):
    raw.append(lesson("One more"))


def test_a_translated_lesson_is_read_in_welsh(read):
    page = read(READING)

    assert "<h1>Welsh: What happened</h1>" in page
    assert NOTICE not in page


def test_a_correction_of_wording_shows_the_welsh_that_was_there(read, change):
    change(reword)

    page = read(READING)

    assert "<h1>Welsh: What happened</h1>" in page
    assert NOTICE not in page


def test_a_corrected_paragraph_keeps_its_translation_and_that_of_the_next(read, change):
    change(reword_a_paragraph)

    page = read(READING)

    assert "Welsh: Two councils lost their systems." in page
    assert "Welsh: One was back in a week." in page


def test_a_key_that_changed_is_right_in_welsh_at_once(module, change):
    change(flip_key)

    rights = [
        each["value"]["is_right"] for each in options(list(in_welsh(module).lessons.raw_data))
    ]

    assert rights == [False, True]


def test_words_that_are_not_touched_by_a_changed_key_stay(read, change):
    change(flip_key)

    page = read(CHECK)

    assert "Welsh: What let them in?" in page
    assert NOTICE not in page


def test_a_changed_check_is_read_in_english_until_it_is_translated(read, change):
    change(flip_key_and_words)

    page = read(CHECK)

    assert '<span lang="en">What let them in?</span>' in page
    assert "Welsh: What let them in?" not in page


@time_machine.travel("2026-09-03 10:00+00:00", tick=False)
def test_the_notice_says_when_the_english_changed(read, change):
    change(flip_key_and_words)

    assert f"{NOTICE} 3 Medi 2026" in read(CHECK)


def test_the_heading_and_tab_of_an_english_lesson_say_so(read, change):
    change(flip_key_and_words)

    page = read(CHECK)

    assert '<h1 lang="en">Check</h1>' in page
    assert '<title lang="en">Check' in page


def test_other_lessons_of_the_module_stay_welsh(read, change):
    change(flip_key_and_words)

    assert "Welsh: Two councils lost their systems." in read(READING)


def test_a_correction_before_a_change_of_the_key_is_not_shown_either(read, change):
    def say_otherwise(raw):
        raw[1]["value"]["check"][0]["value"]["why"] = "Nobody had closed it."

    change(say_otherwise)
    change(flip_key)

    assert NOTICE in read(CHECK)


def test_a_new_lesson_is_read_in_english(read, change):
    change(add_lesson)

    page = read(f"{MODULE}one-more/")

    assert "Nid yw’r wers hon wedi’i chyfieithu eto." in page
    assert '<h1 lang="en">One more</h1>' in page


def test_a_new_lesson_is_listed_with_its_language(read, change):
    change(add_lesson)

    assert '<span lang="en">One more</span>' in read(MODULE)


def test_a_lesson_taken_out_of_the_english_is_gone_in_welsh(module, change):
    change(lambda raw: raw.pop(0))

    assert [each.title for each in in_welsh(module).outline] == ["Welsh: Check"]


def test_retranslating_brings_the_welsh_back(read, module, change, committed):
    change(flip_key_and_words)
    with committed():
        publish_in_welsh(module)

    page = read(CHECK)

    assert "Welsh: What let them in?" in page
    assert NOTICE not in page


def test_words_that_are_written_and_not_published_change_nothing(read, module, change):
    change(flip_key_and_words)
    write_words(module)

    assert NOTICE in read(CHECK)


def test_publishing_with_words_missing_keeps_the_notice(read, module, change, committed):
    change(flip_key_and_words)
    with committed():
        publish_words(module)

    assert NOTICE in read(CHECK)


def test_the_day_stays_when_the_english_is_published_again(change):
    with time_machine.travel("2026-09-03 10:00+00:00", tick=False):
        change(flip_key_and_words)
    with time_machine.travel("2026-09-05 10:00+00:00", tick=False):
        change(reword)

    assert [str(row.since.date()) for row in UntranslatedLesson.objects.all()] == ["2026-09-03"]


def test_a_welsh_lesson_costs_one_query_more_than_an_english_one(read, counted):
    read(READING)
    with counted() as welsh:
        read(READING)
    with counted() as english:
        read(READING.removeprefix("/cy"))

    assert len(welsh) - len(english) <= 1


def test_ids_of_options_and_questions_are_the_same_in_welsh(module):
    english = module.lessons.raw_data[1]["value"]["check"][0]
    welsh = in_welsh(module).lessons.raw_data[1]["value"]["check"][0]

    assert welsh["id"] == english["id"] == block_id("one", "What let them in?")
    assert ids(welsh) == ids(english)


def ids(asked):
    return [each["id"] for each in asked["value"]["options"]]


def write(module, words):
    """A translator writes other words for the first lesson, and nobody has passed them."""
    write_words(module, lambda segment: segment.context.path.endswith(".title"), words)


def test_words_that_nobody_passed_wait_when_the_english_is_published(read, change, module):
    write(module, "Nobody read this")

    change(reword_a_paragraph)

    assert "Nobody read this" not in read(READING)


def test_the_rest_waits_with_them(read, change, module):
    """The check asks something else now, so it is read in English and not in the old Welsh."""
    write(module, "Nobody read this")

    change(flip_key)

    assert NOTICE in read(CHECK)
    assert "Nobody read this" not in read(CHECK)


def test_they_are_read_when_somebody_publishes_them(read, change, module, committed):
    write(module, "Somebody read this")
    change(reword_a_paragraph)

    with committed():
        publish_words(module)

    assert "Somebody read this" in read(READING)
