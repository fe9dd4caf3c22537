"""What may be wrong with the register, how much of it there is, and who it is about."""

from django.http import Http404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView

from lms.common.administration import BelowOthers
from lms.common.dates import today
from lms.people import quality
from lms.people.models import StaffFile, User
from lms.people.scope import visible_people

from .doors import ExportsItsColumns, ForLearningAdministrators, LearningViewSet
from .failures import failures_table
from .people import person_columns
from .place_notes import open_notes
from .questions import open_questions

CHECKS = {check.key: check for check in quality.CHECKS}


class QualityView(ForLearningAdministrators, BelowOthers, WagtailAdminTemplateMixin, TemplateView):
    page_title = gettext_lazy("Data quality")
    header_icon = "warning"
    template_name = "people/administration/quality.html"

    def get_context_data(self, **kwargs):
        columns = [
            TitleColumn("title", label=_("What"), get_url=lambda row: row["url"]),
            Column("count", label=_("How many")),
            Column("advice", label=_("What it means")),
        ]
        return super().get_context_data(
            table=Table(columns, self.rows()),
            file_sentence=file_sentence(quality.days_since_last_file(today())),
            failures=failures_table(),
            **kwargs,
        )

    def rows(self):
        people = visible_people(self.request.user)
        return [
            {
                "title": check.title,
                "url": reverse("data_quality:list", args=[check.key]),
                "count": check.find(people, today()).count(),
                "advice": check.advice,
            }
            for check in quality.CHECKS
        ] + [self.questions(), self.notes(), self.lines()]

    def questions(self):
        return {
            "title": _("Questions from HR files"),
            "url": reverse("staff_questions:index"),
            "count": open_questions(self.request.user).count(),
            "advice": _("People missing from a file, or perhaps there twice. Please answer them."),
        }

    def notes(self):
        return {
            "title": _("Notes about teams"),
            "url": reverse("place_notes:index"),
            "count": open_notes(self.request.user).count(),
            "advice": _("People who say that their team is wrong. HR puts it right."),
        }

    def lines(self):
        """Of the newest file that was used; what is held has a page of its own."""
        newest = StaffFile.objects.applied().order_by("-as_at", "-pk").first()
        return {
            "title": _("Records that HR should look at"),
            "url": newest and reverse("staff_files:lines", args=[newest.pk]),
            "count": newest.lines.count() if newest else 0,
            "advice": _("Of the newest HR file: doubled addresses, unknown units and the like."),
        }


class QualityList(ForLearningAdministrators, BelowOthers, ExportsItsColumns, ReportView):
    header_icon = "warning"
    is_searchable = True
    default_ordering = "last_name"
    index_url_name = "data_quality:list"
    index_results_url_name = "data_quality:list_results"

    def setup(self, request, *args, **kwargs):
        if kwargs["key"] not in CHECKS:
            raise Http404
        self.check = CHECKS[kwargs["key"]]
        super().setup(request, *args, **kwargs)

    def get_page_title(self):
        return self.check.title

    def get_parents(self):
        return [(reverse("data_quality:index"), QualityView.page_title)]

    def get_index_url(self):
        return reverse(self.index_url_name, args=[self.check.key])

    def get_index_results_url(self):
        return reverse(self.index_results_url_name, args=[self.check.key])

    def get_base_queryset(self):
        people = visible_people(self.request.user).with_whereabouts(today())
        return self.check.find(people, today())

    def search_queryset(self, people):
        return people.matching(self.search_query)

    @cached_property
    def columns(self):
        return person_columns(lambda person: reverse("people:inspect", args=[person.pk]))

    def get_filename(self):
        return f"{self.check.key}-{today().isoformat()}"


class QualityViewSet(LearningViewSet):
    model = User
    icon = "warning"
    menu_label = gettext_lazy("Data quality")

    def get_urlpatterns(self):
        results = QualityList.as_view(results_only=True)
        return [
            path("", QualityView.as_view(), name="index"),
            path("<slug:key>/", QualityList.as_view(), name="list"),
            path("<slug:key>/results/", results, name="list_results"),
        ]


def file_sentence(days):
    if days is None:
        return _("No HR file has been applied yet.")
    age = ngettext(
        "The newest HR file describes the council of %(count)d day ago.",
        "The newest HR file describes the council of %(count)d days ago.",
        days,
    ) % {"count": days}
    if days <= quality.FRESH_FOR.days:
        return age
    old = _("That is more than %(days)d days: nothing is published until a newer file is applied.")
    return format_html("{} <strong>{}</strong>", age, old % {"days": quality.FRESH_FOR.days})
