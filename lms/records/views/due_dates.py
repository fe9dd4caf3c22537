from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lms.records import calendar_file
from lms.records.curriculum import courses_at_home
from lms.records.to_do import to_do_of


@require_safe
@login_required
def due_date(request, course_key):
    """One's own last day for a course; to everybody who has none there is no such file."""
    mine = courses_at_home(request.user)
    course = next((each for each in mine if each.translation_key == course_key), None)
    to_do = course and to_do_of(request.user, course)
    if not to_do or not to_do.last_day:
        raise Http404
    text = calendar_file.written(entry(request.user, to_do), timezone.now())
    answer = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{course.slug}.ics"'
    return answer


def entry(person, to_do):
    course = to_do.course
    return calendar_file.Day(
        uid=uid(person, course.translation_key),
        day=to_do.last_day,
        title=_("Last day to finish: %(course)s") % {"course": course.title},
        words=to_do.due_sentence,
        url=settings.BASE_URL.rstrip("/") + course.url,
        language=get_language(),
    )


def uid(person, course_key) -> str:
    """A calendar may be shared, so it says nothing of who they are."""
    return salted_hmac(__name__, f"{person.pk}:{course_key}").hexdigest()
