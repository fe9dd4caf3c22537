"""What one HR file changes or changed, person by person, and what HR should put right in it."""

from dataclasses import dataclass

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import BaseListingView
from wagtail.admin.views.reports import ReportView

from lms.common.administration import BelowOthers
from lms.people.models import StaffFile, User
from lms.people.staff_files import audit
from lms.people.staff_files.planning import plan_tables
from lms.people.staff_files.tables import Tables
from lms.people.staff_files.verdicts import Finding, Verdict

from .doors import ForLearningAdministrators

WHOLE = {
    "person": gettext_lazy("Person"),
    "posting": gettext_lazy("Post"),
    "absence": gettext_lazy("Long absence"),
}
MISSING = gettext_lazy("In post, and not in this file")
ASKED = gettext_lazy("They stay, and we ask whether they have left")


class ListOfOneFile(ForLearningAdministrators, BelowOthers):
    paginate_by = 50
    header_icon = "table"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.staff_file = get_object_or_404(StaffFile, pk=kwargs["pk"])

    def get_page_subtitle(self):
        return str(self.staff_file)

    def get_parents(self):
        return [
            (reverse("staff_files:index"), _("HR files")),
            (reverse("staff_files:inspect", args=[self.staff_file.pk]), str(self.staff_file)),
        ]

    def get_index_url(self):
        return self.request.path


@dataclass(frozen=True)
class Difference:
    """One thing that is new, or one field of it before and after."""

    row: int | None
    about: str
    what: str
    old: str
    new: str


class DifferencesView(ListOfOneFile, BaseListingView):
    page_title = gettext_lazy("Changes, person by person")

    def get_queryset(self):
        if self.staff_file.status == StaffFile.Status.HELD:
            return differences_ahead(self.staff_file)
        return self.staff_file.changes.select_related("person").order_by("row", "pk")

    @cached_property
    def columns(self):
        return [
            Column("row", label=_("Row")),
            Column("about", label=_("Who"), accessor=about),
            Column("what", label=_("What"), accessor=what),
            Column("old", label=_("Before")),
            Column("new", label=_("After")),
        ]


class LinesView(ListOfOneFile, ReportView):
    page_title = gettext_lazy("Records that HR should look at")
    is_searchable = True
    index_url_name = "staff_files:lines"
    index_results_url_name = "staff_files:line_results"
    list_export = ["row", "staff_number", "outcome", "code", "said"]

    def get_index_results_url(self):
        return reverse(self.index_results_url_name, args=[self.staff_file.pk])

    def get_base_queryset(self):
        return self.staff_file.lines.order_by("record")

    def search_queryset(self, lines):
        return lines.filter(staff_number__icontains=self.search_query)

    def to_row_dict(self, line):
        return {name: getattr(line, name) for name in self.list_export[:-1]} | {"said": said(line)}

    def get_filename(self):
        return f"hr-file-{self.staff_file.as_at.isoformat()}"

    @cached_property
    def export_headings(self):
        return {column.name: column.label for column in self.columns}

    @cached_property
    def columns(self):
        return [
            Column("row", label=_("Row")),
            Column("staff_number", label=_("Staff number")),
            Column("outcome", label=_("Outcome")),
            Column("code", label=_("Code")),
            Column("said", label=_("What to do"), accessor=said),
        ]


def differences_ahead(staff_file):
    """By what is known now, so it is planned anew each time."""
    tables = Tables.from_json(staff_file.rows)
    plan = plan_tables(tables, name=staff_file.name, as_at=staff_file.as_at)
    missing = [Difference(None, named(each), MISSING, "", ASKED) for each in plan.missing_people]
    return missing + [each for change in plan.changes for each in differences(change)]


def differences(change):
    thing = audit.THINGS.get(type(change.thing))
    if thing is None:
        yield Difference(change.row, change.about, str(change.kind), "", str(change.thing))
        return
    who = named(change.thing) if isinstance(change.thing, User) else change.about
    for line in audit.lines_of(change, is_new=change.is_new):
        yield Difference(line.row, who, field_words(line), line.old, line.new)


def named(person):
    return f"{person.staff_number} {person}"


def about(difference):
    return getattr(difference, "about", None) or str(difference.person)


def what(difference):
    return getattr(difference, "what", None) or field_words(difference)


def field_words(line):
    """The field as its table names it; the whole thing where it is new."""
    whole = WHOLE[line.thing]
    if not line.field:
        return whole
    model = {label: model for model, label in audit.THINGS.items()}[line.thing]
    return f"{whole}: {model._meta.get_field(line.field).verbose_name}"


def said(line):
    findings = (Finding(**each | {"verdict": Verdict[each["verdict"]]}) for each in line.findings)
    return " ".join(finding.message for finding in findings)
