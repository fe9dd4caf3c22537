"""Words that are not in the reader's language say which one they are in."""

import pytest
from django.template import Context, Template
from django.utils.translation import override

from lms.common import languages


def rendered(source, **given):
    return Template("{% load components %}" + source).render(Context(given))


def test_the_readers_own_language_is_not_said():
    assert languages.other("en") == ""


def test_the_source_language_is_another_for_a_welsh_reader():
    with override("cy"):
        assert languages.other_source() == "en"


def test_words_in_another_language_are_marked():
    html = rendered("{{ words|in_language:'en' }}", words="Safe online")

    assert html == '<span lang="en">Safe online</span>'


def test_words_in_the_readers_language_are_left_alone():
    assert rendered("{{ words|in_language:'' }}", words="Safe online") == "Safe online"


def test_no_words_have_no_language():
    assert rendered("{{ words|in_language:'en' }}", words="") == ""


@pytest.mark.parametrize("code", ["", "en"])
def test_marked_words_are_escaped(code):
    html = rendered("{{ words|in_language:code }}", words="<script>", code=code)

    assert "<script>" not in html


def test_an_element_says_its_language():
    assert rendered("<p{% lang 'en' %}>") == '<p lang="en">'


def test_an_element_without_a_language_says_none():
    assert rendered("<p{% lang '' %}>") == "<p>"


def test_words_may_know_their_language_themselves():
    words = languages.Words("Safe <online>", "en")

    assert rendered("{{ words|in_its_language }}", words=words) == (
        '<span lang="en">Safe &lt;online&gt;</span>'
    )
    assert rendered("{% lang words|language_code %}", words=words) == ' lang="en"'
    assert rendered("{{ words|in_its_language }}", words=f"{words}, today") == (
        "Safe &lt;online&gt;, today"
    )
