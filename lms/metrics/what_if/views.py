from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lms.common.dates import date_text
from lms.common.languages import Sentence
from lms.metrics import formats, framing
from lms.metrics.dictionary.ahead import WHAT_IF
from lms.metrics.doors import for_leaders, overview_crumb

from .answer import answer
from .form import WhatIfForm


def form_of(request) -> WhatIfForm:
    return WhatIfForm(request.user, request.GET if "course" in request.GET else None)


@require_safe
@for_leaders
def what_if(request):
    form = form_of(request)
    context = {"form": form, "breadcrumbs": [overview_crumb()]}
    if form.is_valid():
        context |= _figure(answer(*form.asked), form)
    return render(request, "metrics/what_if.html", context)


@require_safe
@for_leaders
def what_if_file(request, kind):
    form = form_of(request)
    if not form.is_valid():
        raise Http404("There is no figure without a course and for whom.")
    found = answer(*form.asked)
    return formats.response(found.table, kind, f"what-if-{found.as_at.isoformat()}")


def _figure(found, form):
    asked = urlencode({name: form.cleaned_data[name] for name in form.fields})
    said = {"course": found.course.title, "whom": found.audience.label}
    return {
        "answer": found,
        "items": [{"term": what, "value": people} for what, people in found.rows],
        "subtitle": Sentence(_("%(course)s, for %(whom)s"), **said),
        "notes": [_("As at %(day)s.") % {"day": date_text(found.as_at)}, *_notes(found)],
        "links": framing.links_of(
            WHAT_IF, lambda kind: f"{reverse('leadership:what_if_file', args=[kind])}?{asked}"
        ),
    }


def _notes(found):
    if found.is_required_of_all:
        yield _("The page of the course says how many have completed it.")
        return
    yield _("We count at the end of a month, so that no number tells what one person did.")
    if found.main_number:
        yield _("Agency and casual staff are in all these numbers but those of own staff.")
    else:
        yield _("Agency and casual staff are in these numbers.")
    yield _("Numbers are to the nearest 5. We show nothing of fewer than 10 people.")
