"""A lesson is one form with a button for each part. What stands in its other parts when one is sent
is kept with the person's answers, so that nothing typed or chosen is lost."""

from courses.answers import examine, field_name, words
from lms.records import actions, unsent
from lms.records.activities.forms import is_in_form, typed
from lms.records.curriculum import open_check
from lms.records.forms import AttemptForm
from lms.records.refusals import UnknownLesson

CHECK = "check"


def keep(request, spot, but=""):
    """`but` is the part that was sent: the id of a question, or CHECK."""
    if not is_any(request.POST):
        return
    drafts = read(spot, request.POST, request.user.pk, but)
    actions.keep_drafts(person=request.user, **spot.sheet_keys, **drafts)


def keep_unsent(request, spot) -> bool:
    """The same where the reader has been signed out, until they are back. Whether there was any."""
    mark = is_any(request.POST) and unsent.read_mark(request)
    if not mark:
        return False
    return unsent.keep(request, mark, read(spot, request.POST, mark.person_pk), spot.sheet_keys)


def is_any(post):
    return any(name.startswith(field_name("")) for name in post)


def read(spot, post, person_pk, but=""):
    """As actions.keep_drafts takes it."""
    content = touched(given(spot.asked.practice.values(), post, person_pk)) | written(spot, post)
    content |= done(spot, post)
    content.pop(but, None)
    check = {} if but == CHECK else given(check_keys(spot, post), post, person_pk)
    return {"content": content, "check": check if touched(check) else {}}


def given(keys, post, person_pk):
    """{question id: what is chosen or typed, however far it got}."""
    answers = {key["id"]: examine(key, post, person_pk) for key in keys}
    return {question_id: answer.given or answer.typed for question_id, answer in answers.items()}


def touched(drafts):
    return {question_id: each for question_id, each in drafts.items() if each}


def written(spot, post):
    """The reflections. To empty one is to take it back."""
    sent = [each for each in spot.asked.reflections if field_name(each) in post]
    return {each: words(post, each) for each in sent}


def done(spot, post):
    """What was tried, talked about or pledged. What is chosen in a poll is left: nobody keeps it
    beside a name."""
    return {
        each: typed(kind, post, each)
        for each, kind in spot.asked.doings.items()
        if is_in_form(post, each)
    }


def check_keys(spot, post):
    """Of the check as its form was opened; none where the page shows a result."""
    form = AttemptForm(post)
    if not form.is_valid():
        return []
    try:
        return open_check(**spot.sheet_keys, number=form.cleaned_data["version"]).questions
    except UnknownLesson:
        return []
