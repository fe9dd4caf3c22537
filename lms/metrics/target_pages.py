"""What we aim for: where each measure stands against its target, and every target there was."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from lms.people.scope import leads, sets_targets

from .actions import set_target
from .adoption import Adoption
from .models import Target
from .plan import Path
from .rounding import tenths
from .target_form import TargetForm
from .wording import date_text, path_text, share_text, status_mark, value_text


@login_required
def targets(request):
    if not leads(request.user):
        raise Http404("Only for people who lead.")
    adoption = Adoption(request.user, {})
    by_code = {measure.code: measure for measure in adoption.aims}
    context = {
        "cards": list(_cards(adoption, by_code)),
        "history": [_past(each, by_code) for each in Target.objects.order_by("-set_at", "-pk")],
        "may_set": sets_targets(request.user),
        "breadcrumbs": [{"label": _("Adoption"), "url": reverse("leadership:overview")}],
    }
    return render(request, "metrics/targets.html", context)


@login_required
def set_one(request):
    if not sets_targets(request.user):
        raise Http404("Only for executives.")
    form = TargetForm(Adoption(request.user, {}).aims, request.POST or None)
    if form.is_valid() and _set(form):
        messages.success(request, _("The target is set. The ones before it stay in the history."))
        return redirect("leadership:targets")
    above = {"label": _("Targets"), "url": reverse("leadership:targets")}
    return render(request, "metrics/set_target.html", {"form": form, "breadcrumbs": [above]})


def _set(form):
    try:
        set_target(**form.cleaned_data)
    except ValidationError as error:
        form.add_error("steps", error.messages)
        return False
    return True


def _cards(adoption, by_code):
    """Of what is no longer required there is no number; the history has it."""
    for code, target in Target.objects.in_force(adoption.as_at).items():
        if code in by_code:
            yield _card(adoption, by_code[code], target)


def _card(adoption, measure, target):
    plan, total = target.plan, adoption.of(measure).total
    said = {"planned": share_text(plan.on(adoption.as_at)), "target": share_text(plan.target)}
    said["day"] = date_text(target.target_on)
    text = _("Plan for today: %(planned)s. Target: %(target)s by %(day)s.") % said
    owner = _("%(owner)s answers for it.") % {"owner": target.owner}
    card = {"label": measure.title, "value": value_text(total), "text": f"{text} {owner}"}
    if total.share is not None:
        card |= status_mark(plan.status(total.share, adoption.as_at))
    return card


def _past(target, by_code):
    measure = by_code.get(target.measure)
    name = measure.title if measure else target.measure
    start = _point(target.baseline_on, target.baseline_value)
    return {
        "title": f"{name}: {_point(target.target_on, target.target_value)}",
        "facts": [
            {"term": _("Set on"), "value": date_text(timezone.localdate(target.set_at))},
            {"term": _("From"), "value": start},
            {"term": _("How it gets there"), "value": _way(target)},
            {"term": _("Points behind that are still “just behind”"), "value": target.tolerance},
            {"term": _("Who answers for it"), "value": target.owner},
            {"term": _("Why"), "value": target.reason},
        ],
    }


def _way(target):
    words = path_text(Path(target.path))
    steps = [_point(point.day, tenths(point.value)) for point in target.plan.steps]
    return f"{words}: {', '.join(steps)}" if steps else words


def _point(day, value):
    return _("%(share)s%% on %(day)s") % {"share": f"{float(value):g}", "day": date_text(day)}
