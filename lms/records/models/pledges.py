from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PledgeQuerySet(models.QuerySet):
    def of(self, person):
        return self.filter(person=person).order_by("by", "pk")

    def open(self):
        return self.filter(outcome="")


class Pledge(models.Model):
    """“I will … by …”: what somebody means to do after a lesson, in their own words. Private."""

    class Outcome(models.TextChoices):
        KEPT = "kept", _("Kept")
        PARTLY = "partly", _("Partly kept")
        NOT_KEPT = "not_kept", _("Not kept")

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="pledges")
    module_key = models.UUIDField()
    lesson_id = models.UUIDField()
    block_id = models.UUIDField()
    words = models.CharField(max_length=500)
    by = models.DateField()
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True)
    judged_on = models.DateField(null=True)

    objects = PledgeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "module_key", "lesson_id", "block_id"],
                name="records_pledge_one_each",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", judged_on=None)
                | Q(~Q(outcome=""), judged_on__isnull=False),
                name="records_pledge_judged_on_a_day",
            ),
        ]

    def __str__(self):
        return self.words
