"""A mark that only this site can make of a person, to know them again without keeping who it was.

It is made with SECRET_KEY: after a change of that key older marks find nobody.
"""

from django.utils.crypto import salted_hmac


def mark_of(person) -> str:
    return mark_of_number(person.staff_number or f"without number {person.pk}")


def mark_of_number(number: str) -> str:
    return salted_hmac("lms.people.forgetting", number, algorithm="sha256").hexdigest()
