from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from lms.common.dates import date_argument, today
from lms.records.models import Reminder
from lms.records.reminders import policy
from lms.records.reminders.outlook import Outlook
from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import send_reminders


class Command(BaseCommand):
    help = "Send the reminders of today, as the worker does; or count those of a day."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="Only count; write nothing.")
        parser.add_argument(
            "--on",
            metavar="DATE",
            type=date_argument,
            help="with --dry-run: like 2026-06-02; default today",
        )

    def handle(self, *, dry_run, on, **options):
        if dry_run:
            self.count(on or today())
        elif on:
            raise CommandError("Reminders are sent today or not at all. --on wants --dry-run.")
        elif not policy.is_open(timezone.localtime()):
            raise CommandError("Reminders go out from Tuesday to Thursday, 09:30 to 11:30.")
        else:
            self.send()

    def count(self, day):
        counts = Outlook(day).counts
        for kind in policy.Kind:
            self.stdout.write(f"{counts[kind]:>6}  {Reminder.Kind(kind).label}")
        self.stdout.write(f"{counts.total():>6}  on {day}. Nothing was written or sent.")

    def send(self):
        waiting, sent = plan_reminders(), 0
        while some := send_reminders():
            sent += some
        self.stdout.write(f"{waiting} were waiting, {sent} were sent.")
