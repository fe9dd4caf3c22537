from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import render

from lms.people.scope import manages
from lms.records.team import Team


@login_required
def team(request):
    """To whoever manages nobody today there is no such page."""
    if not manages(request.user):
        raise Http404
    return render(request, "records/team.html", {"team": Team(request.user)})
