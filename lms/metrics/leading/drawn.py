"""The figure "do leaders go first" as its component takes it, and as the rows of its files."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from lms.common.dates import date_text
from lms.common.languages import Sentence
from lms.metrics import framing, rounding
from lms.metrics.adoption import Adoption
from lms.metrics.dictionary import A1, L2
from lms.metrics.file_rows import named, numbers
from lms.metrics.wording import in_words, points_text, share_text, value_text

from .dumbbell import PHONE, WIDE, Points, Share, draw
from .pairs import Leaders, Pair
from .titles import Ahead, leaders_title


def leaders(adoption: Adoption) -> dict | None:
    """None: nothing is required of leaders."""
    found = Leaders(adoption)
    if not found.measure:
        return None
    pairs = found.pairs
    shown = [pair for pair in pairs if pair.is_shown]
    plan = adoption.plans.get(found.measure.code)
    target = plan.on(adoption.as_at) if plan else None
    points = [Points(pair.name, _share(pair.leaders), _share(pair.staff)) for pair in shown]
    said = {"course": found.measure.title, "day": date_text(adoption.as_at)}
    return {
        "title": leaders_title([Ahead(pair.name, pair.ahead) for pair in pairs[:-1]]),
        "subtitle": Sentence(
            _("Leaders with “%(course)s”, and all staff with all that is asked, %(day)s"), **said
        ),
        "key": _key(target),
        "drawings": [("wide", draw(points, target, WIDE)), ("narrow", draw(points, target, PHONE))],
        "description": " ".join(map(_sentence, shown)),
        "target": share_text(target) if target is not None else "",
        "name_label": _("Directorate"),
        "columns": _headings(),
        "rows": [_row(pair) for pair in pairs],
        "notes": list(_notes(pairs, said)),
        "links": framing.links(adoption, "leaders", L2),
    }


def _share(row):
    return Share(row.share, share_text(row.share))


def _key(target):
    key = [
        {"mark": "leaders", "label": _("Leaders")},
        {"mark": "staff", "label": _("All staff")},
    ]
    if target is None:
        return key
    return [*key, {"mark": "target", "label": _("What we plan for leaders")}]


def _headings():
    return (
        _("Leaders"),
        _("How many leaders"),
        _("All staff"),
        _("Leaders, more or less"),
    )


def _row(pair: Pair) -> dict:
    leaders, staff = pair.leaders, pair.staff
    counted = _("Hidden")
    if not leaders.is_hidden:
        counted = _("%(done)s of %(all)s") % {"done": leaders.numerator, "all": leaders.denominator}
    apart = points_text(leaders.share, staff.share) if pair.is_shown else ""
    values = [value_text(leaders), counted, value_text(staff), apart]
    return {"name": pair.name, "values": values, "is_total": leaders.is_total}


def _sentence(pair):
    said = {
        "name": pair.name,
        "leaders": share_text(pair.leaders.share),
        "staff": share_text(pair.staff.share),
    }
    return _("%(name)s: leaders %(leaders)s, all staff %(staff)s.") % said


def _notes(pairs, said):
    total = pairs[-1].leaders
    if not total.is_hidden:
        yield _("%(n)s leaders on %(day)s, of whom the course is required.") % {
            "n": total.denominator,
            "day": said["day"],
        }
    if hidden := [pair.name for pair in pairs[:-1] if pair.leaders.is_hidden]:
        text = _(
            "Hidden: %(names)s. There are fewer than 5 leaders, or a small group would follow."
        )
        yield Sentence(text, names=in_words(hidden))
    if any("+" in pair.leaders.code for pair in pairs):
        yield _("Where there are fewer than 5 leaders, directorates are shown together.")


def lines(adoption: Adoption) -> Iterable[tuple]:
    """(measure, title, day, structure, code, name, numerator, denominator, value): of leaders, of
    all staff, and how far they are apart."""
    found = Leaders(adoption)
    for pair in found.pairs:
        place = adoption.as_at, pair.leaders.code, pair.name
        for measure, row in ((found.measure, pair.leaders), (A1, pair.staff)):
            yield *named(measure.code, measure.title, *place), *numbers(measure, row)
        if pair.is_shown:
            apart = rounding.tenths_apart(pair.leaders.share, pair.staff.share)
            yield *named(L2.of(found.measure.course).code, L2.title, *place), "", "", apart
