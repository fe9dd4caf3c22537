"""A reflection shown to a champion: chosen, ended, and read."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from courses.models import ModulePage
from lms.people.models import User
from lms.people.scope import champions_of, is_champion
from lms.records import actions
from lms.records.activities.shown import shown_to
from lms.records.models import AnswerSheet, Showing
from lms.records.reflected import Reflected

from . import drafts
from .at_spot import at_spot


class ChampionField(forms.ModelChoiceField):
    def label_from_instance(self, person):
        return str(person)


class ChampionForm(forms.Form):
    champion = ChampionField(
        User.objects.none(),
        label=_("Which champion?"),
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a champion")},
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["champion"].queryset = champions_of(person)


@at_spot
def show_reflection(request, spot, question_id):
    """Which champion, and what they will read. The buttons of the lesson lead here as well."""
    question = question_of(spot, question_id)
    place = {"person": request.user, **spot.sheet_keys, "block_id": question_id}
    if request.method == "POST" and request.POST.get("showing") != "yes":
        drafts.keep(request, spot)
        return redirect(request.get_full_path())
    form = ChampionForm(request.POST or None, person=request.user)
    if form.is_valid():
        actions.show_reflection(**place, **form.cleaned_data, question=question)
        return redirect(f"{spot.url}?{Reflected.SHOWN}={question_id}#saved-{question_id}")
    sheet = AnswerSheet.objects.answers(request.user, **spot.sheet_keys)
    text = sheet.get(str(question_id), {}).get("given", "")
    context = {"spot": spot, "form": form, "question": question, "text": text}
    return render(request, "records/show_reflection.html", context)


@at_spot
def stop_showing(request, spot, question_id):
    if request.method != "POST":
        return redirect(f"{spot.url}#question-{question_id}")
    drafts.keep(request, spot)
    mine = Showing.objects.of_lesson(request.user, **spot.sheet_keys)
    actions.stop_showing(showings=mine.filter(block_id=question_id))
    return redirect(f"{spot.url}?{Reflected.STOPPED}={question_id}#saved-{question_id}")


@require_POST
@login_required
def stop_one(request, pk):
    """From the list on one's own record, whatever has become of the lesson."""
    mine = Showing.objects.filter(person=request.user, pk=pk)
    if not mine.exists():
        raise Http404
    actions.stop_showing(showings=mine)
    messages.success(request, _("The champion does not see this note any more."))
    return redirect("records:my_record")


def question_of(spot, question_id):
    """In the language of the page, which may not have every question of its source yet."""
    lesson = ModulePage.objects.get(pk=spot.module.pk).lesson_to_read(spot.lesson.slug)
    blocks = {block.id: block for block in lesson.value["content"]}
    if str(question_id) not in spot.asked.reflections or str(question_id) not in blocks:
        raise Http404
    return blocks[str(question_id)].value["question"]


@login_required
def shown_to_me(request):
    if not is_champion(request.user):
        raise Http404
    return render(request, "records/shown_to_me.html", {"shown": shown_to(request.user)})
