"""Open to everybody, without signing in and without a cookie."""

from functools import wraps

from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lms.common.dates import month_text
from lms.records import words
from lms.records.verifying import as_written, find, too_many

PAGE = "records/verify.html"


def unlisted(view):
    """Not for search engines, and its address goes to no other site."""

    @wraps(view)
    def answer(request, **kwargs):
        response = view(request, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return answer


@require_safe
@unlisted
def verify_form(request):
    typed = request.GET.get("number")
    if typed is None:
        return render(request, PAGE, {"number": ""})
    if number := as_written(typed):
        return redirect("records:verify", number)
    return refused(request, typed, wrong_form(typed), status=200)


@require_safe
@unlisted
def verify(request, number):
    if until := too_many(request):
        response = refused(request, number, _("Please try again in 15 minutes."), status=429)
        response["Retry-After"] = max(1, round((until - timezone.now()).total_seconds()))
        return response
    finding = find(as_written(number))
    if finding is None:
        return refused(
            request, number, _("We do not know this number. Check it for typing errors.")
        )
    context = {"finding": finding, "facts": facts(finding) if finding.is_valid else []}
    return render(request, "records/verified.html", context)


def wrong_form(typed):
    if not typed.strip():
        return _("Write the number that is on the certificate.")
    return _("A number has 12 letters and figures, for example 7F3K-92QD-X4MB.")


def refused(request, typed, error, status=404):
    errors = [{"text": error, "url": "#number"}]
    context = {"number": typed, "error": error, "errors": errors}
    return render(request, PAGE, context, status=status)


def facts(finding):
    certificate, day = finding.certificate, finding.certificate.completed_on
    shown = [
        (_("Name"), certificate.holder_name if finding.shows_name else ""),
        (_("Course"), certificate.marked_title),
        (_("Completed"), words.day(day) if finding.shows_name else month_text(day)),
        (_("Issued by"), certificate.council_name),
    ]
    return [{"term": term, "value": value} for term, value in shown if value]
