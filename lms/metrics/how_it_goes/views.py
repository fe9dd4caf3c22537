from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from lms.metrics import sheets
from lms.metrics.choosing import chosen
from lms.metrics.dictionary import A5
from lms.metrics.doors import for_leaders, overview_crumb
from lms.metrics.framing import as_at_text, dated, day_options

from . import titles
from .cards import cards
from .reading import Learning
from .sheets import sheets as of_page


@require_safe
@for_leaders
def how_it_goes(request):
    learning = Learning(request.user, **chosen(request, "as_at"))
    in_time, late = learning.total_of(A5, learning.as_at), learning.late_people.total
    context = {
        "as_at": learning.as_at,
        "as_at_text": as_at_text(learning),
        "days": day_options(learning),
        "lede": titles.lede(in_time.share, late.numerator, is_hidden=in_time.is_hidden),
        "cards": cards(learning),
        "sheets": of_page(learning).values(),
        "breadcrumbs": [overview_crumb(dated(reverse("leadership:overview"), learning))],
    }
    return render(request, "metrics/how_it_goes.html", context)


@require_safe
@for_leaders
def how_it_goes_file(request, name, kind):
    learning = Learning(request.user, **chosen(request, "as_at"))
    return sheets.response(of_page(learning), name, kind, learning.as_at)
