import csv
from datetime import date

from django.core.management.base import BaseCommand, CommandError

from lms.common.dates import today
from lms.metrics import rounding
from lms.metrics.bridging import bridge
from lms.metrics.dictionary import A9, MEASURES, find
from lms.metrics.figures import COUNCIL, DAY, Reading
from lms.metrics.files import safe
from lms.metrics.required import required_courses

HEADINGS = [
    "measure",
    "as_of",
    "structure_as_of",
    "unit_code",
    "numerator",
    "denominator",
    "value",
]


class Command(BaseCommand):
    help = "Print a measure as CSV, exact: a row for each directorate and ORG for the council."

    def add_arguments(self, parser):
        parser.add_argument("code", help="A1, F1…; those of a course also like A3-DC02")
        parser.add_argument("--as-at", metavar="DATE", help="like 2026-09-30; default today")
        parser.add_argument(
            "--structure",
            metavar="DATE",
            help="restate by the directorates of this later day; default the same day",
        )

        parser.add_argument(
            "--since",
            metavar="DATE",
            help="A9 only: the day to compare with; default the last day of the month before",
        )

    def handle(self, code, as_at, structure, since, **options):
        day = self.day(as_at)
        structure_on = self.day(structure) if structure else day
        if structure_on < day:
            raise CommandError(
                f"Figures are restated by later directorates, never by earlier ones. Give "
                f"--structure a date from {day} on."
            )
        measures = find(code, required_courses())
        if not measures:
            known = ", ".join(measure.code for measure in MEASURES)
            raise CommandError(
                f"{code} is not a measure. Known are {known}; those of a course also with the "
                "code of a required course, like A3-DC02."
            )
        writer = csv.writer(self.stdout, lineterminator="\n")
        writer.writerow(HEADINGS)
        if measures == [A9]:
            first = self.day(since) if since else day.replace(day=1) - DAY
            writer.writerows(self.causes(bridge(first, day, structure_on=structure_on)))
            return
        reading = Reading.of(measures, [day])
        for measure in measures:
            figure = reading.figure(measure, day, structure_on)
            writer.writerows(self.line(figure, row) for row in figure.all_rows)

    def causes(self, found):
        days = found.last.isoformat(), found.structure_on.isoformat()
        for code, lines in sorted(found.by_code.items(), key=lambda each: each[0] == COUNCIL):
            for line in lines:
                yield f"{A9.code}-{line.cause}", *days, code, line.done, line.people, ""

    def day(self, text):
        try:
            return date.fromisoformat(text) if text else today()
        except ValueError as error:
            raise CommandError(f"{text} is not a date. Write it like 2026-09-30.") from error

    def line(self, figure, row):
        value = "" if row.share is None else rounding.tenths(row.share)
        numbers = row.numerator, "" if row.denominator is None else row.denominator, value
        days = figure.as_at.isoformat(), figure.structure_on.isoformat()
        cells = figure.measure.code, *days, row.code, *numbers
        return [safe(cell) for cell in cells]
