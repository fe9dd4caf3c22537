"""What a person said of themselves before a course and after it, side by side, for them alone."""

from django.utils.translation import gettext as _

from lms.common.languages import marked

from .change import shift
from .forms import CONFIDENCE

WORDS = dict(CONFIDENCE)
NOT_SAID = "–"


def compared(course, known) -> dict | None:
    """As components/word_table.html takes it, and a sentence; None before they have answered after
    the course."""
    if not known.after:
        return None
    columns = [_("You can …"), _("Before"), _("Now")]
    return {
        "columns": [{"heading": heading} for heading in columns],
        "rows": [row(outcome, course, known) for outcome in course.outcomes],
        "looking_back": looking_back(known),
    }


def row(outcome, course, known):
    can = marked(str(outcome.value), course.other_language)
    said = (WORDS.get(answers.get(outcome.id), NOT_SAID) for answers in (known.before, known.after))
    return [{"value": value} for value in (can, *said)]


def looking_back(known):
    answer = WORDS.get(known.looking_back)
    if not answer:
        return ""
    said = _("Looking back, you say of the time before: “%(answer)s”.") % {"answer": answer}
    return f"{said} {meaning(shift(known.before, known.looking_back))}".strip()


def meaning(shifted):
    return {
        -1: _("That is lower than you said then. Many people know only now what there is to know."),
        0: _("That is as you said then."),
        1: _("That is higher than you said then."),
    }.get(shifted, "")
