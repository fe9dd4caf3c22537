"""What people find pages and lessons by (courses.search)."""

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    OuterRef,
    Subquery,
    When,
)
from django.db.models.functions import Length, Substr
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page

from courses import addresses
from lms.common import languages

from .lending import BorrowedModulePage
from .signed_in import kept_from

# Of the page tree; a module is five deep.
DEEPEST = 10


def not_below_a_draft(path):
    """Whether a page is live, and all that it stands below: one look-up by key for each."""
    ends = range(Page.steplen, DEEPEST * Page.steplen + 1, Page.steplen)
    return ~Exists(
        Page.objects.filter(live=False, path__in=[Substr(OuterRef(path), 1, end) for end in ends])
    )


class SearchEntryQuerySet(models.QuerySet):
    def places_open_to(self, person, code):
        """{page id: path} of what this person may open in a language: at home, or else in a course
        that borrows it. Asked of pages once, as the rows of their lessons are many."""
        borrowed = (
            BorrowedModulePage.objects.filter(
                not_below_a_draft("path"),
                module__translation_key=OuterRef("page__translation_key"),
                locale=OuterRef("page__locale"),
            )
            .shown_to(person)
            .order_by("path")
        )
        place = Case(
            When(not_below_a_draft("page__path"), then=F("page__path")),
            default=Subquery(borrowed.values("path")[:1]),
            output_field=CharField(),
        )
        pages = self.filter(~kept_from(person, "page__path"), lesson_slug="", page__live=True)
        pages = pages.filter(page__locale__language_code=code).annotate(place=place)
        return dict(pages.filter(place__isnull=False).values_list("page", "place"))

    def at(self, places):
        return self.filter(page__in=list(places))


def put(entries, places):
    """Each entry is told the page at its place: one query for all."""
    paths = {places[entry.page_id] for entry in entries}
    found = {page.path: page for page in pages_at(paths)} if paths else {}
    for entry in entries:
        entry.place = found[places[entry.page_id]]
    return entries


def pages_at(paths):
    """With the title of what stands above each, and the language of that."""
    above = SearchEntry.objects.filter(
        lesson_slug="",
        page__path=Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen),
    )
    return Page.objects.filter(path__in=paths).annotate(
        above_title=Subquery(above.values("title")[:1]),
        above_language=Subquery(above.values("language")[:1]),
    )


class SearchEntry(models.Model):
    """One live page, or one lesson of a live module. Its row goes when that is not live any more.

    The title and the summary are shown; the words, without accents, are compared.
    """

    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    lesson_slug = models.CharField(max_length=90, blank=True)
    language = models.CharField(max_length=12, help_text="That of the words.")
    title = models.CharField(max_length=255)
    summary = models.CharField(max_length=250, blank=True)
    title_words = models.TextField()
    words = models.TextField(help_text="Those of the title too, each once.")
    stems = SearchVectorField(null=True, help_text="Of the words, on PostgreSQL only.")

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "lesson_slug"], name="courses_searchentry_once")
        ]

    def __str__(self):
        return self.title

    @property
    def url(self):
        below = f"{self.lesson_slug}/" if self.lesson_slug else ""
        return f"{addresses.url_of(self.place.url_path)}{below}"

    @property
    def kind(self):
        if self.lesson_slug:
            return _("Lesson")
        return capfirst(self.page.specific_class._meta.verbose_name)

    @property
    def marked_title(self):
        return languages.marked(self.title, languages.other(self.language))

    @property
    def marked_summary(self):
        return languages.marked(self.summary, languages.other(self.language))

    @property
    def marked_above(self):
        return languages.marked(self.place.above_title, languages.other(self.place.above_language))
