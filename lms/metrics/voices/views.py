from django.shortcuts import render
from django.views.decorators.http import require_safe

from lms.common.dates import today
from lms.metrics import formats
from lms.metrics.doors import for_leaders, overview_crumb

from .page import Voices


@require_safe
@for_leaders
def voices(request):
    context = {"voices": Voices(request.user), "breadcrumbs": [overview_crumb()]}
    return render(request, "metrics/voices.html", context)


@require_safe
@for_leaders
def voices_file(request, kind):
    table = Voices(request.user).table
    return formats.response(table, kind, f"what-people-say-{today().isoformat()}")
