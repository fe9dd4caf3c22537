"""The figures for the management team and the learning team only: leaders by tier, and the data."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from lms.common.dates import date_text
from lms.common.languages import Sentence
from lms.metrics.closing import kept_of_council
from lms.metrics.dictionary import D1, L5
from lms.metrics.dictionary.register import D1_PARTS
from lms.metrics.file_rows import named, status, table
from lms.metrics.measures import Courses
from lms.metrics.register import Register
from lms.metrics.rounding import exact, tenths
from lms.metrics.sheets import Sheet, address, bar
from lms.metrics.slugs import slug_of
from lms.metrics.tiers import in_code
from lms.metrics.wording import share_text

from . import titles
from .reading import Learning


def tiers(learning: Learning) -> Iterator[Sheet]:
    """One of each course for leaders, of the last month that is closed."""
    for course in learning.choices.courses:
        if Courses.OF_LEADERS.has(course) and learning.closed:
            yield _tiers(learning, L5.of(course))


def _tiers(learning, measure):
    day = learning.closed.day
    kept = kept_of_council(learning.closed, f"{measure.code}-")
    found = [(code, *kept[code]) for code in sorted(kept, key=_first)]
    groups = [titles.Group(tier_text(code), exact(done, n)) for code, done, n in found]
    name = f"tiers-{slug_of(measure.course.code)}"
    subtitle = _("%(course)s: share of leaders by tier, %(day)s")
    return Sheet(
        table(name, learning, _tier_rows(learning, measure, day, found)),
        titles.tiers_title(groups),
        Sentence(subtitle, course=measure.title, day=date_text(day)),
        address("how_it_goes_file", learning, name),
        (L5,),
        notes=[_("No group has fewer than 10 people.")],
        name_label=_("Tier"),
        columns=(_("Completed"),),
        bars=[bar(group.name, tenths(group.share), share_text(group.share)) for group in groups],
        empty=_("There are too few leaders to show."),
    )


def _first(code: str) -> int:
    return in_code(code).start


def _tier_rows(learning, measure, day, found):
    for code, done, people in found:
        name = named(measure.code, measure.title, day, code, tier_text(code))
        yield *name, done, people, tenths(exact(done, people)), status(learning, day)


def tier_text(code: str) -> str:
    """Of “T1-3” or “T4”."""
    tiers = in_code(code)
    said = {"first": tiers[0], "last": tiers[-1]}
    return (_("Tier %(first)s") if len(tiers) == 1 else _("Tiers %(first)s to %(last)s")) % said


def register(learning: Learning) -> Sheet:
    kept = Register(learning.as_at)
    in_the_way = kept.in_the_way
    found = kept.counted
    return Sheet(
        table("data", learning, _register_rows(learning, found)),
        titles.register_title(len(in_the_way)),
        _("The register that all numbers are out of, %(day)s") % {"day": date_text(learning.as_at)},
        address("how_it_goes_file", learning, "data"),
        (D1,),
        notes=in_the_way,
        facts=[
            {"term": D1_PARTS[part], "value": _part_text(*numbers)}
            for part, numbers in found.items()
        ],
    )


def _part_text(n, of):
    if n is None:
        return _("There is no HR file yet.")
    return str(n) if not of else _("%(n)s of %(all)s") % {"n": n, "all": of}


def _register_rows(learning, found):
    for part, (n, of) in found.items():
        share = exact(n, of) if of else None
        numbers = ("" if n is None else n), ("" if of is None else of)
        value = "" if share is None else tenths(share)
        name = named(f"{D1.code}-{part}", D1_PARTS[part], learning.as_at)
        yield *name, *numbers, value, _("As known today")
