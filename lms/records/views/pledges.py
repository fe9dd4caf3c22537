"""What somebody pledged in lessons, and what came of it. Nobody else finds it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lms.records import actions, words
from lms.records.activities.forms import OutcomeForm
from lms.records.models import Pledge

# Nobody reads on, and nobody comes near it.
MOST = 100


@login_required
def pledges(request):
    made = list(Pledge.objects.of(request.user)[:MOST])
    context = {
        "open": [each for each in made if not each.outcome],
        "judged": [judged_line(each) for each in made if each.outcome],
        "outcomes": Pledge.Outcome.choices,
    }
    return render(request, "records/pledges.html", context)


def judged_line(pledge):
    """As components/summary_list.html takes it."""
    what = {"outcome": pledge.get_outcome_display(), "day": words.day(pledge.judged_on)}
    return {"term": pledge.words, "value": _("%(outcome)s, %(day)s") % what}


@require_POST
@login_required
def judge_pledge(request, pk):
    pledge = get_object_or_404(Pledge.objects.of(request.user), pk=pk)
    form = OutcomeForm(request.POST)
    if form.is_valid():
        actions.judge(pledge=pledge, **form.cleaned_data)
        messages.success(request, _("What came of it is saved."))
    return redirect("records:pledges")
