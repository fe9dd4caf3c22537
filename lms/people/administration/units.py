import django_filters
from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views import generic

from lms.common.dates import today
from lms.people.models import Posting, Unit
from lms.people.scope import visible_units

from .doors import ForLearningAdministrators, LearningViewSet
from .person import fact, first_day, last_day


class When(models.TextChoices):
    NOW = "now", gettext_lazy("Units of today")
    ENDED = "ended", gettext_lazy("Units that have ended")
    TO_COME = "to_come", gettext_lazy("Units that start later")


class UnitFilters(WagtailFilterSet):
    kind = django_filters.ChoiceFilter(label=gettext_lazy("Kind"), choices=Unit.Kind.choices)
    when = django_filters.ChoiceFilter(
        label=gettext_lazy("When"), choices=When.choices, method="in_time"
    )

    class Meta:
        model = Unit
        fields = []

    def in_time(self, units, name, when):
        return {
            When.NOW: units.on,
            When.ENDED: units.ended,
            When.TO_COME: units.to_come,
        }[When(when)](today())


class UnitList(ForLearningAdministrators, generic.IndexView):
    page_title = gettext_lazy("Units")
    filterset_class = UnitFilters
    is_searchable = True
    search_fields = ["name", "code"]
    paginate_by = 50
    default_ordering = "code"

    def get_base_queryset(self):
        return with_headcount(visible_units(self.request.user).select_related("parent"))

    def get_inspect_url(self, unit):
        return unit_url(unit)

    @cached_property
    def columns(self):
        name = TitleColumn("name", label=_("Name"), get_url=unit_url, sort_key="name")
        return [name, *UNIT_COLUMNS]


class UnitView(ForLearningAdministrators, generic.InspectView):
    page_title = gettext_lazy("Unit")

    def get_object(self, queryset=None):
        units = with_headcount(visible_units(self.request.user).select_related("parent"))
        return get_object_or_404(units, pk=self.pk)

    def get_fields(self):
        return []

    def get_fields_context(self):
        unit = self.object
        parts = with_headcount(visible_units(self.request.user).filter(parent=unit))
        columns = [TitleColumn("name", label=_("Name"), get_url=unit_url), *UNIT_COLUMNS]
        return [
            fact(_("Name"), unit.name),
            fact(_("Code"), unit.code),
            fact(_("Kind"), unit.get_kind_display()),
            fact(_("Part of"), unit.parent and link(unit.parent)),
            fact(_("First day"), first_day(unit)),
            fact(_("Last day"), last_day(unit)),
            fact(_("People in it today, without its parts"), unit.headcount),
            fact(_("Its parts"), component=Table(columns, parts)),
        ]


class UnitViewSet(LearningViewSet):
    model = Unit
    icon = "site"
    menu_label = gettext_lazy("Units")

    def get_urlpatterns(self):
        results = self.construct_view(UnitList, results_only=True)
        return [
            path("", self.construct_view(UnitList), name="index"),
            path("results/", results, name="index_results"),
            path("<int:pk>/", self.construct_view(UnitView), name="inspect"),
        ]


def with_headcount(units):
    """With how many people have their main post in the unit today."""
    here = Posting.objects.primary().on(today()).filter(unit=OuterRef("pk")).order_by()
    count = here.values("unit").annotate(people=Count("pk")).values("people")
    return units.annotate(headcount=Coalesce(Subquery(count), 0))


def unit_url(unit):
    return reverse("units:inspect", args=[unit.pk])


def link(unit):
    return format_html('<a href="{}">{}</a>', unit_url(unit), unit)


UNIT_COLUMNS = [
    Column("code", label=gettext_lazy("Code"), sort_key="code"),
    Column("kind", label=gettext_lazy("Kind"), accessor="get_kind_display"),
    Column("parent", label=gettext_lazy("Part of")),
    Column("from", label=gettext_lazy("First day"), accessor=first_day),
    Column("until", label=gettext_lazy("Last day"), accessor=last_day),
    Column("headcount", label=gettext_lazy("People today")),
]
