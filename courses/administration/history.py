from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn, Table
from wagtail.models import PageLogEntry

from courses import version_words
from courses.models import ModulePage, ModuleVersion
from lms.common import enough
from lms.common.dates import date_text

from .module import OfOneModule
from .people import people_of

PUBLISHED = ("wagtail.publish", "wagtail.publish.schedule")


@dataclass(frozen=True)
class Line:
    """One version in the list."""

    version: ModuleVersion
    who: str
    changes: list[str]
    people: str
    links: list[tuple[str, str]]

    @property
    def number(self):
        return self.version.number

    @property
    def published_at(self):
        return self.version.published_at

    @property
    def kind(self):
        return self.version.get_change_display()

    @property
    def until(self):
        day = self.version.counts_until
        words = _("Earlier completions count until %(date)s.")
        return words % {"date": date_text(day)} if day else ""


class CellColumn(Column):
    def __init__(self, name, template, **kwargs):
        super().__init__(name, **kwargs)
        self.cell_template_name = f"courses/administration/_version_{template}.html"


class VersionsView(OfOneModule, TemplateView):
    """Every version of a module, the newest first: what changed, who published it, who holds it."""

    page_title = gettext_lazy("Versions")
    template_name = "courses/administration/versions.html"

    def get_context_data(self, **kwargs):
        columns: list[BaseColumn] = [
            Column("number", label=_("Version")),
            DateColumn("published_at", label=_("Published")),
            Column("who", label=_("By")),
            CellColumn("kind", "changes", label=_("What changed")),
            Column("people", label=_("Completed on it")),
            CellColumn("links", "links", label=_("Look at it")),
        ]
        return super().get_context_data(table=Table(columns, self.lines), **kwargs)

    @cached_property
    def versions(self):
        """Without the text of the revisions, of which only the page is asked."""
        found = ModuleVersion.objects.of(self.module.translation_key)
        return list(found.select_related("revision").defer("revision__content"))

    @cached_property
    def lines(self):
        pairs = [(None, None), *pairwise([None, *self.versions])][1:]
        return [self.line(before, version) for before, version in reversed(pairs)]

    def line(self, before, version):
        return Line(
            version,
            self.authors.get(version.revision_id, ""),
            self.changes(before, version),
            self.people_on(version),
            list(self.links(before, version)),
        )

    def changes(self, before, version):
        if before is None:
            return []
        titles = before.titles | version.titles
        return version_words.changes(before.manifest, version.manifest, titles)

    @cached_property
    def authors(self):
        """{revision: who published it}, or set its time, as Wagtail's log has it."""
        revisions = [version.revision_id for version in self.versions if version.revision_id]
        log = PageLogEntry.objects.filter(revision__in=revisions, action__in=PUBLISHED)
        log = log.exclude(user=None).select_related("user").order_by("timestamp", "pk")
        return {entry.revision_id: str(entry.user) for entry in reversed(log)}

    @cached_property
    def people(self):
        return people_of(self.module.course_keys)

    def people_on(self, version):
        days = [day_of(each) for each in self.versions] + [None]
        return enough.in_words(self.people.between(*days[version.number - 1 : version.number + 1]))

    def links(self, before, version) -> Iterable[tuple[str, str]]:
        page = version.revision and self.revisions_page
        if not page or str(page.pk) != version.revision.object_id:
            return
        number = {"number": version.number}
        view = reverse("wagtailadmin_pages:revisions_view", args=[page.pk, version.revision_id])
        yield view, _("View version %(number)d") % number
        if before and before.revision_id:
            args = [page.pk, before.revision_id, version.revision_id]
            compare = reverse("wagtailadmin_pages:revisions_compare", args=args)
            yield compare, _("Compare version %(number)d with the one before") % number

    @cached_property
    def revisions_page(self):
        """The page whose revisions they are, for whom may open those."""
        if self.module.is_source:
            return self.module
        pages = ModulePage.objects.filter(translation_key=self.module.translation_key)
        source = next((page for page in pages if page.is_source), None)
        may = source and source.permissions_for_user(self.request.user)
        return source if may and (may.can_edit() or may.can_publish()) else None


def day_of(version):
    return timezone.localdate(version.published_at)
