from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from .afterwards import links


def follow_up_email(follow_up, course):
    context = {
        "name": follow_up.person.get_short_name(),
        "course": course,
        "url": settings.BASE_URL.rstrip("/") + links.address(follow_up),
        "settings_url": settings.BASE_URL.rstrip("/") + reverse("preferences"),
    }
    subject = _("Did you use it? %(course)s") % {"course": course.title}
    return email("follow_up", context, subject, follow_up.person)


def certificate_email(certificate):
    """In the language that is active; plain text first, HTML beside it."""
    context = {
        "certificate": certificate,
        "name": certificate.person.get_short_name(),
        "url": settings.BASE_URL.rstrip("/") + certificate.get_absolute_url(),
    }
    title = {"course": certificate.course_title}
    subject = _("Your certificate: %(course)s") % title
    return email("certificate", context, subject, certificate.person)


def email(name, context, subject, person, headers=None):
    text, html = (render_to_string(f"email/{name}.{kind}", context) for kind in ("txt", "html"))
    # A title may hold the end of a line, which a subject may not.
    subject = " ".join(subject.split())
    message = EmailMultiAlternatives(subject, text, to=[person.email], headers=headers)
    message.attach_alternative(html, "text/html")
    return message
