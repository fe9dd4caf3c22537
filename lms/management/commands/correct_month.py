from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from lms.common.dates import date_argument
from lms.metrics.actions import correct_month
from lms.metrics.models import ClosedMonth


class Command(BaseCommand):
    help = "Count a closed month again, as a new revision. The ones before it stay as they are."

    def add_arguments(self, parser):
        parser.add_argument(
            "day", type=date_argument, help="the last day of the month, like 2026-09-30"
        )
        parser.add_argument("--reason", required=True, help="why; leaders read it on the page")

    def handle(self, day, reason, **options):
        try:
            month = correct_month(day=day, reason=reason.strip())
        except ClosedMonth.DoesNotExist as error:
            raise CommandError(f"No month was closed on {day}.") from error
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{month.day}: revision {month.revision}.")
