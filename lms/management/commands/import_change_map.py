from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lms.management.files import must_be_writable, open_file, write_outcomes
from lms.people.change_maps.actions import import_change_map, plan_change_map
from lms.people.change_maps.outcomes import HEADINGS
from lms.people.change_maps.outcomes import outcomes as outcomes_of
from lms.people.staff_files.problems import Refused


class Command(BaseCommand):
    help = "Read a change map: which unit becomes which, and from when. All rows are used, or none."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="The CSV file with the changes.")
        parser.add_argument("--units", type=Path, help="A CSV file of directorates and divisions.")
        parser.add_argument("--preview", action="store_true", help="Count changes, write nothing.")
        parser.add_argument("--outcomes", type=Path, help="Write a CSV line for each person here.")

    def handle(self, *, file, units, preview, outcomes, verbosity, **options):
        must_be_writable(outcomes)
        act = plan_change_map if preview else import_change_map
        try:
            plan = act(changes=open_file(file), units=open_file(units) if units else None)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        if verbosity:
            self.stdout.write("\n".join(report(plan, file.name, preview)))
        write_outcomes(outcomes, HEADINGS, outcomes_of(plan))


def report(plan, name, preview):
    yield f"{name}. Rows: {plan.rows}, all usable."
    yield from (f"{count:>8}  {kind}" for kind, count in plan.counts().items())
    if not plan.changes:
        yield "Nothing has changed: this map was read before."
    if preview:
        yield "This was a preview: nothing was written."
