from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RecordOpeningQuerySet(models.QuerySet):
    def in_force(self, moment):
        return self.filter(opened_at__gt=moment - RecordOpening.LASTS, opened_at__lte=moment)


class RecordOpening(models.Model):
    """Somebody opened another person's record, and why. That person sees both."""

    LASTS = timedelta(minutes=30)

    viewer = models.ForeignKey("people.User", models.PROTECT, related_name="+")
    person = models.ForeignKey("people.User", models.PROTECT, related_name="openings")
    reason = models.CharField(_("reason"), max_length=300)
    opened_at = models.DateTimeField(_("opened"), default=timezone.now)

    objects = RecordOpeningQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(viewer=F("person")), name="people_recordopening_of_somebody_else"
            )
        ]

    def __str__(self):
        return f"{self.person_id} by {self.viewer_id}"

    @property
    def closes_at(self):
        return self.opened_at + self.LASTS
