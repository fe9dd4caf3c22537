from django.conf import settings
from django.db import models
from django.urls import reverse

from lms.common import languages
from lms.records.standing import targets_of_voids

from .events import LearningEvent


class CertificateQuerySet(models.QuerySet):
    def held_by(self, person):
        """Without those whose completion was put right since."""
        voids = LearningEvent.objects.filter(person=person, kind=LearningEvent.Kind.VOIDED)
        taken_back = targets_of_voids([void.fact for void in voids.in_order()])
        return self.filter(person=person).exclude(event__uuid__in=taken_back)


class Certificate(models.Model):
    """As issued: the words it bears are kept with it and never follow the page."""

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
    email_claimed_at = models.DateTimeField(null=True)
    emailed_at = models.DateTimeField(null=True)

    objects = CertificateQuerySet.as_manager()

    class Meta:
        ordering = ["-completed_on", "-pk"]

    def __str__(self):
        return self.number

    def get_absolute_url(self):
        return reverse("records:certificate", args=[self.number])

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
