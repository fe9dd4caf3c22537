"""What a certificate says, taken once from the course as it was on that day."""

import secrets

from django.utils import timezone
from django.utils.translation import get_language
from django_q.tasks import async_task

from lms.common import identity

from .curriculum import course_page, latest_versions
from .models import Certificate

# No letter or figure that can be taken for another when it is read out.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
# Whoever has the number may ask whether the certificate is valid, so nobody may guess one.
LETTERS = 12


def new_number():
    return grouped("".join(secrets.choice(ALPHABET) for _ in range(LETTERS)))


def grouped(letters):
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def issue(event, said=None):
    """The certificate of a completion, and its e-mail in the queue of the same transaction."""
    said = said or what_it_says(event.course_key)
    certificate = Certificate.objects.create(
        **said | {"has_check": event.is_own_work and said["has_check"]},
        number=new_number(),
        event=event,
        person=event.person,
        course_key=event.course_key,
        holder_name=event.person.get_full_name(),
        unit_name=event.unit.name if event.unit else "",
        completed_on=event.day,
    )
    if event.person.email:
        async_task("lms.records.tasks.send_certificate_email", certificate.pk, get_language())
    return certificate


def what_it_says(course_key):
    """Of the course and the council, as they are now: the same for all who complete it now."""
    page, council = course_page(course_key), identity.of_the_council()
    modules = page.modules()
    lessons = [lesson for module in modules for lesson in module.outline]
    return {
        "course_title": page.title,
        "outcomes": [str(outcome.value) for outcome in page.outcomes],
        "try_this": page.try_this,
        "minutes": sum(lesson.minutes for lesson in lessons),
        "has_check": any(lesson.has_check for lesson in lessons),
        "language": page.other_language or page.locale.language_code,
        "content_from": last_changed(modules),
        "council_name": council.council_name,
        "signatory": council.certificate_signatory,
    }


def last_changed(modules):
    """The day since when the course has been as it was learnt."""
    versions = latest_versions([module.translation_key for module in modules]).values()
    published = [timezone.localdate(version.published_at) for version in versions]
    return max(published, default=None)
