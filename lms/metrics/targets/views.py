from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from lms.common.dates import today
from lms.metrics.actions import set_target
from lms.metrics.adoption import Adoption
from lms.metrics.doors import for_leaders, overview_crumb
from lms.metrics.models import Target
from lms.people.scope import sets_targets

from .form import TargetForm
from .telling import cards, checked, past


@for_leaders
def targets(request):
    adoption = Adoption(request.user)
    by_code = {measure.code: measure for measure in adoption.aims}
    in_force = Target.objects.in_force(adoption.as_at)
    every = Target.objects.order_by("-set_at", "-pk")
    context = {
        "cards": list(cards(adoption, by_code, in_force)),
        "history": [past(each, by_code, in_force, adoption.as_at) for each in every],
        "may_set": sets_targets(request.user),
        "breadcrumbs": [overview_crumb()],
    }
    return render(request, "metrics/targets.html", context)


@login_required
def set_one(request):
    """A form, what it would mean, and the setting: each a post of the same fields."""
    if not sets_targets(request.user):
        raise Http404("Only for executives.")
    step, adoption = request.POST.get("step"), Adoption(request.user)
    form = TargetForm(adoption.aims, request.POST or None, initial=_begun(request.GET))
    above = {"label": _("Targets"), "url": reverse("leadership:targets")}
    context = {"form": form, "breadcrumbs": [overview_crumb(), above]}
    if not form.is_valid() or step == "change":
        return render(request, "metrics/set_target.html", context)
    if step == "set":
        set_target(**form.cleaned_data)
        messages.success(request, _("The target is set. The ones before it stay in the history."))
        return redirect("leadership:targets")
    return render(request, "metrics/check_target.html", context | checked(adoption, form.target))


def _begun(asked):
    """To change a target one begins with what it is; why it changes is for the reader to say."""
    target = Target.objects.in_force(today()).get(asked.get("measure"))
    return TargetForm.as_given(target) if target else {}
