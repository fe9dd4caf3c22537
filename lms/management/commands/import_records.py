from argparse import ArgumentTypeError
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lms.common.dates import date_argument
from lms.management.files import content_of, must_be_writable, write_outcomes
from lms.records.actions import import_records, plan_records
from lms.records.record_file import BadFile

HEADER = ("row", "staff_number", "course_code", "outcome", "message")


class Command(BaseCommand):
    help = "Bring over learning records from another system: a CSV file, one row a completion."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--as-at", type=date_argument, help="The day the file was made; else today."
        )
        parser.add_argument(
            "--course",
            dest="courses",
            action="append",
            type=name_and_code,
            default=[],
            metavar="NAME=CODE",
            help="What the other system calls a course, and our code. As often as needed.",
        )
        parser.add_argument(
            "--preview", action="store_true", help="Say what would be written, write nothing."
        )
        parser.add_argument(
            "--skip-unusable", action="store_true", help="Use the other rows; else all or none."
        )
        parser.add_argument(
            "--outcomes", type=Path, help="A CSV file to write: a line for each row."
        )

    def handle(self, *, file, as_at, courses, preview, skip_unusable, outcomes, **options):
        must_be_writable(outcomes)
        content = content_of(file)
        given = {"as_at": as_at, "course_names": dict(courses)}
        act, more = (
            (plan_records, {}) if preview else (import_records, {"skip_unusable": skip_unusable})
        )
        try:
            report = act(content=content, **given, **more)
        except BadFile as error:
            raise CommandError(f"Nothing was imported.\n{error}") from error
        self.stdout.write("\n".join(summary(report)))
        if preview:
            self.stdout.write("\n".join(foretold(report, skip_unusable)))
        write_outcomes(outcomes, HEADER, outcome_lines(report))
        if not preview and not report.is_written:
            raise CommandError(f"Nothing was imported. {what_stops(report)}")


def name_and_code(text):
    name, equals, code = text.rpartition("=")
    if not (name.strip() and equals and code.strip()):
        raise ArgumentTypeError(f"“{text}” is not like “Cyber basics=DC02”.")
    return name.strip(), code.strip()


def summary(report):
    planned, added = len(report.events), report.events_added
    events = f"{added} events added" if report.is_written else f"{planned} events would be added"
    yield f"{len(report.lines)} rows read, {events}."
    yield from (f"{count:>8}  {outcome}" for outcome, count in report.counts().items())
    for line in report.unusable[:20]:
        yield f"Row {line.row.number}: {line.outcome}. {line.message}"
    if len(report.unusable) > 20:
        yield "The others are in the file that --outcomes writes."


def foretold(report, skip_unusable):
    if report.unusable and not skip_unusable:
        yield f"Nothing would be imported. {what_stops(report)}"
    yield "This was a preview: nothing was written."


def what_stops(report):
    count = len(report.unusable)
    return f"Rows that cannot be used: {count}. Mend them, or leave them out with --skip-unusable."


def outcome_lines(report):
    for line in report.lines:
        row, outcome = line.row, report.outcome_of(line)
        yield row.number, row.staff_number, row.course_code, outcome, line.message
