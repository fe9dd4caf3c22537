"""What would make a module easier to read. It never keeps one from going live."""

from datetime import date, timedelta

from courses.reading_age import reading_age

from .findings import ADVICE, Draft, Finding, is_rich, lessons_of
from .links import fault_of
from .plain_words import found_in
from .rich_text import read

HIGHEST_READING_AGE = 11
LONGEST_MINUTES = 10
OLDEST_SOURCE = timedelta(days=365)
FEWEST_WORDS = 100  # The formula says little about less: its authors used passages like that.


def advice(draft: Draft) -> list[Finding]:
    return [each for lesson in lessons_of(draft) for each in of(lesson, draft)]


def of(lesson, draft):
    yield from length(lesson)
    if draft.language == "en":
        yield from long_words(lesson)
    for block in lesson.at("content").children():
        for text in block.texts():
            yield from of_text(text, draft)
    for source in lesson.at("sources").children():
        yield from age(source, draft.today)


def length(lesson):
    minutes = lesson.at("minutes")
    if (minutes.value or 0) > LONGEST_MINUTES:
        yield minutes.finds("long_lesson", ADVICE, minutes=minutes.value)


def long_words(lesson):
    pieces = [
        piece
        for text in lesson.at("content").texts()
        if is_rich(text.value) and text.path[-1] != "transcript"
        for piece in read(text.value).pieces
    ]
    if sum(len(piece.split()) for piece in pieces) < FEWEST_WORDS:
        return
    years = round(reading_age(pieces))
    if years > HIGHEST_READING_AGE:
        yield lesson.finds("high_reading_age", ADVICE, age=years)


def of_text(text, draft):
    reader = read(text.value) if is_rich(text.value) else None
    for link in reader.links if reader else ():
        if fault := fault_of(link.words, draft.language):
            yield text.finds(fault, ADVICE, words=link.words)
    if draft.language == "en":
        words = " ".join(reader.pieces) if reader else text.value
        for word, plain in found_in(words):
            yield text.finds("jargon", ADVICE, word=word, plain=plain)


def age(source, today):
    read_on, values = source.at("read_on"), {"title": source.get("title") or ""}
    day = as_date(read_on.value)
    if not day:
        yield read_on.finds("source_without_date", ADVICE, **values)
    elif today - day > OLDEST_SOURCE:
        yield read_on.finds("old_source", ADVICE, **values)


def as_date(stored):
    """Stored as text once it has been in the database, as a date before."""
    return date.fromisoformat(stored) if isinstance(stored, str) and stored else stored or None
