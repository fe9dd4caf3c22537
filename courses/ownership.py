from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.permissions import policy_registry

from lms.common.dates import today

from .models import CoursePage
from .models.owners import course_of

HANDED_OVER = "courses.hand_over"


def possible_owners(course):
    """Who may write here at all, and works here."""
    policy = policy_registry.get_by_type(Page)
    people = policy.users_with_any_permission_for_instance(
        {"add", "change"}, course, include_superusers=False
    )
    return people.may_sign_in(today()).order_by("last_name", "first_name", "pk")


@transaction.atomic
def hand_over(*, course, to, by) -> CoursePage:
    """With its modules, so that the new owner may edit them as if they had begun them."""
    course = course_of(course)
    Page.objects.descendant_of(course, inclusive=True).update(owner=to)
    course.refresh_from_db()
    log(instance=course, action=HANDED_OVER, user=by)
    return course
