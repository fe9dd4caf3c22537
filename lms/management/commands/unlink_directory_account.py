from django.core.management.base import BaseCommand, CommandError

from lms.people.models import User
from lms.people.sign_in import admission


class Command(BaseCommand):
    help = "Forget which directory account somebody signs in with; their next sign-in links anew."

    def add_arguments(self, parser):
        parser.add_argument("staff_number")

    def handle(self, *, staff_number, **options):
        person = User.objects.filter(staff_number=staff_number).first()
        if not person:
            raise CommandError(f"There is nobody with the staff number {staff_number}.")
        count = admission.unlink(person=person)
        self.stdout.write(f"{count} linked accounts of {staff_number} are forgotten.")
