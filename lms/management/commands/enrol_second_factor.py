import io

import qrcode
from django.core.management.base import BaseCommand, CommandError

from lms.people.models import User
from lms.people.sign_in import second_factor


class Command(BaseCommand):
    help = "Set up the second step of an emergency account, and print its secret and codes once."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument(
            "--again", action="store_true", help="replace what the account has, which then ends"
        )

    def handle(self, *, email, again, **options):
        person = User.objects.filter(email=email.lower()).first()
        if not person:
            raise CommandError(f"There is no account with the address {email}.")
        if not second_factor.is_break_glass(person):
            raise CommandError(f"{email} belongs to a post. Only emergency accounts need this.")
        if second_factor.is_enrolled(person) and not again:
            raise CommandError(f"{email} has a second step. To replace it, add --again.")
        self.stdout.write(told(second_factor.enrol(person=person)))


def told(enrolment):
    codes = "\n".join(f"    {code}" for code in enrolment.recovery_codes)
    return (
        f"{picture(enrolment.address)}\n"
        f"Scan this with an authenticator app, or type this key into it: {enrolment.secret}\n\n"
        f"Keep these recovery codes in a safe. Each works once:\n{codes}"
    )


def picture(address):
    drawn = io.StringIO()
    code = qrcode.QRCode(border=2)
    code.add_data(address)
    code.print_ascii(out=drawn, invert=True)
    return drawn.getvalue()
