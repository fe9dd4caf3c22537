from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class MergerQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(undone_at=None)

    def touching(self, people):
        return self.in_force().filter(Q(kept__in=people) | Q(duplicate__in=people))


class Merger(models.Model):
    """Two records that are one person. Nothing moves: the duplicate points to the one we keep."""

    kept = models.ForeignKey(
        "people.User", models.PROTECT, related_name="mergers", verbose_name=_("record we keep")
    )
    duplicate = models.ForeignKey(
        "people.User", models.PROTECT, related_name="merged", verbose_name=_("other record")
    )
    reason = models.CharField(_("reason"), max_length=250)
    merged_by = models.ForeignKey("people.User", models.PROTECT, null=True, related_name="+")
    merged_at = models.DateTimeField(_("merged"), auto_now_add=True)
    undone_by = models.ForeignKey("people.User", models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(_("undone"), null=True)

    objects = MergerQuerySet.as_manager()

    class Meta:
        ordering = ["-merged_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["duplicate"],
                condition=Q(undone_at=None),
                name="people_merger_into_one_record",
            ),
            models.CheckConstraint(
                condition=~Q(kept=F("duplicate")), name="people_merger_of_two_records"
            ),
        ]
        verbose_name = _("merger of two records")
        verbose_name_plural = _("mergers of two records")

    def __str__(self):
        return f"{self.duplicate_id} → {self.kept_id}"
