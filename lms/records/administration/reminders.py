"""The outbox as learning administrators see it: what waits, what was sent, what is uncertain."""

import django_filters
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from courses.privacy import titles
from lms.common.dates import today
from lms.people.administration.doors import (
    ExportsItsColumns,
    ForLearningAdministrators,
    LearningViewSet,
)
from lms.people.scope import visible_people
from lms.records import words
from lms.records.models import Reminder, Requirement

State = Reminder.State
SENDING = gettext_lazy(
    "The worker or the mail server stopped in the middle. It may have arrived, so it is not sent "
    "again."
)
REFUSED = gettext_lazy("The mail server does not know this address. HR can put it right.")
WHY = {
    "day_over": gettext_lazy("The worker stood still on that day."),
    "away": gettext_lazy("On long absence since it was planned."),
    "not_here": gettext_lazy("No longer in a post."),
    "unreachable": gettext_lazy("There is no e-mail address."),
    "this_week": gettext_lazy("Another one was sent this week."),
    "nothing_due": gettext_lazy("Done, or no longer asked, since it was planned."),
}


def reminders_for(user):
    return Reminder.objects.filter(person__in=visible_people(user)).select_related("person")


class ReminderFilters(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label=gettext_lazy("State"), choices=State.choices)
    kind = django_filters.ChoiceFilter(label=gettext_lazy("Kind"), choices=Reminder.Kind.choices)

    class Meta:
        model = Reminder
        fields = []


class ReminderReport(ForLearningAdministrators, ExportsItsColumns, ReportView):
    page_title = gettext_lazy("Reminders")
    header_icon = "mail"
    filterset_class = ReminderFilters
    is_searchable = True
    paginate_by = 50
    index_url_name = "reminders:index"
    index_results_url_name = "reminders:index_results"

    def get_base_queryset(self):
        return reminders_for(self.request.user)

    def order_queryset(self, reminders):
        return reminders.order_by("-planned_on", "-pk")

    def search_queryset(self, reminders):
        people = visible_people(self.request.user).matching(self.search_query)
        return reminders.filter(person__in=people)

    def get_page_subtitle(self):
        """What somebody may have to look into."""
        count = reminders_for(self.request.user).uncertain().count()
        return f"{State.SENDING.label}: {count}" if count else ""

    @cached_property
    def course_titles(self):
        return titles(Requirement.objects.values("course_key"))

    def course_of(self, reminder):
        return self.course_titles.get(reminder.course_key, "")

    @cached_property
    def columns(self):
        return [
            TitleColumn("person", label=_("Person"), accessor="person", get_url=person_url),
            Column("kind", label=_("Kind"), accessor="get_kind_display"),
            Column("course", label=_("Course"), accessor=self.course_of),
            Column("day", label=_("Day"), accessor=day_of),
            Column("state", label=_("State"), accessor="get_state_display"),
            Column("why", label=_("What it means"), accessor=meaning_of),
        ]

    def get_filename(self):
        return f"reminders-{today().isoformat()}"


class ReminderViewSet(LearningViewSet):
    model = Reminder
    icon = "mail"
    menu_label = gettext_lazy("Reminders")
    add_to_admin_menu = True

    def get_urlpatterns(self):
        return [
            path("", ReminderReport.as_view(), name="index"),
            path("results/", ReminderReport.as_view(results_only=True), name="index_results"),
        ]


def person_url(reminder):
    return reverse("people:inspect", args=[reminder.person_id])


def day_of(reminder):
    return words.day(reminder.planned_on)


def meaning_of(reminder):
    told = {State.SENDING: SENDING, State.REFUSED: REFUSED}
    return told.get(reminder.state) or WHY.get(reminder.why, "")
