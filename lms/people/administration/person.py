"""What is known of one person, as Wagtail's page of one thing lists it."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, Table

from lms.common.dates import date_text
from lms.people.models import Absence
from lms.people.whereabouts import Whereabouts

FROM_HR = gettext_lazy(
    "Names, addresses and posts come from HR. If one is wrong, HR puts it right."
)


def facts(person, day):
    now = Whereabouts(person, day)
    return [
        fact(_("Name"), person.get_full_name()),
        fact(_("First name"), person.first_name),
        fact(_("Staff number"), person.staff_number),
        fact(_("E-mail"), person.email or _("None, so they cannot sign in with one.")),
        fact(_("State"), now.state.label),
        fact(_("Where"), ", ".join(str(unit) for unit in now.place)),
        fact(_("Job"), now.post and now.post.job_title),
        fact(_("Manager"), now.post and link(now.post.manager)),
        fact(_("Roles"), ", ".join(group.name for group in person.groups.all()) or _("None")),
        fact(_("Posts"), component=posts(person)),
        fact(_("Long absences"), component=absences(person)),
        fact(_("Where this comes from"), FROM_HR),
    ]


def fact(label, value=None, component=None):
    return {"label": label, "value": "–" if value in (None, "") else value, "component": component}


def link(person):
    if person is None:
        return None
    return format_html('<a href="{}">{}</a>', reverse("people:inspect", args=[person.pk]), person)


def posts(person):
    columns = [
        Column("from", label=_("First day"), accessor=first_day),
        Column("until", label=_("Last day"), accessor=last_day),
        Column("job_title", label=_("Job")),
        Column("unit", label=_("Unit")),
        Column("kind", label=_("Kind"), accessor="get_employment_display"),
        Column("main", label=_("Post"), accessor=main_or_further),
        Column("manager", label=_("Manager")),
    ]
    return Table(columns, person.known_posts)


def absences(person):
    """From when to when, and nothing else: the reason is nobody's business."""
    columns = [
        Column("from", label=_("First day"), accessor=first_day),
        Column("until", label=_("Last day"), accessor=last_day),
    ]
    return Table(columns, Absence.objects.filter(person=person).order_by("-starts_on"))


def main_or_further(posting):
    return _("Main post") if posting.is_primary else _("Further post")


def first_day(interval):
    return date_text(interval.starts_on)


def last_day(interval):
    return date_text(interval.last_day) if interval.ends_on else _("No end known")
