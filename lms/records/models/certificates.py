from uuid import uuid4

from django.conf import settings
from django.db import models
from django.urls import reverse

from lms.common import languages
from lms.records.standing import targets_of_voids

from .events import LearningEvent

# What may change: who sees the name, whether it was sent. A name may only be forgotten.
CHANGEABLE = frozenset({"shows_name", "email_claimed_at", "emailed_at"})
NEVER = "A certificate stays as it was issued."


class CertificateQuerySet(models.QuerySet):
    def update(self, **changes):
        forgets = changes.get("holder_name") == ""
        if changes.keys() - CHANGEABLE - ({"holder_name"} if forgets else set()):
            raise TypeError(NEVER)
        return super().update(**changes)

    def delete(self):
        raise TypeError(NEVER)

    def bulk_update(self, *args, **kwargs):
        raise TypeError(NEVER)

    def held_by(self, person):
        """Without those whose completion was put right since."""
        voids = LearningEvent.objects.of(person).filter(kind=LearningEvent.Kind.VOIDED)
        taken_back = targets_of_voids([void.fact for void in voids.in_order()])
        mine = self.filter(event__in=LearningEvent.objects.of(person).values("pk"))
        return mine.exclude(event__uuid__in=taken_back)


class Certificate(models.Model):
    """As issued: the words it bears are kept with it and never follow the page, the council's
    name or the person. `content_from` is the day since when the course had been as it was learnt.
    """

    number = models.CharField(max_length=20, unique=True)
    event = models.OneToOneField(LearningEvent, models.PROTECT, related_name="certificate")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="certificates"
    )
    course_key = models.UUIDField()
    holder_name = models.CharField(max_length=250)
    course_title = models.CharField(max_length=255)
    outcomes = models.JSONField(default=list)
    try_this = models.CharField(max_length=300, blank=True)
    minutes = models.PositiveSmallIntegerField()
    has_check = models.BooleanField()
    completed_on = models.DateField()
    language = models.CharField(max_length=10)
    content_from = models.DateField(null=True)
    unit_name = models.CharField(max_length=200, blank=True)
    council_name = models.CharField(max_length=100, blank=True)
    signatory = models.CharField(max_length=200, blank=True)
    shows_name = models.BooleanField(
        default=False, help_text="Whether the holder lets those who have the number see the name."
    )
    email_claimed_at = models.DateTimeField(null=True)
    emailed_at = models.DateTimeField(null=True)

    objects = CertificateQuerySet.as_manager()

    class Meta:
        ordering = ["-completed_on", "-pk"]

    def __str__(self):
        return self.number

    def save(self, *args, **kwargs):
        if self.pk:
            raise TypeError(NEVER)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("records:certificate", args=[self.number])

    def delete(self, *args, **kwargs):
        raise TypeError(NEVER)

    @classmethod
    def nobodys(cls):
        """To look up what there is none of as thoroughly as what there is."""
        return cls(course_key=uuid4(), event=LearningEvent(person_id=0))

    @property
    def is_valid(self):
        """Unless the completion was put right since."""
        events = LearningEvent.objects.filter(person=self.event.person_id)
        voids = events.filter(course_key=self.course_key, kind=LearningEvent.Kind.VOIDED)
        taken_back = targets_of_voids([void.fact for void in voids.in_order()])
        return str(self.event.uuid) not in taken_back

    @property
    def recorded_by(self):
        """Who put it on record, where that was not the person."""
        actor = self.event.actor
        return None if actor is None or actor.pk == self.person_id else actor

    @property
    def other_language(self):
        """The language of its words, where that is not the reader's."""
        return languages.other(self.language)

    @property
    def marked_title(self):
        return languages.marked(self.course_title, self.other_language)
