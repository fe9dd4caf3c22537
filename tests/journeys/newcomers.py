"""People who have learnt nothing yet, one for each journey that wants one of its own.

They started at the demo council today, and no file of HR has them; the cast (cast.py) is from it.
"""

from .cast import PASSWORD

DOMAIN = "new.thornvale.example"
MAKE = """
from datetime import date
from lms.common.dates import today
from django.contrib.auth.hashers import make_password
from lms.people.models import Posting, Unit, User
unit = Unit.objects.filter(kind=Unit.Kind.TEAM).first()
password = make_password("{password}")
for number in range({count}):
    person = User.objects.create(
        email=f"newcomer-{{number}}@{domain}",
        first_name=f"Nia{{number}}",
        last_name="Newcomer",
        staff_number=f"9{{number:05}}",
        password=password,
        welcomed_on=None if number < {unwelcomed} else date(2026, 9, 1),
    )
    Posting.objects.create(
        person=person, unit=unit, starts_on=today(), employment="permanent",
        assignment_no=f"{{person.staff_number}}-1", job_title="Officer",
    )
"""


def made(demo, count, unwelcomed):
    """Their work e-mails. The first ones have not seen the welcome."""
    made = MAKE.format(password=PASSWORD, count=count, unwelcomed=unwelcomed, domain=DOMAIN)
    demo.manage("shell", "-v0", "-c", made)
    return [f"newcomer-{number}@{DOMAIN}" for number in range(count)]
