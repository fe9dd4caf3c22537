"""Every course that a person completed, each time, and how. It follows the events and what was
written down with them, so that no page has to be there any more."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from lms.common.languages import marked, other

from . import due_dates, words
from .inspection import PersonRecord
from .models import LearningEvent
from .standing import COMPLETING, targets_of_voids


@dataclass(frozen=True)
class Completion:
    """`title` is that of the day. `version` is the day since when the course had been as it was
    learnt; None for what was not learnt here."""

    event: LearningEvent
    title: str
    language: str
    version: date | None
    valid_until: date | None

    @property
    def day(self):
        return self.event.day

    @property
    def certificate(self):
        return getattr(self.event, "certificate", None)

    @property
    def marked_title(self):
        return marked(self.title, other(self.language))

    @property
    def how(self):
        return self.event.get_kind_display()

    @property
    def evidence(self):
        """What shows it, or who was there: both as somebody typed it."""
        reason = self.event.reason
        if reason and self.event.kind in LearningEvent.WITH_OTHERS:
            return _("With %(name)s") % {"name": reason}
        return reason

    @property
    def recorded_by(self):
        actor = self.event.actor
        return "" if actor is None or actor.pk == self.event.person_id else str(actor)

    @property
    def recorded_on(self):
        return timezone.localdate(self.event.recorded_at)

    @property
    def recorded(self):
        """What others put on record with it, as terms and values."""
        with_others = self.event.kind in LearningEvent.WITH_OTHERS
        return [
            (_("Led or helped") if with_others else _("What shows it"), self.event.reason),
            (_("Recorded by"), self.recorded_by),
            (_("Put on record"), self.recorded_on != self.day and words.day(self.recorded_on)),
        ]

    @property
    def facts(self):
        """Without what there is nothing to say of."""
        said = [
            (_("Completed"), words.day(self.day)),
            (_("How it was earned"), self.how),
            (_("Counts until"), self.valid_until and words.day(self.valid_until)),
            (_("Course version"), self.version and words.day(self.version)),
            *self.recorded,
        ]
        return [{"term": term, "value": value} for term, value in said if value]


def completions_of(person, record: PersonRecord | None = None) -> list[Completion]:
    """The newest first, in the same number of queries however many there are. `record` is that of
    the person, where it has been asked already."""
    record = record or PersonRecord(person)
    return [completion(event, record) for event in reversed(completing(person))]


def completing(person):
    events = LearningEvent.objects.of(person).in_order()
    voids = events.filter(kind=LearningEvent.Kind.VOIDED)
    taken_back = targets_of_voids([void.fact for void in voids])
    found = events.filter(kind__in=COMPLETING).exclude(uuid__in=taken_back)
    return list(found.select_related("actor", "words", "certificate", "version"))


def completion(event, record):
    title, language = title_of(event, record.pages)
    required = record.required.get(event.course_key)
    valid_days = required.rule.valid_days if required else None
    until = due_dates.valid_until(event.day, valid_days, record.cuts.of(event.course_key))
    return Completion(event, title, language, version_of(event), until)


def title_of(event, pages):
    """As it was called on that day; what is known of it today where that was not written down."""
    if certificate := getattr(event, "certificate", None):
        return certificate.course_title, certificate.language
    page = pages.get(event.course_key)
    title = event.payload.get("title") or (page and page.title)
    return (title, settings.LANGUAGE_CODE) if title else (_("A course that is no longer here"), "")


def version_of(event):
    certificate = getattr(event, "certificate", None)
    if certificate and certificate.content_from:
        return certificate.content_from
    return timezone.localdate(event.version.published_at) if event.version else None
