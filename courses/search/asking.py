"""One search by one person: what is found, and what to offer where nothing is."""

from functools import cached_property

from django.utils.translation import get_language

from courses.models import CoursePage, SearchEntry
from courses.models.search_entries import put

from . import matching, spelling
from .folding import LONGEST, asked_for

MOST, NEAR, COURSES = 40, 10, 3


class Search:
    def __init__(self, person, typed):
        self.person = person
        self.typed = " ".join(typed.split())[:LONGEST]
        self.words = asked_for(self.typed)

    @cached_property
    def places(self):
        return SearchEntry.objects.places_open_to(self.person, get_language())

    @cached_property
    def open_entries(self):
        return SearchEntry.objects.at(self.places)

    def first(self, match, words, most):
        if not words:
            return []
        found = match(self.open_entries, words).select_related("page").defer("words", "stems")
        return put(list(found[:most]), self.places)

    def has(self, words):
        return matching.with_all(self.open_entries, words).exists()

    @cached_property
    def found(self):
        return self.first(matching.with_all, self.words, MOST + 1)

    @property
    def shown(self):
        return self.found[:MOST]

    @property
    def is_cut(self):
        return len(self.found) > MOST

    @cached_property
    def near(self):
        return self.first(matching.alike, self.words, NEAR)

    @cached_property
    def meant(self):
        """Only what would be found; nothing when we do not know."""
        titles = self.open_entries.values_list("title", "summary")
        words = spelling.meant(self.words, (text for row in titles for text in row))
        is_known = asked_for(words) not in ([], self.words)
        return words if is_known and self.has(asked_for(words)) else ""

    @cached_property
    def courses(self):
        """To begin with, where nothing was found."""
        courses = CoursePage.objects.live().in_language(get_language()).shown_to(self.person)
        return courses.filter(level=CoursePage.Level.FOUNDATION).order_by("path")[:COURSES]
