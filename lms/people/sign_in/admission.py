"""Who of the HR file a directory account is, and whether they may come in."""

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from lms.common.dates import today
from lms.people.models import User

from . import refusals
from .directory_roles import follow
from .refusals import Refused


@transaction.atomic
def admit(*, linked: User | None, claims: dict, directory) -> User:
    """The person these claims are about; links them the first time, and brings roles in step.

    Issuer and subject decide who somebody is. The staff number is asked once, to find the person,
    and an e-mail address never: addresses are given to somebody else when people leave.
    """
    if claims.get("email_verified") is False:
        raise Refused(refusals.EMAIL_NOT_CONFIRMED)
    person = linked or with_staff_number(claims.get(directory.staff_number_claim))
    refuse_who_may_not(person)
    if not linked:
        link(person=person, issuer=directory.issuer, subject=claims["sub"])
    follow(person=person, claim=claims.get(directory.roles_claim), role_map=directory.role_map)
    return person


def with_staff_number(number):
    if not (isinstance(number, str) and number.strip()):
        raise Refused(refusals.NO_STAFF_NUMBER)
    person = User.objects.filter(staff_number=number.strip()).first()
    if not person:
        raise Refused(refusals.NOBODY_FOUND)
    return person


def refuse_who_may_not(person):
    if person.is_superuser:
        raise Refused(refusals.FOR_EMERGENCIES)
    if not person.is_active:
        raise Refused(refusals.CLOSED)
    if not person.postings.on(today()).exists():
        raise Refused(refusals.NOT_IN_POST)


@transaction.atomic
def link(*, person: User, issuer: str, subject: str) -> SocialAccount:
    """One account of a directory for each person, however many ask at once."""
    User.objects.select_for_update().get(pk=person.pk)
    account, _ = SocialAccount.objects.get_or_create(
        provider=issuer, user=person, defaults={"uid": subject}
    )
    if account.uid != subject:
        raise Refused(refusals.LINKED_ELSEWHERE)
    return account


@transaction.atomic
def unlink(*, person: User) -> int:
    """Forget which accounts this person signed in with; the next one is linked anew."""
    return SocialAccount.objects.filter(user=person).delete()[0]
