from datetime import timedelta

from django.db.models import Q
from django.utils import timezone, translation

from lms.people.models import Preferences
from lms.records.mail import certificate_email
from lms.records.models import Certificate

# Longer than a task may run (60 seconds), shorter than the queue waits before it tries again.
CLAIM = timedelta(minutes=2)


class StillSending(Exception):
    """Another worker has the e-mail in hand; the queue asks again later."""


def email_certificate(*, certificate_id, language) -> bool:
    """Send it once; False when there is nothing to send.

    Claimed first and sent outside a transaction, so that a slow mail server holds no lock. A worker
    that is killed while sending leaves a claim that runs out.
    """
    certificate = Certificate.objects.select_related("person", "event__actor").get(
        pk=certificate_id
    )
    if certificate.emailed_at or not certificate.person.email:
        return False
    if not Certificate.objects.held_by(certificate.person).filter(pk=certificate_id).exists():
        return False
    if not claim(certificate):
        raise StillSending(certificate_id)
    with translation.override(Preferences.objects.language_of(certificate.person, language)):
        certificate_email(certificate).send()
    Certificate.objects.filter(pk=certificate_id).update(emailed_at=timezone.now())
    return True


def claim(row) -> bool:
    """Of anything that is e-mailed once, whether it is this worker who sends it."""
    now = timezone.now()
    free = Q(email_claimed_at=None) | Q(email_claimed_at__lt=now - CLAIM)
    mine = type(row).objects.filter(free, pk=row.pk, emailed_at=None)
    return bool(mine.update(email_claimed_at=now))
