from django.core.management.base import BaseCommand, CommandError

from lms.records.actions import compare_standing, rebuild_standing


class Command(BaseCommand):
    help = "Make every standing anew from the learning events."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="Only compare, and fail when something differs."
        )

    def handle(self, *, check, **options):
        if not check:
            self.stdout.write(f"{len(rebuild_standing())} standings mended.")
        elif differing := compare_standing():
            raise CommandError(f"{len(differing)} standings differ from their events.")
        else:
            self.stdout.write("Every standing is what its events say.")
