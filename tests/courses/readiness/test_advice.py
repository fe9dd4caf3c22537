"""What would make a module easier to read. Each rule both ways."""

from datetime import date

import pytest

from courses.readiness import ADVICE, advice
from tests.factories.courses import block, items, lesson

EASY = "<p>" + "We look at the post. We ring if we are not sure. " * 12 + "</p>"
HARD = (
    "<p>"
    + "Organisational transformation necessitates considerable interdepartmental communication. "
    * 20
    + "</p>"
)


def found(draft):
    return [finding.key for finding in advice(draft)]


TEXTS = [
    ("easy", EASY, []),
    ("hard", HARD, ["high_reading_age"]),
    ("hard but short", HARD[:90], []),
    ("click here", '<p><a href="https://a.uk">Click here</a></p>', ["vague_link"]),
    ("more…", '<p><a href="https://a.uk">More…</a></p>', ["vague_link"]),
    ("a good link", '<p><a href="https://a.uk">Report a scam</a></p>', []),
    ("an address", '<p><a href="https://a.uk">https://a.uk/x</a></p>', ["bare_address"]),
    ("www", '<p><a href="https://a.uk">www.a.uk</a></p>', ["bare_address"]),
    ("an address in words", '<p><a href="https://a.uk">the page www.a.uk</a></p>', []),
    ("jargon", "<p>Utilise it in order to win.</p>", ["jargon", "jargon"]),
    ("jargon twice", "<p>Utilise it. Then utilise it.</p>", ["jargon"]),
    ("a word that has jargon in it", "<p>The commencement.</p>", []),
]


@pytest.mark.parametrize(("html", "keys"), [row[1:] for row in TEXTS], ids=[r[0] for r in TEXTS])
def test_text_is_plain_or_not(draft, html, keys):
    assert found(draft(lesson(content=[block("text", html)]))) == keys


def test_jargon_is_found_in_plain_fields(draft):
    checklist = block("checklist", {"title": "Before", "items": items(["Utilise it", "Go"])})

    [finding] = advice(draft(lesson(content=[checklist])))

    assert finding.values == {"word": "utilise", "plain": "use"}
    assert finding.block_id == checklist["value"]["items"][0]["id"]


@pytest.mark.parametrize("html", [HARD, "<p>Utilise it.</p>", '<p><a href="x">more</a></p>'])
def test_words_of_another_language_are_not_judged(draft, html):
    assert found(draft(lesson(content=[block("text", html)]), language="cy")) == []


def test_a_transcript_does_not_count_as_reading(draft):
    film = block("video", {"transcript": HARD, "captions": 1})

    assert found(draft(lesson(content=[film]))) == []


@pytest.mark.parametrize(("minutes", "keys"), [(10, []), (11, ["long_lesson"]), (None, [])])
def test_a_lesson_is_short_or_not(draft, minutes, keys):
    assert found(draft(lesson(minutes=minutes))) == keys


SOURCES = [
    (None, ["source_without_date"]),
    ("", ["source_without_date"]),
    ("2025-10-31", ["old_source"]),
    ("2025-11-01", []),
    (date(2026, 9, 1), []),
]


@pytest.mark.parametrize(("read_on", "keys"), SOURCES)
def test_a_source_was_read_lately_or_not(draft, read_on, keys):
    source = block("item", {"title": "The report", "read_on": read_on})

    assert found(draft(lesson(sources=[source]))) == keys


def test_advice_is_never_a_blocker(draft):
    findings = advice(draft(lesson(minutes=20, content=[block("text", HARD)])))

    assert {finding.level for finding in findings} == {ADVICE}
