"""What a certificate says, taken once from the course as it was on that day."""

import secrets

from django.utils.translation import get_language
from django_q.tasks import async_task

from .curriculum import course_page
from .models import Certificate

# No letter or figure that can be taken for another when it is read out.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def new_number():
    letters = "".join(secrets.choice(ALPHABET) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def issue(event, page=None):
    """The certificate of a completion, and its e-mail in the queue of the same transaction."""
    page = page or course_page(event.course_key)
    lessons = [lesson for module in page.modules() for lesson in module.outline]
    certificate = Certificate.objects.create(
        number=new_number(),
        event=event,
        person=event.person,
        course_key=event.course_key,
        holder_name=event.person.get_full_name(),
        course_title=page.title,
        outcomes=[str(outcome.value) for outcome in page.outcomes],
        try_this=page.try_this,
        minutes=sum(lesson.minutes for lesson in lessons),
        has_check=event.is_own_work and any(lesson.has_check for lesson in lessons),
        completed_on=event.day,
        language=page.other_language or page.locale.language_code,
    )
    if event.person.email:
        async_task("lms.records.tasks.send_certificate_email", certificate.pk, get_language())
    return certificate
