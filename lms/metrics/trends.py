"""The trend of a measure over the month ends, as its components take it.

Two months are compared in one structure only: those before a reorganisation are restated to the
one that is shown. What they were at the time is drawn and listed beside it. Where each month is
read as it was, those before the last reorganisation are shown and compared with nothing.
"""

from collections.abc import Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from lms.common.dates import date_text, month_text
from lms.common.languages import Sentence

from . import framing
from .drawing import draw, gridlines
from .history import History
from .rounding import level_since
from .titles import Trend, trend_title
from .wording import capital, share_text, value_text


def trend(history: History, rows, plan, about: int = -1) -> dict:
    """A panel for each of these rows, in their order; the title is `about` the first of them, as a
    rule all but all staff. `plan` None: there is none."""
    stories = [_story(row.code, history.comparable) for row in rows]
    panels = [_panel(history, row, story, plan) for row, story in zip(rows, stories, strict=True)]
    return {
        "title": _title(history, stories[:about], plan),
        "rows": [*panels, *_as_it_was(history, {row.code for row in rows})],
        # All of it is a line of its own only beside one group, or with none to show.
        "panels": panels if len(panels) <= 2 else panels[:-1],
        "columns": list(_columns(history)),
        "gridlines": gridlines(),
    }


def _columns(history):
    yield from (date_format(day, "j M Y") for day in history.days)
    if history.ahead:
        day = date_format(history.ahead.as_at, "j M Y")
        yield _("%(day)s, if nobody acts") % {"day": day}


def _story(code, figures):
    return [figure.row(code) for figure in figures]


def _title(history, stories, plan):
    if history.is_as_it_was and len(history.comparable) < 2:
        return _("The groups are new, so there is no month to compare with yet")
    starts = [_start(story) for story in stories]
    start = min((n for n in starts if n is not None), default=0)
    told = [
        story
        for story, n in zip(stories, starts, strict=True)
        if n == start and len(_shown(story)) > 1
    ]
    lines = [Trend(story[-1].name, story[start].share, _shown(story)[-1].share) for story in told]
    hides = any(_has_hidden(story) for story in stories if story not in told)
    since = month_text(history.comparable[start].as_at)
    planned = plan.on(history.days[-1]) if plan else None
    return trend_title(lines, planned, since, level_since=_level_since(history, told), hides=hides)


def _level_since(history, told):
    """The month since which none of them has grown."""
    days = [figure.as_at for figure in history.comparable]
    found = [level_since(dict(zip(days, _shares(story), strict=True))) for story in told]
    return month_text(max(found)) if found and all(found) else ""


def _start(story):
    """The first of the days that can be shown."""
    return next((n for n, row in enumerate(story) if _has_share(row)), None)


def _shown(story):
    return [row for row in story if _has_share(row)]


def _has_hidden(story):
    return any(row and row.is_hidden for row in story)


def _panel(history, row, story, plan):
    was, days = _story(row.code, history.was), history.days
    before = len(history.restated)
    # Each day as the reader asked for it.
    asked = [*was[: history.since], *story]
    is_new = asked[:before] != was[:before]
    values, ahead = _values(asked), _ahead(history, row.code)
    planned = [plan.on(day) for day in [*days, *_ahead_days(history)]] if plan else []
    return {
        "name": row.name,
        "is_total": row.is_total,
        "values": _cells(history, values, value_text(ahead) if ahead else ""),
        "last": values[-1],
        "drawing": draw(
            days,
            _shares(was),
            planned,
            history.breaks,
            _shares(asked[:before]) if is_new else (),
            is_cut=history.is_as_it_was and not row.is_total,
            ahead=(history.ahead.as_at, ahead.share) if ahead else None,
        ),
        "first_label": date_format(days[0], "M Y"),
        "last_label": date_format(history.ahead.as_at, "M Y") if ahead else _month(days[-1]),
        "description": _description(history, row, asked, is_new, ahead, plan),
    }


def _month(day):
    return date_format(day, "M")


def _ahead(history, code):
    return history.ahead.row(code) if history.ahead else None


def _ahead_days(history):
    return [history.ahead.as_at] if history.ahead else []


def _as_it_was(history, listed: set[str]):
    """Groups before the last reorganisation, where the months read otherwise now or not at all."""
    was, comparable = history.was, history.comparable
    before = len(history.restated) or history.since
    names = {row.code: row.name for figure in was[:before] for row in figure.all_rows}
    for code, name in sorted(names.items()):
        story = _story(code, was)[:before]
        if history.is_as_it_was and code in listed:
            continue
        if history.is_as_it_was or story != _story(code, comparable)[:before]:
            cells = _cells(history, [*_values(story), *[""] * (len(was) - before)])
            yield {"name": Sentence(_("%(name)s, as it was"), name=name), "values": cells}


def _cells(history, values, ahead=""):
    """Of a row of the table, one for each of its columns."""
    return [value or "–" for value in (values if history.ahead is None else [*values, ahead])]


def _values(story):
    return [value_text(row) if row else "" for row in story]


def _shares(story: Sequence):
    return [row.share if _has_share(row) else None for row in story]


def _description(history, row, asked, is_new, ahead, plan):
    """Never from one structure to another: that would say of people what is one of structure."""
    since = 0 if row.is_total else history.since
    text = _from_to(asked[since:], history.days[since:])
    for day in history.breaks if is_new or since else ():
        text += " " + framing.break_text(day) + "."
    if plan:
        said = _said(plan.on(history.days[-1]), history.days[-1])
        text += " " + _("The plan for %(day)s is %(share)s.") % said
    return " ".join([text, *(_ahead_text(ahead, history.ahead.as_at, plan) if ahead else ())])


def _from_to(rows, days):
    """Without a number at either end, there is nothing to go from or to."""
    if all(row is None or row.is_hidden for row in rows):
        return _("Hidden: this group is small, or a small one would follow from it.")
    first, last = (value or _("no figure") for value in _values([rows[0], rows[-1]]))
    said = {"first": first, "start": date_text(days[0]), "last": last, "end": date_text(days[-1])}
    if len(days) == 1:
        return _("%(last)s on %(end)s.") % said
    if _has_share(rows[0]) and _has_share(rows[-1]):
        return _("From %(first)s on %(start)s to %(last)s on %(end)s.") % said
    said["first"] = capital(first)
    return _("%(first)s on %(start)s, %(last)s on %(end)s.") % said


def _ahead_text(ahead, day, plan):
    if ahead.share is None:
        return
    yield _("If nobody acts: %(share)s on %(day)s.") % _said(ahead.share, day)
    if plan:
        yield _("The plan for that day is %(share)s.") % _said(plan.on(day), day)


def _said(share, day):
    return {"share": share_text(share), "day": date_text(day)}


def _has_share(row):
    return row is not None and row.share is not None
