from django.core.management.base import BaseCommand, CommandError

from lms.metrics.check import differences
from lms.metrics.recount import rebuild


class Command(BaseCommand):
    help = "Make every total anew from people and records, or say where it would differ."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="Change nothing; fail when a total differs."
        )

    def handle(self, check, **options):
        if check:
            self.check_only()
        else:
            rebuild()
            self.stdout.write("Every total has been made anew.")

    def check_only(self):
        found = differences()
        if not found:
            self.stdout.write("Every total agrees with people and records.")
            return
        self.stdout.write("grain,day,unit,cell,course,kept,true")
        for row in found:
            self.stdout.write(",".join(str(value) for value in row))
        raise CommandError(f"{len(found)} totals differ. Run rebuild_rollups to make them anew.")
