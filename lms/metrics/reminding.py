"""Which area a leader may have reminded: the one the address names, or all that is theirs."""

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from lms.people.models import Unit
from lms.people.scope import (
    directorate_of,
    reminds,
    reminds_everyone,
    units_to_remind,
    visible_units,
)
from lms.records.reminders.late_people import Area
from lms.records.views.reminding import remind_page

from .doors import overview_crumb
from .slugs import slug_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def remind(request):
    if not reminds(request.user):
        raise Http404("Only for people who lead.")
    area = area_for(request.user, request.GET.get("area"))
    return remind_page(request, area, [overview_crumb(), *crumb_of(request.user, area.unit)])


def crumb_of(user, unit):
    """Of the directorate, where its page was left for this one."""
    if unit and unit.kind == Unit.Kind.DIRECTORATE and visible_units(user).filter(pk=unit.pk):
        address = reverse("leadership:directorate", args=[slug_of(unit.code)])
        yield {"label": unit.name, "url": address}


def area_for(user, code) -> Area:
    if not code and reminds_everyone(user):
        return Area()
    if not code:
        return Area(directorate_of(user.posting.unit))
    return Area(get_object_or_404(units_to_remind(user), code=code))
