from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lms.common.dates import today
from lms.metrics import formats
from lms.people.scope import leads

from .page import Voices


def permitted(request) -> Voices:
    if not leads(request.user):
        raise Http404("Only for people who lead.")
    return Voices(request.user)


@require_safe
@login_required
def voices(request):
    crumbs = [{"label": _("Adoption"), "url": reverse("leadership:overview")}]
    context = {"voices": permitted(request), "breadcrumbs": crumbs}
    return render(request, "metrics/voices.html", context)


@require_safe
@login_required
def voices_file(request, kind):
    said = permitted(request)
    if kind not in formats.FORMATS:
        raise Http404(f"There is no such file: {kind}.")
    return formats.response(said.table, kind, f"what-people-say-{today().isoformat()}")
