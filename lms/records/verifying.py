"""What somebody who has the number of a certificate may learn: as much as its holder agreed to."""

from dataclasses import dataclass

from lms.people.sign_in import limits

from .certificates import ALPHABET, LETTERS, grouped
from .models import Certificate

# In as long as lms.people.sign_in.limits counts, and from one place. A whole office may be one.
MOST = 60


@dataclass(frozen=True)
class Finding:
    """`certificate` is None where nothing may be told of one."""

    certificate: Certificate | None
    is_valid: bool

    @property
    def shows_name(self):
        return self.certificate.shows_name and bool(self.certificate.holder_name)


def as_written(typed: str) -> str:
    """The number as certificates bear it, however it was typed; empty when it is none."""
    letters = "".join(each for each in typed.upper() if each.isalnum())
    is_number = len(letters) == LETTERS and not set(letters) - set(ALPHABET)
    return grouped(letters) if is_number else ""


def find(number: str) -> Finding | None:
    """As much work for a number that nobody has as for any other, so that time tells nothing."""
    certificate = Certificate.objects.filter(number=number).select_related("event").first()
    is_valid = (certificate or Certificate.nobodys()).is_valid
    if not certificate:
        return None
    return Finding(certificate if is_valid else None, is_valid)


def too_many(request):
    """When to ask again, where this place has asked too often."""
    row = limits.count(limits.keyed("verify", limits.address_of(request)))
    return row.until if row.tries > MOST else None
