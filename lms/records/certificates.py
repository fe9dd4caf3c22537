"""What a certificate says, taken once from the course as it was on that day."""

import secrets

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import get_language
from django_q.tasks import async_task

from courses.models import ModuleVersion
from lms.common import identity

from .curriculum import course_page
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
    said = said or what_it_says(event.course_key, event.day)
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


def what_it_says(course_key, day):
    """Of the course and the council, as they are now: the same for all who complete it that day."""
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
        "content_from": last_changed(modules, day),
        "council_name": council.council_name,
        "signatory": council.certificate_signatory,
    }


def last_changed(modules, day):
    """The day since when the course had been as it was learnt, as far as that is known."""
    keys = [module.translation_key for module in modules]
    versions = ModuleVersion.objects.filter(module_key__in=keys, published_at__date__lte=day)
    published_at = versions.aggregate(last=Max("published_at"))["last"]
    return published_at and timezone.localdate(published_at)
