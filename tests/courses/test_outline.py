import pytest

from courses.outline import outline
from tests.factories.courses import block, lesson, question


def slugs(*titles, **fields):
    return [each.slug for each in outline([lesson(title, **fields) for title in titles])]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("What happened at two councils", "what-happened-at-two-councils"),
        ("You clicked. Now what?", "you-clicked-now-what"),
        ("Tŷ a thŵr", "ty-a-thwr"),
        ("£10 million!", "10-million"),
        ("???", "lesson"),
        ("", "lesson"),
    ],
)
def test_an_address_is_made_from_the_title(title, slug):
    assert slugs(title) == [slug]


def test_an_address_of_its_own_wins_over_the_title():
    assert slugs("A new title", slug="first-title") == ["first-title"]


def test_two_lessons_of_one_title_have_two_addresses():
    assert slugs("Quick check", "Quick check", "Quick check") == [
        "quick-check",
        "quick-check-2",
        "quick-check-3",
    ]


def test_a_lesson_says_whether_it_has_a_check():
    lessons = outline([lesson("Read"), lesson("Answer", check=[question()])])

    assert [each.has_check for each in lessons] == [False, True]


def test_a_draft_without_anything_is_a_lesson_too():
    (bare,) = outline([block("lesson", {}, "bare")])

    assert (bare.title, bare.minutes, bare.is_required, bare.has_check) == ("", 1, True, False)
