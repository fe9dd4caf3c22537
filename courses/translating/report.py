"""The translations that one works on: how far each is behind its source, and who may act."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.auth import require_admin_access
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import GroupPagePermission, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.views.report import TranslationsReportView

from courses.models import UntranslatedLesson
from courses.permissions import within_reach

from .words import KEPT

WORDS = StringTranslation.objects.filter(
    translation_of_id=OuterRef("string_id"),
    context_id=OuterRef("context_id"),
    locale_id=OuterRef("to_locale"),
)
EVER = StringTranslation.objects.filter(
    context__object_id=OuterRef("source__object_id"), locale_id=OuterRef("target_locale_id")
)
LESSONS = UntranslatedLesson.objects.filter(
    module_key=OuterRef("source__object_id"), language=OuterRef("target_locale__language_code")
)


def strings(has_words, **words):
    """How many of the strings of a translation have, or lack, such words."""
    found = StringSegment.objects.filter(source_id=OuterRef("source_id"))
    found = found.annotate(to_locale=OuterRef("target_locale_id"))
    found = found.annotate(known=Exists(WORDS.filter(**words))).filter(known=has_words)
    number = found.order_by().values("source_id").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(number, output_field=IntegerField()), 0)


def first(rows, order):
    return Subquery(rows.order_by(order).values(order.lstrip("-"))[:1])


@dataclass(frozen=True)
class Row:
    translation: Translation
    page: Page | None
    may_open: bool
    permissions: list

    @property
    def title(self):
        return self.translation.source.object_repr

    @property
    def language(self):
        return self.translation.target_locale.get_display_name()

    @property
    def missing(self):
        return self.translation.missing

    @property
    def stale(self):
        return self.translation.stale

    @property
    def is_behind(self):
        return bool(self.missing or self.stale)

    @property
    def is_ready(self):
        """Every word is there, and some of them no reader has seen."""
        if self.is_behind or not self.page:
            return False
        published, said = self.page.last_published_at, self.translation.words_at
        return not self.was_read or bool(said and published and said > published)

    @property
    def was_read(self):
        """Until it is published, what is live in its place is the source."""
        return bool(self.page and self.page.live and self.page.live_revision_id)

    @property
    def state(self):
        if self.is_behind:
            return _("Behind its source")
        return _("Ready to publish") if self.is_ready else _("Up to date")

    @property
    def since(self) -> datetime | None:
        if self.is_ready:
            return self.translation.words_at
        if not self.is_behind:
            return None
        known = [self.translation.kept_since, self.translation.lessons_since]
        return min(filter(None, known), default=None) or self.sent_at

    @property
    def sent_at(self):
        sent = self.translation
        return sent.source.last_updated_at if self.was_read else sent.created_at

    @property
    def who(self):
        """The groups whose turn it is."""
        needed = {self.is_behind: "change_page", self.is_ready: "publish_page"}.get(True)
        names = {
            given.group.name
            for given in self.permissions
            if self.page
            and given.permission.codename == needed
            and self.page.path.startswith(given.page.path)
        }
        return ", ".join(sorted(names))

    @property
    def url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk]) if self.may_open else None


class TranslationsReport(TranslationsReportView):
    """In the place of wagtail-localize's own, with its filters."""

    template_name = ReportView.template_name
    results_template_name = ReportView.results_template_name
    export_headings = {
        "title": gettext_lazy("Page"),
        "language": gettext_lazy("Language"),
        "state": gettext_lazy("State"),
        "missing": gettext_lazy("Strings missing"),
        "stale": gettext_lazy("Strings to look at again"),
        "since": gettext_lazy("Since"),
        "who": gettext_lazy("Who may act"),
    }
    list_export = list(export_headings)

    @cached_property
    def columns(self):
        label = self.export_headings
        return [
            TitleColumn("title", label=label["title"], get_url=lambda row: row.url),
            *(
                Column(name, label=label[name])
                for name in ("language", "state", "missing", "stale")
            ),
            DateColumn("since", label=label["since"]),
            Column("who", label=label["who"]),
        ]

    def get_queryset(self):
        mine = within_reach(self.request.user).values("translation_key")
        return (
            super()
            .get_queryset()
            .filter(source__object_id__in=mine)
            .select_related("source", "target_locale")
            .annotate(
                missing=strings(False, has_error=False),
                stale=strings(True, has_error=False, tool_name=KEPT),
                words_at=first(EVER, "-updated_at"),
                kept_since=first(EVER.filter(tool_name=KEPT), "created_at"),
                lessons_since=first(LESSONS, "since"),
            )
            .order_by(-F("missing") - F("stale"), "-pk")
        )

    def get_table(self, object_list):
        return super().get_table(self.rows(object_list))

    def decorate_paginated_queryset(self, object_list):
        """For the files; the table of the page has been made by now."""
        return self.rows(object_list) if self.is_export else object_list

    def rows(self, translations):
        pages = self.targets(translations)
        reach = within_reach(self.request.user).filter(pk__in=[page.pk for page in pages.values()])
        may_open = set(reach.values_list("pk", flat=True))
        permissions = list(
            GroupPagePermission.objects.select_related("group", "page", "permission")
        )
        found = [(each, pages.get(key_of(each))) for each in translations]
        return [
            Row(each, page, bool(page) and page.pk in may_open, permissions) for each, page in found
        ]

    def targets(self, translations):
        keys = [each.source.object_id for each in translations]
        pages = Page.objects.filter(translation_key__in=keys)
        return {(page.translation_key, page.locale_id): page for page in pages}


def key_of(translation):
    return translation.source.object_id, translation.target_locale_id


report = require_admin_access(TranslationsReport.as_view())
results = require_admin_access(TranslationsReport.as_view(results_only=True))
