from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.formats import date_format

from lms.common.dates import today
from lms.people.actions import SentFile, import_staff, plan_staff
from lms.people.staff_files.problems import Refused


class Command(BaseCommand):
    help = "Read an HR file: who works where. All rows are used, or none."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="The CSV file that HR exported.")
        parser.add_argument("--units", type=Path, help="A CSV file of directorates and divisions.")
        parser.add_argument(
            "--as-at", type=iso_day, help="The day the file is true for (2026-09-30)."
        )
        parser.add_argument("--preview", action="store_true", help="Count changes, write nothing.")

    def handle(self, *, file, units, as_at, preview, verbosity, **options):
        act = plan_staff if preview else import_staff
        try:
            plan = act(
                staff=open_file(file),
                units=open_file(Path(units)) if units else None,
                as_at=as_at or today(),
            )
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        if verbosity:
            self.stdout.write("\n".join(report(plan, file.name, preview)))


def iso_day(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a date like 2026-09-30.") from None


def open_file(path):
    try:
        return SentFile(path.name, path.read_bytes())
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error


def report(plan, name, preview):
    day = date_format(plan.as_at, "j F Y")
    yield f"{name}, as at {day}. Rows: {plan.rows}, all usable."
    yield from (f"{count:>8}  {kind}" for kind, count in plan.counts().items())
    if not plan.changes:
        yield "Nothing has changed since the last file."
    if plan.missing:
        yield f"People in post who are not in this file: {plan.missing}. They stay as they are."
    if plan.never_stored:
        yield f"Not kept, and HR should leave them out: {', '.join(plan.never_stored)}."
    if plan.not_used:
        yield f"Not needed and not kept: {', '.join(plan.not_used)}."
    if preview:
        yield "This was a preview: nothing was written."
