"""What to compare directorates fairly by: how large they are, who is new, who has no log-in."""

from collections.abc import Callable, Iterable
from datetime import date

from django.utils.translation import gettext as _

from lms.common.dates import date_text
from lms.common.languages import Sentence
from lms.metrics import framing
from lms.metrics.adoption import Adoption
from lms.metrics.dictionary import A1, A12
from lms.metrics.disclosure import Group, Groups, total
from lms.metrics.figures import Figure
from lms.metrics.protected import choice
from lms.metrics.titles import Bar
from lms.metrics.wording import value_text

from .measures import NEW, OFFLINE, P2
from .titles import compared_title


def compared(adoption: Adoption) -> list[Figure]:
    """The rate, and what differs, as it was on the day; who is hidden in one of all the days on
    offer is hidden."""
    return [
        adoption.shown(adoption.measure, adoption.as_at),
        _shown(adoption, NEW, lambda day: _new(adoption, day)),
        _shown(adoption, OFFLINE, lambda day: [_counted(adoption, A12, day).groups]),
    ]


def _new(adoption, day) -> list[Groups]:
    """New starters are a group, and so are those who are not."""
    rows = _counted(adoption, NEW, day).rows
    return [
        {row.code: Group(0, row.numerator) for row in rows},
        {row.code: Group(0, row.denominator - row.numerator) for row in rows},
    ]


def _shown(adoption, measure, tables_on: Callable[[date], list[Groups]]) -> Figure:
    figure, whole = _counted(adoption, measure, adoption.as_at), adoption.whole(A1)
    if whole.total.is_hidden or any(map(_is_too_small, tables_on(adoption.as_at))):
        return adoption.seen(figure.hidden())
    already = {row.code for row in whole.rows if row.is_hidden}
    chosen = choice(
        lambda day: _large_enough(tables_on(day)), adoption.reading.days, adoption.moving
    )
    return adoption.seen(figure.hiding(already).hiding(chosen.of(figure)))


def _large_enough(tables) -> list[Groups]:
    return [] if any(map(_is_too_small, tables)) else tables


def _is_too_small(groups):
    return total(groups.values()).is_too_small


def _counted(adoption, measure, day) -> Figure:
    return adoption.reading.figure(measure, day, day)


def drawn(adoption: Adoption) -> dict:
    """A plain table, by name: nobody is first or last."""
    figures, day = compared(adoption), date_text(adoption.as_at)
    new, offline = figures[1:]
    counts_all = figures[0].measure.out_of == A1.out_of
    bars = [Bar(row.name, row.share) for row in offline.rows if row.denominator != 0]
    return {
        "title": compared_title(bars),
        "subtitle": Sentence(
            _("%(measure)s, and what differs between directorates, %(day)s"),
            measure=adoption.measure.title,
            day=day,
        ),
        "name_label": _("Directorate"),
        "columns": list(_headings(figures)),
        "rows": [_row(row, figures, counts_all) for row in _by_name(new)],
        "notes": list(_notes(figures, day)),
        "links": framing.links(adoption, "comparison", P2),
    }


def _headings(figures):
    yield _("Completed")
    yield _("People")
    yield from (figure.measure.title for figure in figures[1:])


def _by_name(figure) -> Iterable:
    rows = sorted(figure.rows, key=lambda row: row.name)
    return [row for row in (*rows, figure.total) if row.denominator != 0]


def _row(row, figures, counts_all):
    """`counts_all`: the rate is of all staff, so it says how many there are."""
    rate, new, offline = (each.row(row.code) or row._replace(denominator=0) for each in figures)
    of_all_staff = (rate, new, offline) if counts_all else (new, offline)
    people = next((each.denominator for each in of_all_staff if not each.is_hidden), None)
    values = [value_text(rate), _("Hidden") if people is None else people]
    values += map(value_text, (new, offline))
    return {"name": row.name, "values": values, "is_total": row.is_total}


def _notes(figures, day):
    yield _("As at %(day)s. New starters: in the first year after they started.") % {"day": day}
    if any(row.is_hidden for figure in figures for row in figure.all_rows):
        yield _(
            "Hidden: 1 to 4 people on one of the days we show, or others from whom they would "
            "follow."
        )
