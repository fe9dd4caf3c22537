"""The figures of the adoption page as their components take them."""

from itertools import pairwise

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from . import framing, rounding
from .adoption import Adoption
from .drawing import draw, gridlines
from .titles import Bar, Line, bars_title, courses_title, trend_title
from .wording import date_text, month_text, points_text, share_text, value_text

HEAT = (25, 40, 60, 75)


def bars(adoption: Adoption) -> dict:
    figure, planned = adoption.selected, _planned(adoption, adoption.as_at)
    rows = _sorted(figure.rows)
    return framing.of_bars(adoption, planned) | {
        "title": bars_title([Bar(row.name, row.share) for row in rows], planned),
        "rows": [_bar(row, planned) for row in [*rows, figure.total]],
        "has_plan": planned is not None,
    }


def trend(adoption: Adoption) -> dict:
    days = [figure.as_at for figure in adoption.trend]
    planned = [_planned(adoption, day) for day in days] if _plan(adoption) else []
    order = [row.code for row in _sorted(adoption.selected.rows)] + [adoption.selected.total.code]
    by_day = [{row.code: row for row in figure.all_rows} for figure in adoption.trend]
    histories = [[rows.get(code) for rows in by_day] for code in order]
    panels = [_panel(days, history, planned) for history in histories]
    return framing.of_trend(adoption, days) | {
        "title": _trend_title(adoption, histories[:-1], planned),
        "rows": panels,
        # All staff is a line of its own only beside one directorate, or with none to show.
        "panels": panels if len(panels) <= 2 else panels[:-1],
        "days": days,
        "gridlines": gridlines(),
    }


def heat(adoption: Adoption) -> dict:
    figures = adoption.courses
    by_course = [{row.code: row for row in figure.all_rows} for figure in figures]
    rows = [*_sorted(adoption.selected.rows), adoption.selected.total]
    return framing.of_courses(adoption) | {
        "title": courses_title([Bar(f.measure.title, f.total.share) for f in figures]),
        "headings": [figure.measure.title for figure in figures],
        "rows": [
            {"name": row.name, "is_total": row.is_total, "cells": _cells(row.code, by_course)}
            for row in rows
        ],
        "bins": _bins(),
    }


def _plan(adoption):
    return adoption.plans.get(adoption.measure.code)


def _planned(adoption, day):
    plan = _plan(adoption)
    return plan.on(day) if plan else None


def _sorted(rows):
    """High to low, then what is hidden. A directorate without people is not drawn."""
    drawn = [row for row in rows if row.is_hidden or row.denominator]
    return sorted(drawn, key=lambda row: (row.is_hidden, -(row.share or 0), row.name))


def _bar(row, planned):
    has_share, has_plan = row.share is not None, planned is not None
    return {
        "name": row.name,
        "is_total": row.is_total,
        "value": value_text(row),
        "percent": rounding.tenths(row.share) if has_share else None,
        "target": rounding.tenths(planned) if has_plan else None,
        "difference": points_text(row.share, planned) if has_share and has_plan else "",
    }


def _trend_title(adoption, histories, planned):
    shown = [[row for row in history if _has_share(row)] for history in histories]
    lines = [Line(rows[-1].name, rows[0].share, rows[-1].share) for rows in shown if rows[1:]]
    since = month_text(adoption.trend[0].as_at)
    return trend_title(lines, planned[-1] if planned else None, since)


def _panel(days, history, planned):
    last = history[-1]
    shares = [row.share if _has_share(row) else None for row in history]
    values = [value_text(row) if row else "" for row in history]
    return {
        "name": last.name,
        "is_total": last.is_total,
        "values": values,
        "last": values[-1],
        "drawing": draw(days, shares, planned),
        "first_label": date_format(days[0], "M Y"),
        "last_label": date_format(days[-1], "M"),
        "description": _description(days, values, planned),
    }


def _description(days, values, planned):
    text = _("From %(first)s on %(start)s to %(last)s on %(end)s.") % {
        "first": values[0] or _("no figure"),
        "start": date_text(days[0]),
        "last": values[-1],
        "end": date_text(days[-1]),
    }
    if planned:
        text += " " + _("The plan for that day is %(share)s.") % {"share": share_text(planned[-1])}
    return text


def _cells(code, by_course):
    return [_cell(rows.get(code)) for rows in by_course]


def _cell(row):
    if row is None or row.denominator == 0:
        return {"text": "–", "bin": "none"}
    if row.is_hidden:
        return {"text": _("Hidden"), "bin": "hidden"}
    return {"text": share_text(row.share), "bin": 1 + sum(row.share >= edge for edge in HEAT)}


def _bins():
    labels = [_("Under 25%")]
    labels += [f"{low} – {high - 1}%" for low, high in pairwise(HEAT)]
    return list(enumerate([*labels, _("75% and over")], start=1))


def _has_share(row):
    return row is not None and row.share is not None
