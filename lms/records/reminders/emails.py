"""A letter as an e-mail: plain text first, HTML with the same words beside it."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import translation

from lms.records.mail import email

from .addressees import language_of
from .letters import letter_for


def email_of(reminder, outlook) -> EmailMultiAlternatives | None:
    """In the person's language; None where there is nothing to say after all."""
    with translation.override(language_of(reminder.person)):
        letter = letter_for(reminder.person, reminder.choice, outlook)
        return letter and written(reminder, letter)


def written(reminder, letter):
    context = context_of(letter, reminder.person)
    return email("reminder", context, letter.subject, reminder.person, headers(reminder))


def context_of(letter, person):
    """What the templates read; .read_first reads it too."""
    return {
        "letter": letter,
        "name": person.get_short_name(),
        "url": settings.BASE_URL.rstrip("/") + letter.path,
    }


def headers(reminder):
    """By the first, a mailbox knows an e-mail that it has already; by the second, it sends no
    answer for somebody who is on holiday."""
    host = urlsplit(settings.BASE_URL).hostname
    return {
        "Message-ID": f"<reminder-{reminder.pk}@{host}>",
        "Auto-Submitted": "auto-generated",
    }
