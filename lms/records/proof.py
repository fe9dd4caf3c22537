"""What a certificate says, in the language of the reader: on the page and on paper alike.

Everything is taken from its row, so it stays as it was issued.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from lms.common.languages import marked, other
from lms.common.paper import letterhead, pdf

from . import words
from .models import Certificate, LearningEvent


@dataclass(frozen=True)
class Fact:
    """`language` where the value may be in another than the reader's."""

    term: str
    value: str
    is_wide: bool = False
    language: str = ""
    url: str = ""

    @property
    def shown(self):
        """For a page."""
        value = marked(self.value, other(self.language)) if self.language else self.value
        link = format_html('<a href="{}">{}</a>', self.url, value) if self.url else value
        return {"term": self.term, "value": link, "is_wide": self.is_wide}

    @property
    def set(self):
        """For paper."""
        value = part(self.value, self.language) if self.language else self.value
        return {"term": self.term, "value": value, "is_wide": self.is_wide, "url": self.url}


def facts(certificate: Certificate) -> list[Fact]:
    """`has_check` is only ever so of one's own work."""
    version, source = certificate.content_from, settings.LANGUAGE_CODE
    said = [
        Fact(_("Completed"), words.day(certificate.completed_on)),
        Fact(_("Course length"), words.minutes(certificate.minutes)),
        Fact(_("Check"), _("Passed") if certificate.has_check else ""),
        Fact(_("Course version"), words.day(version) if version else ""),
        Fact(_("Certificate number"), certificate.number),
        Fact(_("How it was earned"), how(certificate.event), True),
        Fact(_("Place of work then"), certificate.unit_name, True, source),
        Fact(_("Check this certificate"), address_shown(), True, url=address_of(certificate)),
        Fact(_("Signed"), certificate.signatory, True, source),
    ]
    return [fact for fact in said if fact.value]


def facts_for_holder(certificate: Certificate) -> list[Fact]:
    """With whom to ask; that is a colleague's name as it is today, so paper does without."""
    recorder = certificate.recorded_by
    asked = [Fact(_("Recorded by"), str(recorder), is_wide=True)] if recorder else []
    return [*facts(certificate), *asked]


def how(event):
    """Nothing for the usual way."""
    return "" if event.kind == LearningEvent.Kind.COMPLETED else event.get_kind_display()


def address_of(certificate):
    return settings.BASE_URL.rstrip("/") + reverse("records:verify", args=[certificate.number])


def address_shown():
    """As somebody types it."""
    base = urlsplit(settings.BASE_URL)
    return f"{base.netloc}{base.path.rstrip('/')}{reverse('records:verify_form')}"


def part(text, language):
    return {"text": text, "lang": language}


def on_paper(certificate: Certificate, request) -> bytes:
    name, title = certificate.holder_name, certificate.course_title
    return pdf(
        "records/certificate.typ",
        day=certificate.completed_on,
        title=_("Certificate: %(course)s") % {"course": title},
        lang=get_language(),
        letterhead=letterhead(request),
        council=certificate.council_name,
        kind=_("Certificate of completion for"),
        name=name,
        who=_("who completed"),
        course=part(title, certificate.language),
        can_now=_("%(short_name)s can now") % {"short_name": name},
        outcomes=certificate.outcomes,
        outcomes_lang=certificate.language,
        facts=[fact.set for fact in facts(certificate)],
    )
