from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lms.common.languages import Words, other_source
from lms.metrics import charts, files, sheets
from lms.metrics.adoption import Adoption
from lms.metrics.choosing import chosen
from lms.metrics.doors import for_leaders, overview_crumb
from lms.metrics.framing import as_at_text, basis_options, day_options, kept
from lms.metrics.models import CourseSponsor
from lms.metrics.slugs import slug_of
from lms.people.scope import is_learning_administrator

from . import titles
from .cards import cards
from .reading import CourseFigures
from .sheets import of_all, of_course


def asked(request) -> dict:
    """All that may be chosen on these pages."""
    return chosen(request, "as_at", "basis")


@require_safe
@for_leaders
def all_courses(request):
    adoption = Adoption(request.user, **asked(request))
    found = of_all(adoption, request.user)
    must, may = (len(found[name].table.rows) for name in ("required", "optional"))
    context = framed(adoption, []) | {"sheets": found.values(), "lede": titles.all_lede(must, may)}
    return render(request, "metrics/all_courses.html", context)


@require_safe
@for_leaders
def courses_file(request, name, kind):
    adoption = Adoption(request.user, **asked(request))
    return sheets.response(of_all(adoption, request.user), name, kind, adoption.as_at)


@require_safe
@for_leaders
def course(request, slug):
    figures = CourseFigures(request.user, slug, **asked(request))
    above = [{"label": _("Courses"), "url": reverse("leadership:all_courses")}]
    context = framed(figures, above) | {
        "course": figures.course,
        "slug": slug_of(figures.course.code),
        "bases": basis_options(figures),
        "lede": titles.lede(
            figures.total_of(figures.done), figures.total_of(figures.late).numerator
        ),
        "cards": cards(figures),
        "bars": charts.bars(figures),
        "trend": charts.trend(figures),
        "rows": files.fingerprints(("directorates", "trend"), figures),
        "sheets": of_course(figures, request.user),
        "answers": answers(figures, request.user),
    }
    return render(request, "metrics/course.html", context)


@require_safe
@for_leaders
def course_file(request, slug, name, kind):
    figures = CourseFigures(request.user, slug, **asked(request))
    return sheets.response(of_course(figures, request.user), name, kind, figures.as_at)


def framed(adoption, above) -> dict:
    return {
        "as_at": adoption.as_at,
        "as_at_text": as_at_text(adoption),
        "days": day_options(adoption),
        "breadcrumbs": [overview_crumb(kept(reverse("leadership:overview"), adoption)), *above],
    }


def answers(figures, person) -> dict:
    """Which posts answer for the course, and where a learning administrator says so: once, for
    both languages, whatever that of the admin is."""
    said, code = CourseSponsor.objects.last_of(figures.course.key), other_source()
    facts = [{"term": _("Sponsor"), "value": Words(said.sponsor, code)}] if said else []
    if said and said.co_owner:
        facts.append({"term": _("Co-owner"), "value": Words(said.co_owner, code)})
    url = ""
    if is_learning_administrator(person):
        url = reverse("course_sponsors:course", args=[figures.course.key])
    return {"facts": facts, "url": url}
