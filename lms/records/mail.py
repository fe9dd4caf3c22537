from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import gettext as _


def certificate_email(certificate):
    """In the language that is active; plain text first, HTML beside it."""
    context = {
        "certificate": certificate,
        "name": certificate.person.get_short_name(),
        "url": settings.BASE_URL.rstrip("/") + certificate.get_absolute_url(),
    }
    message = EmailMultiAlternatives(
        subject=_("Your certificate: %(course)s")
        % {"course": " ".join(certificate.course_title.split())},
        body=render_to_string("email/certificate.txt", context),
        to=[certificate.person.email],
    )
    message.attach_alternative(render_to_string("email/certificate.html", context), "text/html")
    return message
