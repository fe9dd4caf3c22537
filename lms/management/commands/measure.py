import csv
from datetime import date

from django.core.management.base import BaseCommand, CommandError

from lms.common.dates import today
from lms.common.spreadsheets import safe
from lms.metrics.dictionary import A9, ALL, MEASURES, find
from lms.metrics.measuring import Line, Question, lines
from lms.metrics.publication import Counted, published
from lms.metrics.register import Register
from lms.metrics.required import required_courses

DIRECTORATE, UNIT = "directorate", "unit"


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
            "--by",
            choices=[DIRECTORATE, UNIT],
            default=DIRECTORATE,
            help="a row for each directorate, or for each division and what hangs beside them",
        )
        parser.add_argument(
            "--public",
            action="store_true",
            help="as the public may see it: joined, hidden and rounded; of public measures only",
        )
        parser.add_argument(
            "--since",
            metavar="DATE",
            help="A9 only: the day to compare with; default the last day of the month before",
        )

    def handle(self, code, by, public, **options):
        question = self.question(by, **options)
        measures = find(code, required_courses())
        if not measures:
            known = ", ".join(measure.code for measure in MEASURES)
            raise CommandError(
                f"{code} is not a measure. Known are {known}; those of a course also with the "
                "code of a required course, like A3-DC02."
            )
        if public:
            self.refuse_what_is_not_public(measures, question)
        writer = csv.writer(self.stdout, lineterminator="\n")
        writer.writerow(Line._fields)
        for measure in measures:
            found = list(lines([measure], question))
            rows = self.published(found) if public else found
            writer.writerows([safe(cell) for cell in row] for row in rows)

    def question(self, by, as_at, structure, since, **options):
        day = self.day(as_at)
        structure_on = self.day(structure) if structure else day
        if structure_on < day:
            raise CommandError(
                f"Figures are restated by later directorates, never by earlier ones. Give "
                f"--structure a date from {day} on."
            )
        return Question(day, structure_on, self.day(since) if since else None, by == UNIT)

    def day(self, text):
        try:
            return date.fromisoformat(text) if text else today()
        except ValueError as error:
            raise CommandError(f"{text} is not a date. Write it like 2026-09-30.") from error

    def refuse_what_is_not_public(self, measures, question):
        """Of one fixed cut only: what is public by directorate is not public by unit."""
        inside = [measure.code for measure in measures if measure.seen_by != ALL]
        if inside or measures == [A9]:
            raise CommandError(f"{measures[0].code} is not for the public.")
        if question.by_division:
            raise CommandError("Public figures are by directorate, never by unit.")
        if reasons := Register(question.day).in_the_way:
            raise CommandError(" ".join(reasons))

    def published(self, found):
        *groups, whole = (
            Counted(
                line.unit_code, line.numerator, None if line.denominator == "" else line.denominator
            )
            for line in found
        )
        first = found[0]
        for each in published(groups, whole):
            yield first[:3] + tuple(each)
