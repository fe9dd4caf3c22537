"""Every answer is a redirect, so that going back or reloading sends nothing twice. Nobody sees
another person's check: there is no address that names one."""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from courses.models import Pathway
from lms.records.to_do import MyLearning

from . import actions, words
from .checks import MyCheck
from .forms import AnswerForm
from .suggesting import MySkills

to_page = require_http_methods(["GET", "HEAD", "POST"])


def with_check(view):
    """Gives the view the person's check; right after one, what came of it."""

    @wraps(view)
    @login_required
    def answer(request, **kwargs):
        check = MyCheck(request.user)
        if check.is_resting:
            return redirect("records:skills_result")
        return view(request, check, **kwargs)

    return answer


@require_safe
@login_required
def profile(request):
    check = MyCheck(request.user)
    titles = {each.skill.slug: each.skill.marked_title for each in check.statements}
    mine = check.profile
    levels = words.skill_levels(titles, mine.levels, mine.levels_before)
    return render(request, "records/skills/profile.html", {"check": check, "levels": levels})


@to_page
@with_check
def statement(request, check, number):
    asked = check.at(number)
    if not asked:
        raise Http404
    if request.method == "POST":
        return answer(request, check, asked)
    return statement_page(request, check, asked)


def answer(request, check, shown):
    form = AnswerForm(request.POST)
    is_valid = form.is_valid()
    asked = check.of_key(form.cleaned_data.get("statement"))
    if not asked:
        messages.info(request, _("The statements have changed. Your other answers are kept."))
        return redirect(check.url)
    if is_valid:
        key, given = asked.statement.translation_key, form.cleaned_data["answer"]
        actions.answer_statement(person=request.user, statement_key=key, answer=given)
    elif "later" not in request.POST:
        return statement_page(request, check, shown, form)
    return go_on(request, check, asked)


def go_on(request, check, asked):
    if "later" in request.POST:
        messages.success(request, _("Your answers are kept. Come back when it suits you."))
        return redirect("records:skills")
    following = check.at(asked.number + 1)
    if "change" in request.POST or not following:
        return redirect("records:skills_answers")
    return redirect(following.url)


def statement_page(request, check, asked, form=None):
    context = {
        "check": check,
        "asked": asked,
        "before": check.at(asked.number - 1),
        "form": form,
        "is_change": "change" in request.GET or "change" in request.POST,
    }
    return render(request, "records/skills/statement.html", context)


@to_page
@with_check
def answers(request, check):
    if request.method == "POST":
        try:
            actions.finish_check(person=request.user, statements=check.statements)
            return redirect("records:skills_result")
        except actions.Unanswered:
            return render(
                request, "records/skills/answers.html", {"check": check, "must_mend": True}
            )
    return render(request, "records/skills/answers.html", {"check": check})


@require_safe
@login_required
def result(request):
    skills = MySkills(MyLearning(request.user))
    if not skills.profile.checked_on:
        return redirect("records:skills")
    return render(request, "records/skills/result.html", {"skills": skills})


@require_POST
@login_required
def not_for_me(request, pathway_key):
    """Or, with `again`, for me after all."""
    found = Pathway.objects.live().filter(translation_key=pathway_key)
    if not found.exists():
        raise Http404
    change = actions.allow_pathway if "again" in request.POST else actions.decline_pathway
    change(person=request.user, pathway_key=pathway_key)
    messages.success(request, _("Your choice is kept. You can change it on this page."))
    return redirect("records:skills_result")
