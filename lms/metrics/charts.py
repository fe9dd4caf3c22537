"""The figures of the adoption page as their components take them."""

from itertools import pairwise

from django.utils.translation import gettext as _

from . import framing, rounding, trends
from .adoption import Adoption
from .bar_titles import DIRECTORATES, Kind, bars_title
from .figures import Figure
from .measures import Measure
from .titles import Bar, courses_title
from .wording import points_text, share_text, value_text

HEAT = (25, 40, 60, 75)


def bars(adoption: Adoption) -> dict:
    planned = planned_on(adoption, adoption.as_at)
    drawn = drawn_bars(adoption.selected, planned)
    for bar in drawn["rows"]:
        bar["url"] = framing.directorate_url(adoption, bar["unit_id"], bar["code"])
    return framing.of_bars(adoption, planned) | drawn


def drawn_bars(figure: Figure, planned, kind: Kind = DIRECTORATES) -> dict:
    rows = sorted_rows(figure)
    title = bars_title([Bar(row.name, row.share) for row in rows], planned, kind)
    return bar_rows([*rows, figure.total], planned) | {"title": title}


def bar_rows(rows, planned) -> dict:
    return {
        "rows": [_bar(row, planned) for row in rows],
        "has_plan": planned is not None,
    }


def trend(adoption: Adoption) -> dict:
    rows = [*sorted_rows(adoption.selected), adoption.selected.total]
    links = framing.links(adoption, "trend", adoption.measure)
    drawn = trends.trend(adoption.history, rows, plan_of(adoption))
    return framing.of_trend(adoption, adoption.history) | drawn | {"links": links}


def heat(adoption: Adoption) -> dict:
    headings = [
        {"text": each.title, "url": framing.course_url(adoption, each.course)}
        for each in adoption.choices.by_course
    ]
    drawn = drawn_heat(adoption.selected, adoption.courses, headings)
    return framing.of_courses(adoption) | drawn


def drawn_heat(selected: Figure, figures: list[Figure], headings=()) -> dict:
    """A row for each group of `selected`, a column for each course; its headings may be links."""
    rows = [*sorted_rows(selected), selected.total]
    return {
        "title": courses_title([Bar(f.measure.title, f.total.share) for f in figures]),
        "headings": headings or [{"text": figure.measure.title} for figure in figures],
        "rows": [
            {"name": row.name, "is_total": row.is_total, "cells": _cells(row.code, figures)}
            for row in rows
        ],
        "bins": _bins(),
    }


def plan_of(adoption: Adoption):
    return adoption.plans.get(adoption.measure.code)


def planned_on(adoption: Adoption, day):
    return planned_for(adoption, adoption.measure, day)


def planned_for(adoption: Adoption, measure: Measure, day):
    plan = adoption.plans.get(measure.code)
    return plan.on(day) if plan else None


def sorted_rows(figure: Figure):
    """High to low, then what is hidden. A directorate without people is not drawn."""
    drawn = [row for row in figure.rows if row.is_hidden or row.denominator]
    return sorted(drawn, key=lambda row: (row.is_hidden, -(row.share or 0), row.name))


def _bar(row, planned):
    has_share, has_plan = row.share is not None, planned is not None
    return {
        "code": row.code,
        "unit_id": row.unit_id,
        "name": row.name,
        "is_total": row.is_total,
        "value": value_text(row),
        "percent": rounding.tenths(row.share) if has_share else None,
        "target": rounding.tenths(planned) if has_plan else None,
        "difference": points_text(row.share, planned) if has_share and has_plan else "",
    }


def _cells(code, figures):
    return [_cell(figure.row(code)) for figure in figures]


def _cell(row):
    if row is None or row.denominator == 0:
        return {"text": "–", "bin": "none"}
    if row.is_hidden:
        return {"text": _("Hidden"), "bin": "hidden"}
    # As it is written: 59.6 reads 60%.
    shade = 1 + sum(rounding.whole(row.share) >= edge for edge in HEAT)
    return {"text": share_text(row.share), "bin": shade}


def _bins():
    labels = [_("Under 25%")]
    labels += [f"{low} – {high - 1}%" for low, high in pairwise(HEAT)]
    return list(enumerate([*labels, _("75% and over")], start=1))
