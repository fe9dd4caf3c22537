from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PlaceNoteQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at=None)


class PlaceNote(models.Model):
    """What somebody says is wrong about their team, their manager or their post. HR puts it right;
    the learning administrators see to it that HR hears of it."""

    LONGEST = 500

    person = models.ForeignKey("people.User", models.PROTECT, related_name="place_notes")
    text = models.CharField(_("what is wrong"), max_length=LONGEST)
    sent_at = models.DateTimeField(_("sent"), auto_now_add=True)
    closed_at = models.DateTimeField(_("done"), null=True)
    closed_by = models.ForeignKey(
        "people.User", models.PROTECT, null=True, related_name="+", verbose_name=_("done by")
    )

    objects = PlaceNoteQuerySet.as_manager()

    class Meta:
        ordering = ["sent_at", "pk"]
        verbose_name = _("note about a team")
        verbose_name_plural = _("notes about teams")
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(closed_at=None),
                name="people_placenote_one_open_for_each_person",
            )
        ]

    def __str__(self):
        return str(self.person)
