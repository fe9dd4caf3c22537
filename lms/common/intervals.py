"""From when to when something holds.

Intervals are half-open: `starts_on` is the first day, `ends_on` the first day no longer (empty:
no end known). HR files and council papers write the last day instead; that is turned round once,
where the file is read.
"""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class IntervalQuerySet(models.QuerySet):
    def on(self, day):
        """Those whose interval holds this day."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gt=day), starts_on__lte=day)

    def ended(self, day):
        return self.filter(ends_on__lte=day)

    def to_come(self, day):
        return self.filter(starts_on__gt=day)


class Interval(models.Model):
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("first day no longer"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                name="%(app_label)s_%(class)s_ends_after_it_starts",
                violation_error_message=_("The end comes after the start."),
            )
        ]

    def is_on(self, day):
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)

    @property
    def last_day(self):
        """As people say it; None while no end is known."""
        return self.ends_on and self.ends_on - timedelta(days=1)
