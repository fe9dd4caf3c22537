from django.http import Http404
from django.shortcuts import render

from . import directorate as directorates
from . import files, next_steps, service_page
from . import service as one_service
from .acting import acts
from .adoption import Adoption
from .ahead import ahead
from .cards import cards
from .causes import causes
from .charts import bars, heat, trend
from .choosing import chosen
from .dictionary import A1
from .disclosure import SMALLEST, SMALLEST_SERVICE
from .doors import for_leaders, overview_crumb
from .everybody import comparing
from .everybody import drawn as everybody
from .framing import (
    as_at_text,
    basis_options,
    day_options,
    directorate_url,
    file_url,
    measure_options,
    overview_url,
    shown_text,
)
from .leading.drawn import leaders
from .services import Services
from .titles import Bar, lede


def about(adoption):
    """What the head and the filter of each page read."""
    return {
        "adoption": adoption,
        "as_at_text": as_at_text(adoption),
        "shown": shown_text(adoption),
        "days": day_options(adoption),
        "measures": measure_options(adoption),
        "bases": basis_options(adoption),
    }


def adoption_of(request) -> Adoption:
    return Adoption(request.user, **chosen(request, "as_at", "measure", "basis"))


@for_leaders
def overview(request):
    adoption = adoption_of(request)
    first = adoption.of(A1)
    plan = adoption.plans.get(A1.code)
    planned = plan.on(adoption.as_at) if plan else None
    context = about(adoption) | {
        "acts": acts(request.user),
        "data_url": file_url(adoption, "all"),
        "smallest": SMALLEST,
        "lede": lede(
            [Bar(r.name, r.share) for r in first.rows],
            first.total.share,
            planned,
            adoption.level,
        ),
        "cards": cards(adoption),
        "bars": bars(adoption),
        "everybody": everybody.of_council(adoption),
        "compared": comparing.drawn(adoption),
        "leaders": leaders(adoption),
        "causes": causes(adoption),
        "trend": trend(adoption),
        "ahead": ahead(adoption),
        "helps": next_steps.of_council(adoption),
        "heat": heat(adoption),
        "rows": files.fingerprints(files.OF_COUNCIL, adoption),
    }
    return render(request, "metrics/overview.html", context)


@for_leaders
def directorate(request, slug):
    adoption = adoption_of(request)
    row = directorates.found(adoption, slug)
    context = about(adoption) | {
        "acts": acts(request.user, row.code),
        "data_url": file_url(adoption, "services", directorate=slug),
        "smallest": SMALLEST_SERVICE,
        "breadcrumbs": [overview_crumb(overview_url(adoption))],
    }
    return render(
        request, "metrics/directorate.html", context | directorates.context(adoption, row)
    )


@for_leaders
def service(request, slug, service):
    adoption = adoption_of(request)
    row = directorates.found(adoption, slug)
    found = one_service.found(Services(adoption, row), service)
    above = directorate_url(adoption, row.unit_id, row.code)
    context = about(adoption) | {
        "data_url": file_url(adoption, "one-service-courses", **found.slugs),
        "smallest": SMALLEST_SERVICE,
        "breadcrumbs": [
            overview_crumb(overview_url(adoption)),
            {"label": row.name, "url": above},
        ],
    }
    return render(request, "metrics/service.html", context | service_page.context(found))


@for_leaders
def download(request, name, kind):
    adoption = adoption_of(request)
    if name not in files.FILES:
        raise Http404(f"There is no file {name}.")
    return files.response(name, kind, adoption, *_asked_of(request.GET, adoption, name))


def _asked_of(asked, adoption, name):
    """The services of a directorate, or one of them, where the file is of these."""
    if name in files.OF_COUNCIL:
        return
    services = Services(adoption, directorates.found(adoption, asked.get("directorate", "")))
    is_of_one = name in files.OF_SERVICE
    yield one_service.found(services, asked.get("service", "")) if is_of_one else services
