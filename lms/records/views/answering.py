from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from courses.answers import examine, words
from lms.records import actions
from lms.records.curriculum import open_check
from lms.records.forms import AttemptForm
from lms.records.models import AnswerSheet
from lms.records.refusals import Refusal

from . import drafts
from .at_spot import at_spot
from .refused import refused


@require_POST
@at_spot
def answer_question(request, spot, question_id):
    key = spot.asked.practice.get(str(question_id))
    if not key:
        raise Http404
    drafts.keep(request, spot, but=key["id"])
    answer = examine(key, request.POST, request.user.pk)
    if answer.problem:
        actions.keep_draft(person=request.user, **spot.sheet_keys, answers={key["id"]: answer})
        return redirect(f"{spot.url}?unanswered={question_id}")
    if "again" in request.POST and is_known_to_be_wrong(
        request.user, spot, key["id"], answer.given
    ):
        return redirect(f"{spot.url}?retry={question_id}#retry-{question_id}")
    actions.answer_question(person=request.user, **spot.sheet_keys, key=key, given=answer.given)
    return redirect(f"{spot.url}?answered={question_id}#q-{question_id}")


def is_known_to_be_wrong(person, spot, question_id, given):
    """“Try again” was pressed before anything was changed: the same verdict would help nobody."""
    kept = AnswerSheet.objects.answers(person, **spot.sheet_keys).get(question_id, {})
    return kept.get("is_right") is False and kept["given"] == given


@require_POST
@at_spot
def save_reflection(request, spot, question_id):
    if str(question_id) not in spot.asked.reflections:
        raise Http404
    drafts.keep(request, spot, but=str(question_id))
    happened = actions.save_reflection(
        person=request.user,
        **spot.sheet_keys,
        question_id=question_id,
        text=words(request.POST, question_id),
    )
    return redirect(f"{spot.url}?{happened}={question_id}#saved-{question_id}")


@require_POST
@at_spot
def keep_drafts(request, spot):
    """Enter in a field, where the browser runs no script, cannot say which part was meant."""
    drafts.keep(request, spot)
    messages.info(request, _("What you typed is kept. Use a button on this page to send it."))
    return redirect(spot.url)


@require_POST
@at_spot
def submit_check(request, spot):
    drafts.keep(request, spot, but=drafts.CHECK)
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
