from django.core.management.base import BaseCommand, CommandError

from lms.common.dates import date_argument
from lms.people.forgetting.actions import Kept, hold_record

from .export_person import find


class Command(BaseCommand):
    help = "Keep somebody's record although its time is up. They can read why."

    def add_arguments(self, parser):
        parser.add_argument("staff_number")
        parser.add_argument("--reason", required=True, help="The law or the case, in a few words.")
        parser.add_argument("--by", required=True, help="Staff number of the administrator.")
        parser.add_argument(
            "--until", type=date_argument, help="The first day it need not be kept."
        )

    def handle(self, *, staff_number, reason, by, until, **options):
        try:
            hold_record(person=find(staff_number), reason=reason, until=until, by=find(by))
        except Kept as kept:
            raise CommandError(str(kept)) from kept
        self.stdout.write("The record is on hold.")
