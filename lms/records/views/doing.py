"""What a person sends from a lesson that nobody marks: a vote, what was tried, a pledge."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from courses.answers import field_name
from courses.models import ModulePage
from lms.records import actions
from lms.records.activities.forms import PledgeForm, typed
from lms.records.reflected import Reflected

from . import drafts
from .at_spot import at_spot


@require_POST
@at_spot
def vote(request, spot, question_id):
    options = spot.asked.polls.get(str(question_id))
    if not options:
        raise Http404
    drafts.keep(request, spot)
    option = request.POST.get(field_name(question_id))
    if option not in options:
        return redirect(f"{spot.url}?unanswered={question_id}")
    actions.vote(
        person=request.user,
        module_key=spot.module.translation_key,
        poll_id=question_id,
        option_id=option,
    )
    return redirect(f"{spot.url}?voted={question_id}#voted-{question_id}")


@require_POST
@at_spot
def save_doing(request, spot, question_id):
    kind = asked_for(spot, question_id, "try_it", "discussion")
    drafts.keep(request, spot, but=str(question_id))
    given = typed(kind, request.POST, question_id)
    actions.save_doing(person=request.user, **spot.sheet_keys, block_id=question_id, given=given)
    return said(spot, question_id, Reflected.SAVED if given else Reflected.EMPTY)


@require_POST
@at_spot
def save_pledge(request, spot, question_id):
    """A form that was emptied takes the pledge back; one that is half filled asks for the rest."""
    kind = asked_for(spot, question_id, "pledge")
    drafts.keep(request, spot)
    place = {"person": request.user, **spot.sheet_keys, "block_id": question_id}
    given = typed(kind, request.POST, question_id)
    form = PledgeForm(given)
    if form.is_valid():
        actions.pledge(**place, **form.cleaned_data)
        return said(spot, question_id, Reflected.SAVED)
    if not given and actions.take_back(**place):
        return said(spot, question_id, Reflected.REMOVED)
    return redirect(f"{spot.url}?unanswered={question_id}")


@at_spot
def discussion_kit(request, spot, question_id):
    """A page to print. The button of the lesson's own form leads here as well."""
    if request.method == "POST":
        drafts.keep(request, spot)
        return redirect(request.get_full_path())
    lesson = ModulePage.objects.get(pk=spot.module.pk).lesson_to_read(spot.lesson.slug)
    found = (
        block
        for block in lesson.value["content"]
        if block.block_type == "discussion" and block.id == str(question_id)
    )
    kit = next(found, None)
    if not kit:
        raise Http404
    context = {"spot": spot, "kit": kit.value, "language": lesson.other_language}
    return render(request, "records/kit.html", context)


def asked_for(spot, question_id, *kinds):
    kind = spot.asked.doings.get(str(question_id))
    if kind not in kinds:
        raise Http404
    return kind


def said(spot, question_id, happened):
    return redirect(f"{spot.url}?{happened}={question_id}#saved-{question_id}")
