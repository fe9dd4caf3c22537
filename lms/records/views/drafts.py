"""A lesson is one form with a button for each part. What stands in its other parts when one is sent
is kept with the person's answers, so that nothing typed or chosen is lost."""

from courses.answers import examine, field_name, words
from lms.records import actions
from lms.records.activity_forms import is_in_form, typed
from lms.records.curriculum import open_check
from lms.records.forms import AttemptForm
from lms.records.refusals import UnknownLesson

CHECK = "check"


def keep(request, spot, but=""):
    """`but` is the part that was sent: the id of a question, or CHECK."""
    keep_typed(request.user, request.POST, spot, but)


def keep_typed(person, post, spot, but=""):
    if not any(name.startswith(field_name("")) for name in post):
        return
    content = touched(given(spot.asked.practice.values(), post, person))
    content |= written(spot, post) | done(spot, post)
    content.pop(but, None)
    check = {} if but == CHECK else given(check_keys(spot, post), post, person)
    actions.keep_drafts(
        person=person,
        **spot.sheet_keys,
        content=content,
        check=check if touched(check) else {},
    )


def given(keys, post, person):
    """{question id: what is chosen or typed, however far it got}."""
    answers = {key["id"]: examine(key, post, person.pk) for key in keys}
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
