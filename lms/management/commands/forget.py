from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lms.people.forgetting.actions import Kept, forget, forget_again
from lms.people.models import Erasure, User


class Command(BaseCommand):
    help = (
        "Take away the name of somebody who has left. Give a staff number; or --list, to keep "
        "the list beside the backups; or --again with that list, after a backup was put back."
    )

    def add_arguments(self, parser):
        parser.add_argument("staff_number", nargs="?")
        parser.add_argument("--list", action="store_true", help="Print a mark for each of them.")
        parser.add_argument("--again", type=Path, metavar="FILE", help="A list printed earlier.")

    def handle(self, *, staff_number, again, **options):
        if options["list"]:
            marks = Erasure.objects.order_by("pk").values_list("mark", flat=True)
            self.stdout.write("\n".join(marks))
        elif again:
            count = forget_again(marks=lines_of(again))
            self.stdout.write(f"Forgotten again: {count}.")
        elif staff_number:
            self.forget(staff_number)
        else:
            raise CommandError("Give a staff number, --list, or --again with a list.")

    def forget(self, staff_number):
        person = User.objects.filter(staff_number=staff_number).first()
        if not person:
            raise CommandError(f"There is nobody with the staff number {staff_number}.")
        try:
            forget(people=[person])
        except Kept as kept:
            raise CommandError(str(kept)) from kept
        self.stdout.write("The name is gone; what was counted still is.")


def lines_of(path):
    try:
        return path.read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path} cannot be read as a list: {error}.") from error
