"""One's own record: what was completed, and what others did with it."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lms.records import words
from lms.records.completions import completions_of
from lms.records.inspection import PersonRecord
from lms.records.models import LearningEvent
from lms.records.record_downloads import FORMS
from lms.records.to_do import MyLearning

# Nobody reads on, and no record comes near it.
MOST = 200


@login_required
def my_record(request):
    openings = request.user.openings.select_related("viewer")[:MOST]
    record = PersonRecord(request.user)
    context = {
        "completions": completions_of(request.user, record),
        "openings": [opening_line(opening) for opening in openings],
        "notes": notes(request.user, record),
        "learning": MyLearning(request.user),
        "showings": request.user.showings.open().select_related("champion"),
        "said": set(
            request.user.confidences.exclude(after={}).values_list("course_key", flat=True)
        ),
    }
    return render(request, "records/my_record.html", context)


@require_safe
@login_required
def record_file(request, form):
    if form not in FORMS:
        raise Http404(f"There is no record as {form}.")
    write, content_type = FORMS[form]
    answer = HttpResponse(write(request), content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="my-record.{form}"'
    return answer


def opening_line(opening):
    said = _("%(name)s, learning administrator: “%(reason)s”")
    return {
        "term": words.day(timezone.localdate(opening.opened_at)),
        "value": said % {"name": opening.viewer, "reason": opening.reason},
    }


def notes(person, record):
    written = list(LearningEvent.objects.written_about(person)[:MOST])
    voided = {event.payload.get("voids") for event in written} - {None}
    found = LearningEvent.objects.of(person).filter(uuid__in=voided)
    targets = {str(event.uuid): event for event in found}
    return [note(event, targets.get(event.payload.get("voids")), record) for event in written]


def note(event, target, record):
    """`target` is the event that this one puts right, if that is what it does."""
    value = {
        "course": record.title(event.course_key),
        "name": event.actor,
        "kind": (target or event).get_kind_display(),
        "date": words.day((target or event).day),
        "reason": event.reason,
    }
    if target:
        said = _("%(course)s: “%(kind)s” of %(date)s no longer counts. %(name)s: “%(reason)s”")
    elif event.until:
        value["until"] = words.day(event.until)
        said = _("%(course)s: exempt from %(date)s until %(until)s. %(name)s: “%(reason)s”")
    elif event.kind in LearningEvent.WITH_OTHERS:
        said = _("%(course)s: %(kind)s, on %(date)s, with %(reason)s. Recorded by %(name)s.")
    else:
        said = _("%(course)s: %(kind)s, for %(date)s. %(name)s: “%(reason)s”")
    return {"term": words.day(timezone.localdate(event.recorded_at)), "value": said % value}
