"""The trend of the adoption page, as its components take it.

Two months are compared in one structure only: those before a reorganisation are restated to the
one of the day asked for. What they were at the time is drawn and listed beside it.
"""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from . import framing
from .adoption import Adoption
from .drawing import draw, gridlines
from .titles import Line, trend_title
from .wording import date_text, month_text, share_text, value_text


def trend(adoption: Adoption, rows, planned) -> dict:
    """A panel for each of these rows, in their order; `planned` has a share for each day."""
    days = [figure.as_at for figure in adoption.trend]
    was, comparable = _by_code(adoption.trend), _by_code(adoption.comparable)
    histories = [_history(row.code, comparable) for row in rows]
    panels = [
        _panel(adoption, days, history, _history(row.code, was), planned)
        for row, history in zip(rows, histories, strict=True)
    ]
    return framing.of_trend(adoption, days) | {
        "title": _title(days, histories[:-1], planned),
        "rows": [*panels, *_as_it_was(adoption, was, comparable)],
        # All staff is a line of its own only beside one directorate, or with none to show.
        "panels": panels if len(panels) <= 2 else panels[:-1],
        "days": days,
        "gridlines": gridlines(),
    }


def _by_code(figures):
    return [{row.code: row for row in figure.all_rows} for figure in figures]


def _history(code, by_code):
    return [rows.get(code) for rows in by_code]


def _title(days, histories, planned):
    starts = [_start(history) for history in histories]
    start = min((n for n in starts if n is not None), default=0)
    lines = [
        Line(history[-1].name, history[start].share, _shown(history)[-1].share)
        for history, n in zip(histories, starts, strict=True)
        if n == start and len(_shown(history)) > 1
    ]
    return trend_title(lines, planned[-1] if planned else None, month_text(days[start]))


def _start(history):
    """The first of the days that can be shown."""
    return next((n for n, row in enumerate(history) if _has_share(row)), None)


def _shown(history):
    return [row for row in history if _has_share(row)]


def _panel(adoption, days, history, was, planned):
    last, before = history[-1], len(adoption.restated)
    is_new = history[:before] != was[:before]
    values = _values(history)
    return {
        "name": last.name,
        "is_total": last.is_total,
        "values": values,
        "last": values[-1],
        "drawing": draw(
            days,
            _shares(was),
            planned,
            adoption.breaks,
            _shares(history[:before]) if is_new else (),
        ),
        "first_label": date_format(days[0], "M Y"),
        "last_label": date_format(days[-1], "M"),
        "description": _description(days, values, planned, adoption.breaks if is_new else ()),
    }


def _as_it_was(adoption, was, comparable):
    """Directorates before the last reorganisation, where the months read otherwise now."""
    before = len(adoption.restated)
    names = {row.code: row.name for rows in was[:before] for row in rows.values()}
    for code, name in sorted(names.items()):
        history = _history(code, was)[:before]
        if history != _history(code, comparable)[:before]:
            values = [*_values(history), *[""] * (len(was) - before)]
            yield {"name": _("%(name)s, as it was") % {"name": name}, "values": values}


def _values(history):
    return [value_text(row) if row else "" for row in history]


def _shares(history):
    return [row.share if _has_share(row) else None for row in history]


def _description(days, values, planned, breaks):
    text = _("From %(first)s on %(start)s to %(last)s on %(end)s.") % {
        "first": values[0] or _("no figure"),
        "start": date_text(days[0]),
        "last": values[-1],
        "end": date_text(days[-1]),
    }
    for day in breaks:
        text += " " + framing.break_text(day) + "."
    if planned:
        text += " " + _("The plan for that day is %(share)s.") % {"share": share_text(planned[-1])}
    return text


def _has_share(row):
    return row is not None and row.share is not None
