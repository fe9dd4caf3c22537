"""The second step of accounts that stand outside the directory and may change a lot."""

import logging
from dataclasses import dataclass

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from cryptography.fernet import InvalidToken
from django.db import transaction

from lms.people.models import User

from . import limits

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Enrolment:
    secret: str
    address: str
    recovery_codes: list[str]


def is_break_glass(person: User) -> bool:
    """A superuser, or an account that no post at the council stands behind."""
    return person.is_superuser or not person.postings.exists()


def is_enrolled(person: User) -> bool:
    return Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP).exists()


@transaction.atomic
def enrol(*, person: User) -> Enrolment:
    """New codes for this account. Those it had before no longer open anything."""
    Authenticator.objects.filter(user=person).delete()
    secret = generate_totp_secret()
    TOTP.activate(person, secret)
    return Enrolment(
        secret=secret,
        address=get_adapter().build_totp_url(person, secret),
        recovery_codes=RecoveryCodes.activate(person).get_unused_codes(),
    )


def opens(person: User, code: str) -> bool:
    """Whether this is a code of this account's that was not used before."""
    code = "".join(character for character in code if character.isdigit())
    try:
        return any(
            each.wrap().validate_code(code) and limits.is_first_use(str(each.pk), code)
            for each in Authenticator.objects.filter(user=person)
        )
    except InvalidToken:
        logger.warning("A second step was sealed with another SECRET_KEY: enrol_second_factor")
        return False
