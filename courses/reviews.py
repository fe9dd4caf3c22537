"""Which courses somebody should look at again, as those who can edit them see it."""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from lms.common.dates import today

from .models import CoursePage

SOON = timedelta(days=60)


def to_review(user):
    """Overdue or due within 60 days, in the language that the others follow."""
    policy = policy_registry.get_by_type(Page)
    mine = policy.instances_user_has_permission_for(user, "change")
    courses = CoursePage.objects.to_review(today() + SOON).filter(locale=Locale.get_default())
    return courses.filter(pk__in=mine.values("pk")).select_related("owner")


def days_left(course) -> int:
    return (course.review_by - today()).days


def due_in_words(course):
    days = days_left(course)
    if days < 0:
        words = ngettext("%(days)d day overdue", "%(days)d days overdue", -days)
        return words % {"days": -days}
    if days == 0:
        return _("today")
    return ngettext("in %(days)d day", "in %(days)d days", days) % {"days": days}
