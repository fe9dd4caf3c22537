"""How we measure: /progress/how-we-measure/, written by the dictionary for everybody."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from . import REGISTRY


def definitions(request):
    return render(request, "metrics/definitions.html", {"measures": REGISTRY.values()})


def definition(request, code):
    measure = REGISTRY.get(code.upper())
    if measure is None:
        raise Http404(f"There is no measure {code}.")
    all_of_them = {"label": _("How we measure"), "url": reverse("leadership:definitions")}
    context = {"measure": measure, "facts": measure.facts, "breadcrumbs": [all_of_them]}
    return render(request, "metrics/definition.html", context)
