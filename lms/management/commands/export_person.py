import json

from django.core.management.base import BaseCommand, CommandError

from lms.people.held.giving import NotTheirsToGive, give_copy
from lms.people.models import User


class Command(BaseCommand):
    help = "Print all that is held about a person who asked for it, as JSON. It is noted with them."

    def add_arguments(self, parser):
        parser.add_argument("staff_number")
        parser.add_argument("--reason", required=True, help="Why, in a few words.")
        parser.add_argument("--by", required=True, help="Staff number of the administrator.")

    def handle(self, *, staff_number, reason, by, **options):
        person, administrator = find(staff_number), find(by)
        try:
            held = give_copy(person=person, reason=reason, by=administrator)
        except NotTheirsToGive as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(json.dumps(held, indent=2))


def find(staff_number):
    if person := User.objects.filter(staff_number=staff_number).first():
        return person
    raise CommandError(f"There is nobody with the staff number {staff_number}.")
