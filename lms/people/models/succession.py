from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .units import Unit


class SuccessionQuerySet(models.QuerySet):
    def taking_people(self):
        return self.filter(takes_people=True)

    def recent(self, since):
        """Of people who went along after that day; with the units they came from."""
        rows = self.taking_people().filter(effective_on__gt=since)
        return list(rows.select_related("old_unit__parent__parent__parent"))


class Succession(models.Model):
    """What became of a unit, from one day on: a line of a change map.

    A division has one successor at most, and its people go with it. Lines between directorates
    are for reading, for one may become several; they take along only those who work in the
    directorate itself, and only where there is one place to go.
    """

    class Kind(models.TextChoices):
        RENAME = "rename", _("New name")
        SPLIT = "split", _("Split")
        MERGE = "merge", _("Merged")
        CLOSE = "close", _("Closed")
        MOVE = "move", _("Moved")

    effective_on = models.DateField(_("first day"))
    kind = models.CharField(_("what happened"), max_length=8, choices=Kind)
    old_unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="successions", verbose_name=_("unit before")
    )
    new_unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, related_name="+", verbose_name=_("unit after")
    )
    takes_people = models.BooleanField(_("people go with it"))
    source = models.CharField(_("from the file"), max_length=200)
    noted_at = models.DateTimeField(_("noted"), auto_now_add=True)

    objects = SuccessionQuerySet.as_manager()

    class Meta:
        ordering = ["effective_on", "old_unit", "new_unit"]
        constraints = [
            models.UniqueConstraint(
                fields=["effective_on", "old_unit", "new_unit"], name="people_succession_said_once"
            ),
            models.UniqueConstraint(
                fields=["old_unit"],
                condition=Q(new_unit=None),
                name="people_succession_closed_once",
            ),
            models.UniqueConstraint(
                fields=["old_unit"],
                condition=Q(takes_people=True),
                name="people_succession_one_place_to_go",
            ),
            models.CheckConstraint(
                condition=Q(takes_people=False)
                | (Q(new_unit__isnull=False) & ~Q(new_unit=F("old_unit"))),
                name="people_succession_takes_people_elsewhere",
            ),
        ]
        verbose_name = _("change of a unit")
        verbose_name_plural = _("changes of units")

    def __str__(self):
        return f"{self.old_unit_id} → {self.new_unit_id}, {self.effective_on}"
