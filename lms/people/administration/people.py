import django_filters
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from lms.common.dates import today
from lms.people import roles
from lms.people.models import Unit, User
from lms.people.scope import visible_people, visible_units
from lms.people.whereabouts import State, Whereabouts, in_state

from .doors import ForLearningAdministrators, LearningViewSet
from .person import facts
from .roles import RolesView


def directorates(request):
    return visible_units(request.user).directorates().on(today())


class PeopleFilters(WagtailFilterSet):
    directorate = django_filters.ModelChoiceFilter(
        label=_("Directorate"), queryset=directorates, method="within"
    )
    role = django_filters.ChoiceFilter(
        label=_("Role"),
        choices=[(name, name) for name in roles.GIVEN],
        field_name="groups__name",
    )
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=State.choices, method="where_state"
    )

    class Meta:
        model = User
        fields = []

    def within(self, people, name, unit: Unit):
        return people.within(unit, today())

    def where_state(self, people, name, state):
        return in_state(people, state, today())


class PeopleList(ForLearningAdministrators, generic.IndexView):
    page_title = _("People")
    filterset_class = PeopleFilters
    is_searchable = True
    paginate_by = 50
    default_ordering = "last_name"

    def get_base_queryset(self):
        return visible_people(self.request.user).with_whereabouts(today())

    def order_queryset(self, people):
        return super().order_queryset(people).order_by(self.ordering, "first_name", "pk")

    def search_queryset(self, people):
        return people.matching(self.search_query)

    def get_inspect_url(self, person):
        return reverse(self.inspect_url_name, args=[person.pk])

    @cached_property
    def columns(self):
        return person_columns(self.get_inspect_url)


class PersonView(ForLearningAdministrators, generic.InspectView):
    page_title = _("Person")

    def get_object(self, queryset=None):
        people = visible_people(self.request.user).with_whereabouts(today())
        return get_object_or_404(people, pk=self.pk)

    def get_fields(self):
        return []

    def get_fields_context(self):
        return facts(self.object, today())

    @cached_property
    def header_buttons(self):
        """The apps above add theirs through the hook `register_person_buttons`."""
        mine = [
            HeaderButton(_("Roles"), url=reverse("people:roles", args=[self.pk]), icon_name="key"),
            HeaderButton(
                _("History"), url=reverse("people:history", args=[self.pk]), icon_name="history"
            ),
        ]
        for add in hooks.get_hooks("register_person_buttons"):
            mine += add(self.object, self.request.user)
        return mine


class PersonHistory(ForLearningAdministrators, generic.HistoryView):
    header_buttons = ()

    def get_base_object_queryset(self):
        return visible_people(self.request.user)

    def user_can_unschedule(self):
        return False


class PeopleViewSet(LearningViewSet):
    model = User
    icon = "group"
    menu_label = _("People")

    def get_urlpatterns(self):
        history = {
            "history_url_name": self.get_url_name("history"),
            "history_results_url_name": self.get_url_name("history_results"),
        }
        return [
            path("", self.construct_view(PeopleList), name="index"),
            path(
                "results/", self.construct_view(PeopleList, results_only=True), name="index_results"
            ),
            path("<int:pk>/", self.construct_view(PersonView), name="inspect"),
            path("<int:pk>/roles/", self.construct_view(RolesView), name="roles"),
            path(
                "<int:pk>/history/", self.construct_view(PersonHistory, **history), name="history"
            ),
            path(
                "<int:pk>/history/results/",
                self.construct_view(PersonHistory, **history, results_only=True),
                name="history_results",
            ),
        ]


def whereabouts(person):
    return Whereabouts(person, today())


def job_of(person):
    return (post := whereabouts(person).post) and post.job_title


def directorate_of(person):
    return whereabouts(person).directorate


def state_of(person):
    return whereabouts(person).state.label


def roles_of(person):
    return ", ".join(group.name for group in person.groups.all())


def person_columns(get_url):
    name = {"label": _("Name"), "accessor": str, "get_url": get_url, "sort_key": "last_name"}
    return [
        TitleColumn("name", **name),
        Column("staff_number", label=_("Staff number"), sort_key="staff_number"),
        Column("job_title", label=_("Job"), accessor=job_of),
        Column("directorate", label=_("Directorate"), accessor=directorate_of),
        Column("state", label=_("State"), accessor=state_of),
        Column("roles", label=_("Roles"), accessor=roles_of),
    ]
