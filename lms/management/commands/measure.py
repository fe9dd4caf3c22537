import csv

from django.core.management.base import BaseCommand, CommandError

from lms.common.dates import date_argument, today
from lms.common.spreadsheets import safe
from lms.metrics.closing import only_closed
from lms.metrics.dictionary import A9, MEASURES, find
from lms.metrics.measuring import Line, Question, lines, objections
from lms.metrics.models import ClosedMonth
from lms.metrics.publication import of_figure
from lms.metrics.register import Register
from lms.metrics.required import required_courses

DIRECTORATE, UNIT = "directorate", "unit"


class Command(BaseCommand):
    help = "Print a measure as CSV, exact: a row for each directorate and ORG for the council."

    def add_arguments(self, parser):
        parser.add_argument("code", help="A1, F1…; those of a course also like A3-DC02")
        parser.add_argument(
            "--as-at", metavar="DATE", type=date_argument, help="like 2026-09-30; default today"
        )
        parser.add_argument(
            "--structure",
            metavar="DATE",
            type=date_argument,
            help="restate by the directorates of this later day; default the same day",
        )
        parser.add_argument(
            "--by",
            choices=[DIRECTORATE, UNIT],
            default=DIRECTORATE,
            help="a row for each directorate, or for each division and what hangs beside them",
        )
        parser.add_argument(
            "--public",
            action="store_true",
            help="as the public may see a closed month (default the last one): joined, hidden and "
            "rounded; of public measures only",
        )
        parser.add_argument(
            "--since",
            metavar="DATE",
            type=date_argument,
            help="A9 only: the day to compare with; default the last day of the month before",
        )

    def handle(self, code, by, public, **options):
        measures = find(code, required_courses())
        if not measures:
            known = ", ".join(measure.code for measure in MEASURES)
            raise CommandError(
                f"{code} is not a measure. Known are {known}; those of a course also with the "
                "code of a required course, like A3-DC02."
            )
        answer = self.published if public else self.exact
        found = answer(measures, by, **options)
        writer = csv.writer(self.stdout, lineterminator="\n")
        writer.writerow(Line._fields)
        writer.writerows([safe(cell) for cell in row] for row in found)

    def exact(self, measures, by, as_at, structure, since, **options):
        day = as_at or today()
        question = Question(day, structure or day, since, by == UNIT)
        if told := list(objections(measures, question)):
            raise CommandError(" ".join(told))
        return lines(measures, question)

    def published(self, measures, by, as_at, structure, since, **options):
        """As the month was closed: what was found out since is not published."""
        refuse_what_is_not_public(measures, by, structure, since)
        month = closed_month(as_at)
        codes = [measure.code for measure in measures]
        if not month.figures.filter(measure__in=codes).exists():
            raise CommandError(f"{codes[0]} was not counted when {month.day} was closed.")
        if reasons := Register(month.day).in_the_way:
            raise CommandError(" ".join(reasons))
        reading = only_closed(measures, {month.day: month})
        figures = [reading.figure(each, month.day, month.structure_on) for each in measures]
        return [line for figure in figures for line in published_lines(figure)]


def published_lines(figure):
    days = figure.as_at.isoformat(), figure.structure_on.isoformat()
    return [(figure.measure.code, *days, *each) for each in of_figure(figure)]


def refuse_what_is_not_public(measures, by, structure, since):
    """Of one fixed cut only: what is public by directorate is not public by unit."""
    inside = [measure.code for measure in measures if not measure.is_public]
    if inside or measures == [A9]:
        raise CommandError(f"{measures[0].code} is not for the public.")
    if by == UNIT:
        raise CommandError("Public figures are by directorate, never by unit.")
    if structure:
        raise CommandError(
            "Public figures stay in the directorates of their month. Leave out --structure."
        )
    if since:
        raise CommandError(f"Only {A9.code} compares two days. Leave out --since.")


def closed_month(day):
    """Of this month end, in its last revision; of none in particular, the last that is closed."""
    months = {month.day: month for month in ClosedMonth.objects.last_revisions()}
    if not months:
        raise CommandError("The public sees closed months only, and no month is closed yet.")
    last = max(months)
    if day and day not in months:
        raise CommandError(
            f"The public sees months as they were closed, and {day} is no closed month end. "
            f"The last one is {last}."
        )
    return months[day or last]
