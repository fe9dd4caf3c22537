from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from courses.answers import examine
from lms.records import actions
from lms.records.curriculum import asks_to_reflect, open_check, practice_key
from lms.records.forms import AttemptForm
from lms.records.refusals import Refusal
from lms.records.spots import at_spot

from .refused import refused

LONGEST_REFLECTION = 5000


@require_POST
@at_spot
def answer_question(request, spot, question_id):
    key = practice_key(**spot.sheet_keys, question_id=question_id)
    if not key:
        raise Http404
    answer = examine(key, request.POST, request.user.pk)
    if answer.problem:
        actions.keep_draft(person=request.user, **spot.sheet_keys, answers={key["id"]: answer})
        return redirect(f"{spot.url}?unanswered={question_id}")
    actions.answer_question(person=request.user, **spot.sheet_keys, key=key, given=answer.given)
    return redirect(f"{spot.url}?answered={question_id}#q-{question_id}")


@require_POST
@at_spot
def save_reflection(request, spot, question_id):
    if not asks_to_reflect(**spot.sheet_keys, question_id=question_id):
        raise Http404
    # PostgreSQL cannot store the NUL character.
    text = request.POST.get(f"q-{question_id}", "").replace("\x00", "").strip()
    text = text[:LONGEST_REFLECTION]
    happened = actions.save_reflection(
        person=request.user, **spot.sheet_keys, question_id=question_id, text=text
    )
    return redirect(f"{spot.url}?{happened}={question_id}#saved-{question_id}")


@require_POST
@at_spot
def submit_check(request, spot):
    form = AttemptForm(request.POST)
    if not form.is_valid():
        return redirect(spot.url)
    try:
        return send_check(request, spot, **form.cleaned_data)
    except Refusal as refusal:
        return refused(request, spot, refusal)


def send_check(request, spot, version, attempt):
    check = open_check(**spot.sheet_keys, number=version)
    answers = {key["id"]: examine(key, request.POST, request.user.pk) for key in check.questions}
    if any(answer.problem for answer in answers.values()):
        actions.keep_draft(person=request.user, **spot.sheet_keys, answers=answers, is_check=True)
        return redirect(f"{spot.url}?unanswered=check")
    given = {question_id: answer.given for question_id, answer in answers.items()}
    result = actions.submit_check(
        person=request.user, **spot.keys, check=check, attempt=attempt, answers=given
    )
    return show_result(request, spot, result)


def show_result(request, spot, result):
    if result.passed and result.outcome.certificate:
        messages.success(
            request,
            _("You passed the check: %(right)d of %(total)d.") % result.figures,
        )
        return redirect(result.outcome.certificate)
    return redirect(f"{spot.url}?checked#result")
