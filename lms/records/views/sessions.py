from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from lms.people.scope import records_sessions
from lms.records import actions, words
from lms.records.session_form import SessionForm
from lms.records.sessions import recorded


@login_required
def sessions(request):
    """A form, what it would write, and the writing: each a post of the same fields."""
    if not records_sessions(request.user):
        raise Http404
    step = request.POST.get("step")
    form = SessionForm(request.user, request.POST or None)
    if not form.is_valid() or step == "change":
        return render(request, "records/sessions.html", {"form": form})
    if step == "record":
        return record(request, form)
    return render(request, "records/session_preview.html", preview(form))


def record(request, form):
    events = actions.record_session(
        **form.session,
        helped_by=form.cleaned_data["helped_by"],
        actor=request.user,
        language=get_language(),
    )
    messages.success(request, said(len(events), len(form.people) - len(events)))
    return redirect("records:sessions")


def said(new, already):
    """How many are on record now, and how many were before."""
    if not new:
        return _("Nothing was changed: it is on record already.")
    text = ngettext("Recorded for %(count)d person.", "Recorded for %(count)d people.", new)
    more = _("It was on record for %(count)d before.") % {"count": already} if already else ""
    return f"{text % {'count': new}} {more}".strip()


def preview(form):
    given, already = form.cleaned_data, recorded(**form.session)
    rows = [
        {"person": each, "status": status(each.pk in already), "is_new": each.pk not in already}
        for each in form.people
    ]
    facts = [
        (_("What happened"), dict(form.fields["kind"].choices)[given["kind"]]),
        (_("Course"), given["course"].marked_title),
        (_("Date"), words.day(given["day"])),
        (_("Led or helped"), given["helped_by"]),
    ]
    return {
        "form": form,
        "facts": [{"term": term, "value": value} for term, value in facts],
        "rows": rows,
        "count": sum(row["is_new"] for row in rows),
    }


def status(is_recorded):
    return (_("On record already"), "none") if is_recorded else (_("Will be recorded"), "info")
