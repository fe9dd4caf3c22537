from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lms.people.forgetting.actions import Kept, forget, forget_again
from lms.people.forgetting.marks import NotAList, marks_in
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
            self.stdout.write(told(forget_again(marks=marks_of(again))))
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


def marks_of(path):
    try:
        return marks_in(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise CommandError(f"{path} cannot be read as a list: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path} cannot be read as a list: it is not a text file.") from error
    except NotAList as error:
        raise CommandError(f"Nobody was forgotten. {path}: {error}") from error


def told(again):
    said = f"Marks in the list: {again.marks}. People found here: {again.found}."
    said += f" Forgotten again: {again.forgotten}."
    if again.before:
        said += f" Forgotten before: {again.before}."
    if again.kept:
        said += f" Not forgotten, as they work here or are on hold: {again.kept}."
    if again.marks and not again.found:
        said += " Marks find nobody once SECRET_KEY is another than when the list was printed."
    return said
