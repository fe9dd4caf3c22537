"""People of the demo's HR file who had learnt nothing before, one or more for each journey.

A journey changes what its people have done, so nobody is in two journeys that do.
"""

import re
from dataclasses import dataclass

PASSWORD = "six grey herons at the weir"
GIVE_PASSWORDS = """
from lms.people.actions import welcome
from lms.people.models import User
for person in User.objects.filter(staff_number__in={numbers}):
    person.set_password("{password}")
    person.save()
    welcome(person=person)
"""
# The persona of a new starter is welcomed first.
HOME_OR_WELCOME = re.compile(r"^http://[^/]+/(welcome/)?$")


@dataclass(frozen=True)
class Colleague:
    staff_number: str
    email: str


CAST = {
    "malik": Colleague("021587", "malik.harris@thornvale.example"),  # takes the check first
    "mary": Colleague("046467", "mary.malik@thornvale.example"),  # has JavaScript off
    "david": Colleague("049012", "david.shaw@thornvale.example"),  # uses the keyboard
    "kelly": Colleague("020160", "kelly.varga@thornvale.example"),  # has a certificate
    "paul": Colleague("062214", "paul.west@thornvale.example"),  # has begun a course
    "jack": Colleague("011681", "jack.greene@thornvale.example"),  # answers, but finishes nothing
    "fiona": Colleague("022361", "fiona.lewis@thornvale.example"),  # her record is put right
    "peter": Colleague("077590", "peter.walker@thornvale.example"),  # takes a new module
    "ren": Colleague("024284", "renee.dsouza@thornvale.example"),  # only looks
    "sunita": Colleague("068856", "sunita.gupta@thornvale.example"),  # records for her team
    "bethan": Colleague("067377", "bethan.banerjee@thornvale.example"),  # is of Sunita's team
}


def enter(page, name):
    """Through the form of the sign-in page, or as one of its personas with one click."""
    page.goto("/accounts/login/")
    if name in CAST:
        fill_in(page, CAST[name].email, PASSWORD)
    else:
        page.locator(f"form[action$='/demo/{name}/'] button").click()
    page.wait_for_url(HOME_OR_WELCOME)


def fill_in(page, email, password):
    page.get_by_label("Work e-mail").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()
