from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from lms.common.dates import date_argument, date_text, today
from lms.management.files import must_be_writable, open_file, write_outcomes
from lms.people.actions import plan_staff, receive_staff_file
from lms.people.staff_files.problems import Refused

OUTCOME_COLUMNS = ("record", "employee_ref", "outcome", "code", "message")


class Command(BaseCommand):
    help = "Read an HR file: who works where. Each record is used, held or left out by itself."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="The CSV file that HR exported.")
        parser.add_argument("--units", type=Path, help="A CSV file of directorates and divisions.")
        parser.add_argument(
            "--aliases", type=Path, help="A CSV file of other spellings of directorates."
        )
        parser.add_argument(
            "--as-at", type=date_argument, help="The day the file is true for (2026-09-30)."
        )
        parser.add_argument("--preview", action="store_true", help="Count changes, write nothing.")
        parser.add_argument(
            "--outcomes", type=Path, help="Write what becomes of each record to this CSV file."
        )

    def handle(self, *, file, units, aliases, as_at, preview, outcomes=None, verbosity, **options):
        sent = {
            "staff": open_file(file),
            "units": open_file(units),
            "aliases": open_file(aliases),
            "as_at": as_at or today(),
        }
        must_be_writable(outcomes)
        try:
            receipt = None if preview else receive_staff_file(**sent)
            plan = receipt.plan if receipt else plan_staff(**sent)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        if verbosity:
            self.stdout.write("\n".join(report(plan, file.name, preview)))
        write_outcomes(outcomes, OUTCOME_COLUMNS, outcome_lines(plan))
        if receipt and receipt.is_held:
            raise CommandError("\n".join(why_held(plan, file.name)))


def outcome_lines(plan):
    for one in plan.records:
        yield one.record, one.sent_reference, one.outcome, one.verdict.code, one.message
    for person in plan.missing_people:
        if person.staff_number not in plan.numbers:
            text = _("In post, and not in this file.")
            yield "", person.staff_number, "", "MISSING", text


def report(plan, name, preview):
    day = date_text(plan.as_at)
    yield f"{name}, as at {day}. Records: {len(plan.records)}."
    yield from (f"{count:>8}  {outcome}" for outcome, count in plan.outcomes().items())
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
        yield from (f"This file would be held. {reason}" for reason in plan.reasons)
        yield "This was a preview: nothing was written."


def why_held(plan, name):
    yield f"{name} is held, and nothing of it was used. Somebody must decide:"
    yield from map(str, plan.reasons)
