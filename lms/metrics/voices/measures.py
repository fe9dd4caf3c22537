"""What is said of these numbers in the dictionary. They are counted in facts.py, not in cells."""

from django.utils.translation import gettext_lazy as _

from lms.metrics.measures import Measure

LEADERS = _("Leaders and the learning team, for the whole council, from 10 answers on.")
TO_5 = _(
    # xgettext:no-python-format, for here a per cent sign is one.
    "We show shares to the nearest 5%, from 5% to 95%, and numbers of answers to the nearest 5."
)
FIRST_SIGN = _("Fewer than 30 answers are a first sign and no more.")
FREE = _("Nobody has to answer, so it is what those say who did.")
A_MONTH_LATER = _(
    "We ask 30 days after the course and add the answers to totals. They are not kept with a name."
)
YES_OR_NO = _("Those who answered yes or no. “Does not fit” is in neither number.")
PEOPLE = _("Everybody who finished the course, in whatever post.")
ANSWERS = _("Per cent of answers")


def voice(code, title, question, numerator, denominator, *notes):
    return Measure(
        code=code,
        title=title,
        question=question,
        numerator=numerator,
        denominator=denominator,
        population=PEOPLE,
        notes=(*notes, FREE, FIRST_SIGN),
        seen_by=LEADERS,
        small_groups=_("Nothing is shown of fewer than 10 answers."),
        unit=ANSWERS,
        rounding=TO_5,
        counts=None,
    )


Q2 = voice(
    "Q2",
    _("More confident"),
    _("Are people more confident after a course than before it?"),
    _("Those whose answers after the course are higher on average than those before it."),
    _("Those who answered both times."),
    _("Only what the same person answered both times is compared."),
    _(
        "Who has learnt what there is to know may see their start with other eyes. So we also ask, "
        "looking back, how confident they were, and say how many put it lower than they did then."
    ),
    _("We keep these answers for a year, so the number is about the last 12 months."),
)
R1 = voice(
    "R1",
    _("Useful for the job"),
    _("Is the course useful for people’s jobs?"),
    _("Those who said “Mostly” or “Very much”."),
    _("Those who answered."),
)
B1 = voice(
    "B1",
    _("Used at work"),
    _("Do people use what they learnt?"),
    _("Those who say that they have used something from the course in their work."),
    YES_OR_NO,
    A_MONTH_LATER,
)
B2 = voice(
    "B2",
    _("Manager talked about it"),
    _("Do managers talk with people about what they learnt?"),
    _("Those who say that their manager has talked with them about the course."),
    YES_OR_NO,
    A_MONTH_LATER,
)
B3 = voice(
    "B3",
    _("Time given"),
    _("Do people get working time to learn?"),
    _("Those who say that they were given working time for the course."),
    YES_OR_NO,
    A_MONTH_LATER,
)
VOICES = (Q2, R1, B1, B2, B3)
