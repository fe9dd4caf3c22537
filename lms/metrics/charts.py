"""The figures of the adoption page as their components take them."""

from itertools import pairwise

from django.utils.translation import gettext as _

from . import framing, rounding, trends
from .adoption import Adoption
from .titles import Bar, bars_title, courses_title
from .wording import points_text, share_text, value_text

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
    return trends.trend(
        adoption, [*_sorted(adoption.selected.rows), adoption.selected.total], planned
    )


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
