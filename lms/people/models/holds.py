from django.db import models
from django.utils.translation import gettext_lazy as _

from lms.common.intervals import Interval, IntervalQuerySet


class RecordHold(Interval):
    """Why a person's record is kept although its time is up: the law, or a case that is open."""

    person = models.ForeignKey("people.User", models.PROTECT, related_name="holds")
    reason = models.CharField(_("reason"), max_length=300)
    placed_by = models.ForeignKey("people.User", models.PROTECT, related_name="+")

    objects = IntervalQuerySet.as_manager()

    class Meta(Interval.Meta):
        ordering = ["person", "starts_on"]

    def __str__(self):
        return f"{self.person_id}: {self.reason}"
