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


def invited(title):
    return languages.Sentence("See “%(course)s” & %(n)s%%", course=title, n=5)


def test_a_sentence_marks_its_parts_and_escapes_all_of_it():
    sentence = invited(languages.Words("Safe <online> {0}", "en"))

    assert rendered("{{ sentence|in_its_language }}", sentence=sentence) == (
        'See “<span lang="en">Safe &lt;online&gt; {0}</span>” &amp; 5%'
    )


def test_a_sentence_in_the_readers_language_marks_nothing():
    html = rendered("{{ sentence|in_its_language }}", sentence=invited("Safe <online>"))

    assert html == "See “Safe &lt;online&gt;” &amp; 5%"


def test_a_sentence_may_be_a_part_of_another():
    whole = languages.Sentence("%(first)s!", first=invited(languages.Words("Maps", "en")))

    assert rendered("{{ sentence|in_its_language }}", sentence=whole) == (
        'See “<span lang="en">Maps</span>” &amp; 5%!'
    )


def test_what_is_joined_keeps_its_languages():
    words = languages.joined(", ", ["A", languages.Words("B", "en"), "C"])

    assert words == "A, B, C"
    assert rendered("{{ words|in_its_language }}", words=words) == 'A, <span lang="en">B</span>, C'


def test_elsewhere_a_sentence_is_plain_text():
    sentence = invited(languages.Words("<Maps>", "en"))

    assert sentence == "See “<Maps>” & 5%"
    assert rendered('<p aria-label="{{ sentence }}">', sentence=sentence) == (
        '<p aria-label="See “&lt;Maps&gt;” &amp; 5%">'
    )
