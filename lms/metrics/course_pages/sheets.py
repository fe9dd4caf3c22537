"""The figures of these pages that are not on the overview, each with its files."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from courses.models import CoursePage
from lms.common import enough
from lms.common.dates import date_text
from lms.common.languages import Sentence
from lms.metrics import framing, rounding
from lms.metrics.adoption import Adoption
from lms.metrics.bases import is_count
from lms.metrics.closing import MEDIAN
from lms.metrics.dictionary import A3, A4, A5, A6, A11, F1
from lms.metrics.figures import DAY
from lms.metrics.file_rows import named, rows_of, shown, status, table
from lms.metrics.health.figures import share_in_words
from lms.metrics.how_it_goes.completions import of_courses
from lms.metrics.periods import month_ends
from lms.metrics.required import titles_of
from lms.metrics.sheets import Sheet, address, bar, line
from lms.metrics.slugs import slug_of
from lms.metrics.titles import Bar, courses_title
from lms.metrics.voices.measures import B1, R1, VOICES
from lms.metrics.voices.page import Voices, in_words
from lms.metrics.wording import count_text, value_text

from . import titles
from .reading import CourseFigures

MONTHS = 12


def of_course(figures: CourseFigures, person) -> dict[str, Sheet]:
    return {sheet.name: sheet for sheet in (numbers(figures), voices(figures, person))}


def numbers(figures: CourseFigures) -> Sheet:
    """All that the cards say, as a table."""
    told = list(_told(figures))
    return Sheet(
        table("numbers", figures, _number_rows(figures, told)),
        titles.numbers_title(figures.total_of(figures.begun), figures.total_of(figures.done)),
        Sentence(
            _("%(course)s, in numbers: all who need it, %(day)s"),
            course=figures.course.title,
            day=date_text(figures.as_at),
        ),
        address("course_file", figures, slug_of(figures.course.code), "numbers"),
        (A3, A4, A6, A5, A11) if figures.runs_out else (A3, A4, A6, A5),
        name_label=_("What we count"),
        columns=(_("How many"), _("Out of"), _("Share")),
        lines=[line(label, *values(figure, row)) for label, figure, row in told],
    )


def _told(figures) -> Iterator[tuple]:
    """(what it is called here, figure, row)"""
    for label, measure, day in (
        (_("Completed"), figures.done, figures.as_at),
        (_("Started"), figures.begun, figures.as_at),
        (_("Late"), figures.late, figures.as_at),
        (_("Requests done within 30 days"), figures.in_time, figures.as_at),
        *([(_("Renewed in time"), figures.renewed, figures.flow)] if figures.runs_out else []),
    ):
        yield label, figures.shown(measure, day), figures.total_of(measure, day)


def values(figure, row) -> tuple[str, str, str]:
    if row.is_hidden:
        return (_("Hidden"),) * 3
    if is_count(figure.measure):
        return count_text(row.numerator), "–", "–"
    share = "–" if row.share is None else value_text(row)
    return count_text(row.numerator), str(row.denominator), share


def _number_rows(figures, told):
    for _label, figure, row in told:
        yield from rows_of(figure, figures, row)
    if figures.middle:
        day, days, people = figures.middle
        code = MEDIAN % figures.in_time.code
        title = _("Days in the middle, of those who completed it")
        yield *named(code, title, day), days, people, "", status(figures, day)


def voices(figures: CourseFigures, person) -> Sheet:
    told = Voices(person, figures.course.key)
    rows = tuple(told.lines())
    return Sheet(
        told.table,
        titles.said_title(*(_share(told, measure) for measure in (B1, R1))),
        Sentence(_("What people say of “%(course)s”, whole council"), course=figures.course.title),
        address("course_file", figures, slug_of(figures.course.code), told.table.name),
        VOICES,
        facts=[
            {"term": measure.title, "value": in_words(told.of(measure, course))}
            for course in told.courses
            for measure in VOICES
        ],
        empty=_("This course is not on the site now, so nobody is asked about it."),
        private=_("Nobody here can see who answered, or what one person said.") if rows else "",
    )


def _share(told, measure):
    """In words; None: too few answers."""
    for course in told.courses:
        share = told.of(measure, course).share
        return None if share is None else share_in_words(share)
    return None


def of_all(adoption: Adoption, person) -> dict[str, Sheet]:
    return {sheet.name: sheet for sheet in (required(adoption), optional(adoption, person))}


def required(adoption: Adoption) -> Sheet:
    figures = sorted(adoption.courses, key=_most_first)
    rows = [row for figure in figures for row in rows_of(figure, adoption, figure.total)]
    return Sheet(
        table("required", adoption, rows),
        courses_title([Bar(each.measure.title, each.total.share) for each in figures]),
        _("Share of all who need the course and have completed it, %(day)s")
        % {"day": date_text(adoption.as_at)},
        address("courses_file", adoption, "required"),
        (A3,),
        notes=list(framing.hidden_note([each.of(set()) for each in figures])),
        name_label=_("Course"),
        columns=(_("Completed"),),
        bars=[_bar(adoption, each) for each in figures],
        empty=_("No course is required yet."),
    )


def _most_first(figure):
    return figure.total.share is None, -(figure.total.share or 0), figure.measure.title


def _bar(adoption, figure):
    share = figure.total.share
    percent = None if share is None else rounding.tenths(share)
    url = framing.course_url(adoption, figure.measure.course)
    return bar(figure.measure.title, percent, value_text(figure.total), url=url)


def optional(adoption: Adoption, person) -> Sheet:
    """Of the last twelve months that have ended: never of a day, so that no one shows."""
    span = year_to(adoption)
    courses = _optional_courses(adoption, person)
    counted = of_courses(*span, [key for key, *_ in courses]) if span and courses else {}
    found = [(code, title, counted.get(key)) for key, code, title in courses]
    found.sort(key=lambda each: (each[2] is None, -(each[2] or 0), each[1]))
    day = span[1] if span else adoption.as_at
    return Sheet(
        table("optional", adoption, _optional_rows(adoption, day, found)),
        titles.optional_title([titles.OptionalCourse(title, n) for _code, title, n in found]),
        _("Completions of courses that nobody must do, in the year to %(day)s")
        % {"day": date_text(day)},
        address("courses_file", adoption, "optional"),
        (F1,),
        notes=[
            _("To the nearest 5, and hidden below %(n)s.") % {"n": enough.FEWEST},
        ],
        name_label=_("Course"),
        columns=(_("Completions"),),
        lines=[line(title, count_text(n)) for _code, title, n in found],
        empty=_("There is no course to choose yet."),
    )


def year_to(adoption: Adoption) -> tuple[date, date] | None:
    """(the day before, the last day) of up to twelve months that have ended since the launch."""
    ends = month_ends(adoption.days[0], adoption.as_at)[-MONTHS:]
    return (ends[0].replace(day=1) - DAY, ends[-1]) if ends else None


def _optional_courses(adoption, person):
    required = [course.key for course in adoption.choices.courses]
    pages = CoursePage.objects.live().in_language(get_language()).shown_to(person)
    found = pages.exclude(translation_key__in=required).order_by("path")
    codes = dict(found.values_list("translation_key", "code"))
    titles = titles_of(codes)
    return [(key, code, titles[key]) for key, code in codes.items() if key in titles]


def _optional_rows(adoption, day, found):
    for code, title, n in found:
        name = named(f"{F1.code}-{code}", title, day)
        yield *name, shown(n), "", "", status(adoption, day)
