from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from lms.common.dates import date_argument
from lms.metrics.actions import correct_month, plan_correction, what_changed


class Command(BaseCommand):
    help = "Count a closed month again, as a new revision. The ones before it stay as they are."

    def add_arguments(self, parser):
        parser.add_argument(
            "day", type=date_argument, help="the last day of the month, like 2026-09-30"
        )
        parser.add_argument("--reason", default="", help="why; leaders read it on the page")
        parser.add_argument(
            "--preview", action="store_true", help="say what would change, write nothing"
        )

    def handle(self, day, reason, preview, **options):
        act = self.preview if preview else self.correct
        try:
            told = act(day, reason.strip())
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write("\n".join(map(str, told)))

    def correct(self, day, reason):
        month = correct_month(day=day, reason=reason)
        return [f"{month.day}: revision {month.revision}.", *what_changed(month=month)]

    def preview(self, day, reason):
        found = plan_correction(day=day)
        said = "What a new revision would change:" if found else "Every figure is as it was."
        return [f"{day}: {said}", *found, "This was a preview: nothing was written."]
