from django.db import models
from django.utils.translation import gettext_lazy as _


class StaffChange(models.Model):
    """One field of one person that a file of HR, or the answer to a question, has changed.

    A person, post or absence that is new is one line without a field. A change map has no staff
    file; its row is given all the same.
    """

    person = models.ForeignKey("people.User", models.PROTECT, related_name="staff_changes")
    staff_file = models.ForeignKey(
        "people.StaffFile", models.PROTECT, null=True, related_name="changes"
    )
    row = models.PositiveIntegerField(_("row"), null=True)
    thing = models.CharField(_("about"), max_length=20)
    field = models.CharField(_("field"), max_length=40, blank=True)
    old = models.CharField(_("before"), max_length=300, blank=True)
    new = models.CharField(_("after"), max_length=300, blank=True)
    changed_at = models.DateTimeField(_("when"), auto_now_add=True)
    changed_by = models.ForeignKey(
        "people.User", models.PROTECT, null=True, related_name="+", verbose_name=_("by")
    )

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["person", "changed_at"])]
        verbose_name = _("change from HR")
        verbose_name_plural = _("changes from HR")

    def __str__(self):
        return f"{self.person}: {self.thing} {self.field}"
