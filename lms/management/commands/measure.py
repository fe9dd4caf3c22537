import csv
from datetime import date

from django.core.management.base import BaseCommand, CommandError

from lms.common.dates import today
from lms.metrics import rounding
from lms.metrics.figures import figures
from lms.metrics.files import safe
from lms.metrics.measures import REGISTRY, find
from lms.metrics.required import required_courses

HEADINGS = ["measure", "as_of", "unit_code", "numerator", "denominator", "value"]


class Command(BaseCommand):
    help = "Print a measure as CSV, exact: a row for each directorate and ORG for the council."

    def add_arguments(self, parser):
        parser.add_argument("code", help="A1, A2, A3 or A3 with a course, for example A3-DC02")
        parser.add_argument("--as-at", metavar="DATE", help="like 2026-09-30; default today")

    def handle(self, code, as_at, **options):
        day = self.day(as_at)
        measures = find(code, required_courses())
        if not measures:
            known = ", ".join(REGISTRY)
            raise CommandError(
                f"{code} is not a measure. Known are {known}; "
                "A3 also with the code of a required course, like A3-DC02."
            )
        found = figures(measures, [day])
        writer = csv.writer(self.stdout, lineterminator="\n")
        writer.writerow(HEADINGS)
        for figure in found.values():
            writer.writerows(self.line(figure, row) for row in figure.all_rows)

    def day(self, text):
        try:
            return date.fromisoformat(text) if text else today()
        except ValueError as error:
            raise CommandError(f"{text} is not a date. Write it like 2026-09-30.") from error

    def line(self, figure, row):
        value = "" if row.share is None else rounding.tenths(row.share)
        numbers = row.numerator, row.denominator, value
        cells = figure.measure.code, figure.as_at.isoformat(), row.code, *numbers
        return [safe(cell) for cell in cells]
