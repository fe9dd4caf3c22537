"""What a new module opens with, and how its prompts are known again.

Short course
├── Lesson 1, 2, 3    a title and a text, all prompts
└── Check             one question with two answers, all prompts
"""

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Locale

from courses import starter
from courses.models import ModulePage
from tests.factories.courses import make_course

EXPLAIN = "Explain one idea in short sentences, as you would to a colleague."


@pytest.fixture
def add_url():
    return reverse("wagtailadmin_pages:add", args=["courses", "modulepage", make_course().pk])


def ids_in(value):
    if isinstance(value, dict):
        return [*([value["id"]] if "id" in value else []), *ids_in(list(value.values()))]
    return [each for item in value for each in ids_in(item)] if isinstance(value, list) else []


def test_it_is_three_lessons_and_a_check():
    lessons = starter.short_course("en")

    assert [bool(lesson["value"]["check"]) for lesson in lessons] == [False, False, False, True]


def test_every_block_of_it_has_an_id_of_its_own():
    found = ids_in(starter.short_course("en")) + ids_in(starter.short_course("en"))

    assert len(set(found)) == len(found) == 20


@pytest.mark.django_db
def test_a_new_module_opens_with_it(priya, add_url):
    page = priya.get(add_url)

    lessons = page.context["form"]["lessons"].value()
    assert len(lessons) == 4
    assert EXPLAIN in page.content.decode()


@pytest.mark.django_db
def test_the_lessons_of_a_new_module_are_open(priya, add_url):
    field = priya.get(add_url).context["form"].fields["lessons"]

    assert not field.widget.block_def.meta.collapsed
    assert ModulePage._meta.get_field("lessons").stream_block.meta.collapsed


@pytest.mark.django_db
def test_a_translated_prompt_is_known_too(settings):
    Locale.objects.get_or_create(language_code="cy")
    with override("cy"):
        prompts = [title for title, _text in starter.lesson_prompts()]

    assert all(map(starter.is_prompt, prompts))


@pytest.mark.parametrize(
    "text",
    [
        "Lesson 1: write a short title",
        f"<p data-block-key='a1b2'>{EXPLAIN}</p>",
        f"<p>My own words.</p><p>{EXPLAIN.replace('idea', ' idea')}</p>",
        "Say why this is right.",
    ],
)
def test_a_prompt_that_was_left_is_known(text):
    assert starter.is_prompt(text)


@pytest.mark.parametrize("text", ["", None, "Check what you know", "<p>My own words.</p>"])
def test_what_somebody_wrote_is_no_prompt(text):
    assert not starter.is_prompt(text)


def test_a_lesson_added_later_has_a_text_to_type_in():
    lesson = ModulePage._meta.get_field("lessons").stream_block.child_blocks["lesson"]

    (block,) = lesson.get_default()["content"]

    assert (block.block_type, str(block.value.source)) == ("text", "")
