"""How words meet entries: by their beginnings, and on PostgreSQL by their stems too.

Where PostgreSQL has pg_trgm, words with typing errors meet what is alike.
"""

from functools import reduce
from operator import add

from django.contrib.postgres.search import (
    SearchQuery,
    SearchRank,
    SearchVector,
    TrigramWordSimilarity,
)
from django.db import connection
from django.db.models import Case, Value, When
from django.db.models.functions import Concat

# Welsh has no rules of its own in PostgreSQL; words without an English ending stay as they are.
STEMS = "english"
ALIKE = 0.6


def keep_stems(entries):
    """Worked out once, as that takes far longer than to compare them."""
    if is_postgresql():
        title = SearchVector("title_words", config=STEMS, weight="A")
        entries.update(stems=title + SearchVector("words", config=STEMS))


def with_all(entries, words):
    """Those that have all the words, the best first: a word of the title counts for more."""
    return (by_stem if is_postgresql() else by_beginning)(entries, words)


def by_stem(entries, words):
    """The words are letters and figures only (courses.search.folding), so this is no syntax."""
    query = SearchQuery(" & ".join(f"{word}:*" for word in words), search_type="raw", config=STEMS)
    found = entries.filter(stems=query).annotate(rank=SearchRank("stems", query))
    return found.order_by("-rank", "page__path", "pk")


def by_beginning(entries, words):
    for word in words:
        entries = entries.filter(words__contains=f" {word}")
    return entries.annotate(rank=reduce(add, map(in_title, words))).order_by(
        "-rank", "page__path", "pk"
    )


def in_title(word):
    return Case(When(title_words__contains=f" {word}", then=1), default=0)


def alike(entries, words):
    """Those whose title or summary has something like the words, where the database can tell; else
    none. Whole texts would take seconds."""
    if not forgives_typing_errors():
        return entries.none()
    text = Concat("title_words", Value(" "), "summary")
    found = entries.annotate(rank=TrigramWordSimilarity(" ".join(words), text))
    return found.filter(rank__gte=ALIKE).order_by("-rank", "page__path", "pk")


def is_postgresql():
    return connection.vendor == "postgresql"


def forgives_typing_errors():
    if not is_postgresql():
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'")
        return cursor.fetchone() is not None
