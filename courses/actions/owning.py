from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from courses.models import CoursePage
from courses.models.owners import course_of

HANDED_OVER = "courses.hand_over"


@transaction.atomic
def hand_over(*, course, to, by) -> CoursePage:
    """With its modules, so that the new owner may edit them as if they had begun them."""
    course = course_of(course)
    Page.objects.descendant_of(course, inclusive=True).update(owner=to)
    course.refresh_from_db()
    log(instance=course, action=HANDED_OVER, user=by)
    return course
