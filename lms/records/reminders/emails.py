"""A letter as an e-mail: plain text first, HTML with the same words beside it."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from .addressees import language_of
from .letters import letter_for


def email_of(reminder, outlook) -> EmailMultiAlternatives | None:
    """In the person's language; None where there is nothing to say after all."""
    with translation.override(language_of(reminder.person)):
        letter = letter_for(reminder.person, reminder.choice, outlook)
        return letter and email(reminder, letter)


def email(reminder, letter):
    context = {
        "letter": letter,
        "name": reminder.person.get_short_name(),
        "url": settings.BASE_URL.rstrip("/") + letter.path,
    }
    message = EmailMultiAlternatives(
        # A title may hold the end of a line, which a subject may not.
        " ".join(letter.subject.split()),
        render_to_string("email/reminder.txt", context),
        to=[reminder.person.email],
        headers=headers(reminder),
    )
    message.attach_alternative(render_to_string("email/reminder.html", context), "text/html")
    return message


def headers(reminder):
    """By the first, a mailbox knows an e-mail that it has already; by the second, it sends no
    answer for somebody who is on holiday."""
    host = urlsplit(settings.BASE_URL).hostname
    return {
        "Message-ID": f"<reminder-{reminder.pk}@{host}>",
        "Auto-Submitted": "auto-generated",
    }
