"""The few numbers at the top of the adoption page, always of the whole council."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lms.common.languages import Sentence

from .adoption import Adoption
from .dictionary import A1, A2
from .figures import Figure, Row
from .plan import Plan
from .wording import change_text, count_text, date_text, share_text, status_mark, value_text

WITHOUT = gettext_lazy("Without people on long leave or in their first 30 days.")
LEAVES_OUT_FEW = gettext_lazy(
    "We hide this number. Beside the one for all staff, it would show a group of fewer than 5 "
    "people."
)
HIDDEN = gettext_lazy(
    "We hide it. By itself or beside other numbers, it would show a group of fewer than 5 people."
)
STAFF = gettext_lazy("%(done)s of %(all)s staff.")
PEOPLE = gettext_lazy("%(done)s of %(all)s people.")
LEADERS = gettext_lazy("%(done)s of %(all)s leaders.")


def cards(adoption: Adoption) -> list[dict]:
    for_all = [f for f in adoption.courses if f.measure.course.is_for_all]
    for_leaders = [f for f in adoption.courses if not f.measure.course.is_for_all]
    chosen = [
        (adoption.of(A1), _("Completed all required learning"), STAFF, ""),
        (adoption.of(A2), _("Of those who have had the time"), PEOPLE, WITHOUT),
    ]
    for figure in _lowest(for_all):
        chosen.append((figure, _("Most left to do: %(course)s"), STAFF, ""))
    for figure in _lowest(for_leaders):
        chosen.append((figure, _("Leaders: %(course)s"), LEADERS, ""))
    return [_card(adoption, *each) for each in chosen]


def _lowest(figures: list[Figure]) -> list[Figure]:
    """The one course with most left to do, if there is one that can be shown."""
    shown = [figure for figure in figures if figure.total.share is not None]
    return [min(shown, key=lambda figure: figure.total.share)] if shown else []


def _card(adoption, figure, label, counted, note):
    course, total = figure.measure.course, figure.total
    plan = adoption.plans.get(figure.measure.code)
    card = {
        "label": Sentence(label, course=course.title) if course else label,
        "value": value_text(total),
        "text": " ".join(
            str(part) for part in _text(adoption, figure, counted, plan, note) if part
        ),
        "tone": tone_of(total),
    }
    if plan and total.share is not None:
        card |= status_mark(plan.status(total.share, adoption.as_at))
    return card


def _text(adoption, figure, counted, plan, note):
    total, before = figure.total, adoption.before(figure.measure)
    if plan:
        yield _plan_text(plan, adoption.as_at)
    if total.share is not None:
        yield counted % {"done": total.numerator, "all": total.denominator}
    yield note
    if total.is_hidden and adoption.shows_all_of(figure):
        yield LEAVES_OUT_FEW
    if total.share is not None and before and before.total.share is not None:
        yield change_text(total.share, before.total.share, adoption.month_before)


def _plan_text(plan: Plan, day):
    return _("Plan for %(day)s: %(share)s.") % {
        "day": date_text(day),
        "share": share_text(plan.on(day)),
    }


def share_card(label: str, row: Row, said, more: str = "") -> dict[str, str]:
    """`said` has how many of how many. Out of nothing there is no share to show."""
    value = value_text(row)
    if row.is_hidden:
        texts = [str(HIDDEN)]
    elif row.share is None:
        value, texts = "–", [_("There is nothing to count.")]
    else:
        texts = [said % {"done": row.numerator, "all": row.denominator}, more]
    text = " ".join(text for text in texts if text)
    return {"label": label, "value": value, "text": text, "tone": tone_of(row)}


def count_card(label: str, row: Row, text: str) -> dict[str, str]:
    if row.is_hidden:
        text = f"{text} {HIDDEN}"
    value = count_text(row.numerator)
    return {"label": label, "value": value, "text": text, "tone": tone_of(row)}


def tone_of(row: Row) -> str:
    return "quiet" if row.is_hidden else ""


def shown_first(cards: Iterable[dict]) -> list[dict]:
    """What can be said comes before what is hidden."""
    return sorted(cards, key=lambda card: card["tone"] == "quiet")
