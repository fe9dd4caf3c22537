"""The figures of the page, each with its files. {name: Sheet}, in the order of the page."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lms.common import enough
from lms.common.dates import date_text, month_text
from lms.metrics.charts import drawn_bars
from lms.metrics.dictionary import A1, A5, A6, A8, A10, A11, A12, F1
from lms.metrics.figures import COUNCIL
from lms.metrics.file_rows import WITHOUT_PLAN, named, rows_of, shown, status, table
from lms.metrics.framing import hidden_note
from lms.metrics.publication import HIDDEN, OVER_99, UNDER_1
from lms.metrics.sheets import Sheet, address, bar, line
from lms.metrics.wording import count_text

from . import titles
from .completions import by_month
from .reading import Learning
from .steering import register, tiers

UNTIL_CLOSED = gettext_lazy(
    "We count this when a month is closed, on the fifth working day after its end."
)
ROUNDED = (*WITHOUT_PLAN[:-2], "per_cent", "status")


def sheets(learning: Learning) -> dict[str, Sheet]:
    return {sheet.name: sheet for sheet in _all(learning)}


def _all(learning) -> Iterator[Sheet]:
    yield late(learning)
    yield reach(learning)
    yield chosen(learning)
    yield offline(learning)
    yield completions(learning)
    if learning.is_for_steering:
        yield from tiers(learning)
        yield register(learning)


def files(name: str, learning: Learning):
    return address("how_it_goes_file", learning, name)


def late(learning: Learning) -> Sheet:
    """With the three other numbers of required learning, which are of the whole council."""
    people, courses = learning.late_people, learning.late
    groups, courses_of = _groups(people.rows, lambda row: row.is_hidden), courses.row
    return Sheet(
        table("late", learning, _late_rows(learning, people, courses)),
        titles.late_title(people.total.numerator, people.total.denominator),
        _("People past the date of required learning, %(day)s")
        % {"day": date_text(learning.as_at)},
        files("late", learning),
        (A6, A5, A11),
        notes=[*_none_told(people.rows, groups), *hidden_note([people])],
        name_label=_("Directorate"),
        columns=(_("People who are late"), _("Courses they are late with")),
        lines=[
            line(
                row.name,
                count_text(row.numerator),
                count_text(courses_of(row.code).numerator),
                is_total=row.is_total,
            )
            for row in (*groups, people.total)
            if row.is_hidden or row.denominator
        ],
    )


def _groups(rows, is_hidden):
    """Where every directorate is hidden, one sentence says it, and no row for each. Files have
    them all."""
    return () if all(map(is_hidden, rows)) else rows


def _none_told(rows, groups):
    if rows and not groups:
        yield _("We cannot show any directorate, as a small group would show.")


def _late_rows(learning, people, courses):
    yield from rows_of(people, learning)
    yield from rows_of(courses, learning)
    for measure, day in ((A5, learning.as_at), (A11, learning.flow)):
        yield from rows_of(learning.shown(measure, day), learning, learning.total_of(measure, day))


def reach(learning: Learning) -> Sheet:
    name = month_text(learning.closed.day) if learning.closed else ""
    return _rounded(
        learning,
        "reach",
        A8,
        lambda share: titles.reach_title(share, name),
        _("Share of staff who learnt anything in the month, %(day)s"),
        _("Learnt something"),
    )


def chosen(learning: Learning) -> Sheet:
    return _rounded(
        learning,
        "choice",
        A10,
        titles.chosen_title,
        _("Share of staff who completed a course nobody asked of them, %(day)s"),
        _("Chose a course"),
    )


def _rounded(learning, name, measure, title, subtitle, value_label):
    """As the public sees it, of the last month that is closed."""
    found = learning.published(measure) if learning.closed else []
    words = [(unit, row, per_cent(row.value)) for unit, row in found]
    groups = _groups(words[:-1], lambda each: each[2] is None)
    bars = [_rounded_bar(*each) for each in (*groups, *words[-1:]) if groups or each[2]]
    nothing = _("All of it is hidden.") if found else UNTIL_CLOSED
    day = learning.closed.day if learning.closed else learning.as_at
    return Sheet(
        table(name, learning, _rounded_rows(learning, measure, day, found), ROUNDED),
        title(words[-1][2]) if words else _("Shown from the first month that is closed"),
        subtitle % {"day": date_text(day)},
        files(name, learning),
        (measure,),
        notes=[*_none_told(words[:-1] and bars, groups), *([rounded_note()] if found else [])],
        name_label=_("Directorate"),
        columns=(value_label,),
        bars=bars,
        empty=nothing,
    )


def _rounded_rows(learning, measure, day, found):
    for unit, row in found:
        numbers = (_("Hidden") if n == HIDDEN else n for n in (row.done, row.people, row.value))
        name = named(measure.code, measure.title, day, row.code, unit)
        yield *name, *numbers, status(learning, day)


def _rounded_bar(name, row, words):
    percent = row.value if isinstance(row.value, int) else None
    return bar(name, percent, words or _("Hidden"), is_total=row.code == COUNCIL)


def per_cent(value) -> str | None:
    """None: too few to say."""
    said = {HIDDEN: None, OVER_99: _("over 99%"), UNDER_1: _("under 1%")}
    return said.get(value, f"{value}%")


def rounded_note() -> str:
    text = _(
        "Numbers of people are rounded to the nearest 5 and shares are made from them. We hide a "
        "number below %(n)s, or one that leaves fewer of the whole, and join small directorates."
    )
    return text % {"n": enough.FEWEST}


def offline(learning: Learning) -> Sheet:
    figure, staff = learning.of(A12), learning.of(A1).total
    total = figure.total
    return Sheet(
        table("no-log-in", learning, rows_of(figure, learning)),
        titles.offline_title(total.share, staff.share, is_hidden=total.is_hidden),
        _("People without a log-in who completed all required learning, %(day)s")
        % {"day": date_text(learning.as_at)},
        files("no-log-in", learning),
        (A12,),
        notes=[*_base(total), *hidden_note([figure])],
        name_label=_("Directorate"),
        columns=(_("Completed"),),
        bars=drawn_bars(figure, None)["rows"] if total.is_hidden or total.denominator else (),
        empty=_("Everybody in post has a log-in."),
    )


def _base(total):
    if total.denominator:
        yield _("%(done)s of %(all)s people without a log-in.") % {
            "done": total.numerator,
            "all": total.denominator,
        }


def completions(learning: Learning) -> Sheet:
    months = by_month(learning.month_ends)
    months.reverse()
    return Sheet(
        table("completions", learning, _completion_rows(learning, months)),
        titles.completions_title(
            [titles.Month(month_text(each.day), each.required) for each in months]
        ),
        _("Courses completed in each month, all staff, up to %(day)s")
        % {"day": date_text(learning.as_at)},
        files("completions", learning),
        (F1,),
        notes=[
            _("Courses that nobody must do: to the nearest 5, and hidden below %(n)s.")
            % {"n": enough.FEWEST}
        ],
        name_label=_("Month"),
        columns=(_("Required courses"), _("Courses by choice")),
        lines=[
            line(month_text(each.day), str(each.required), count_text(each.chosen))
            for each in months
        ],
        empty=_("We count this when a month has ended."),
    )


def _completion_rows(learning, months):
    for each in months:
        yield _completion_row(learning, each.day, "REQUIRED", _("Required courses"), each.required)
        yield _completion_row(learning, each.day, "CHOSEN", _("Courses by choice"), each.chosen)


def _completion_row(learning, day, part, title, n):
    name = named(f"{F1.code}-{part}", title, day)
    return *name, shown(n), "", "", status(learning, day)
