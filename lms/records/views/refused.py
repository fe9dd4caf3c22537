from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from lms.records.refusals import CheckNotPassed, OutOfOrder, UnknownLesson


def refused(request, spot, refusal):
    """Nothing was saved; say why, kindly, on the lesson's own page."""
    if isinstance(refusal, UnknownLesson):
        raise Http404
    messages.info(
        request,
        {
            CheckNotPassed: _("Answer the check to finish this lesson."),
            OutOfOrder: _("Please do the lessons before this one first."),
        }[type(refusal)],
    )
    return redirect(spot.url)
