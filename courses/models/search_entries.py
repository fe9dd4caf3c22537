"""What people find pages and lessons by (courses.search)."""

from django.db import models
from django.db.models import (
    Case,
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
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


def not_below_a_draft(path):
    """Whether a page is live, and all that it stands below."""
    here = ExpressionWrapper(OuterRef(path), CharField())
    drafts = Page.objects.filter(live=False).annotate(here=here)
    return ~Exists(drafts.filter(here__startswith=F("path")))


class SearchEntryQuerySet(models.QuerySet):
    def in_language(self, code):
        return self.filter(page__locale__language_code=code)

    def open_to(self, person):
        """What this person may open, and where: at home, or else in a course that borrows it."""
        borrowed = (
            BorrowedModulePage.objects.filter(
                not_below_a_draft("path"),
                module__translation_key=OuterRef("page__translation_key"),
                locale=OuterRef("page__locale"),
            )
            .shown_to(person)
            .order_by("path")
        )
        is_home = not_below_a_draft("page__path")
        return (
            self.filter(Q(page__live=True), ~kept_from(person, "page__path"))
            .annotate(
                at_path=place(is_home, "page__path", borrowed.values("path")[:1]),
                at_url=place(is_home, "page__url_path", borrowed.values("url_path")[:1]),
            )
            .filter(at_path__isnull=False)
        )

    def with_above(self):
        """Adds what stands above each: the title of its course, and the language of that."""
        above = SearchEntry.objects.filter(
            lesson_slug="",
            page__path=Substr(OuterRef("at_path"), 1, Length(OuterRef("at_path")) - Page.steplen),
        )
        return self.select_related("page").annotate(
            above_title=Subquery(above.values("title")[:1]),
            above_language=Subquery(above.values("language")[:1]),
        )


def place(is_home, home, borrowed):
    return Case(When(is_home, then=F(home)), default=Subquery(borrowed), output_field=CharField())


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
        return f"{addresses.url_of(self.at_url)}{below}"

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
        return languages.marked(self.above_title, languages.other(self.above_language))
