from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from lms.people.scope import leads

from . import directorate as directorates
from . import files
from .adoption import Adoption
from .cards import cards
from .causes import causes
from .charts import bars, heat, trend
from .dictionary import A1, REGISTRY
from .disclosure import SMALLEST, SMALLEST_SERVICE
from .formats import FORMATS
from .framing import as_at_text, day_options, file_url, measure_options
from .services import Services
from .titles import Bar, lede


def permitted(request):
    """What this leader may see. To everybody else the pages do not exist."""
    if not leads(request.user):
        raise Http404("Only for people who lead.")
    return Adoption(request.user, request.GET)


@login_required
def overview(request):
    adoption = permitted(request)
    first = adoption.of(A1)
    plan = adoption.plans.get(A1.code)
    planned = plan.on(adoption.as_at) if plan else None
    context = {
        "adoption": adoption,
        "as_at_text": as_at_text(adoption),
        "data_url": file_url(adoption, "all"),
        "days": day_options(adoption),
        "measures": measure_options(adoption),
        "smallest": SMALLEST,
        "lede": lede([Bar(r.name, r.share) for r in first.rows], first.total.share, planned),
        "cards": cards(adoption),
        "bars": bars(adoption),
        "causes": causes(adoption),
        "trend": trend(adoption),
        "heat": heat(adoption),
        "rows": files.fingerprints(files.OF_COUNCIL, adoption),
    }
    return render(request, "metrics/overview.html", context)


@login_required
def directorate(request, slug):
    adoption = permitted(request)
    row = directorates.found(adoption, slug)
    context = {
        "adoption": adoption,
        "as_at_text": as_at_text(adoption),
        "data_url": file_url(adoption, "services", directorate=slug),
        "days": day_options(adoption),
        "measures": measure_options(adoption),
        "smallest": SMALLEST_SERVICE,
        "breadcrumbs": [{"label": _("Adoption"), "url": reverse("leadership:overview")}],
    }
    return render(
        request, "metrics/directorate.html", context | directorates.context(adoption, row)
    )


@login_required
def download(request, name, kind):
    adoption = permitted(request)
    if name not in files.FILES or kind not in FORMATS:
        raise Http404(f"There is no file {name}.{kind}.")
    if name in files.OF_SERVICES:
        row = directorates.found(adoption, request.GET.get("directorate", ""))
        return files.response(name, kind, adoption, Services(adoption, row))
    return files.response(name, kind, adoption)


def definitions(request):
    return render(request, "metrics/definitions.html", {"measures": REGISTRY.values()})


def definition(request, code):
    measure = REGISTRY.get(code.upper())
    if measure is None:
        raise Http404(f"There is no measure {code}.")
    all_of_them = {"label": _("How we measure"), "url": reverse("leadership:definitions")}
    context = {"measure": measure, "facts": measure.facts, "breadcrumbs": [all_of_them]}
    return render(request, "metrics/definition.html", context)
