from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class StaffQuestionQuerySet(models.QuerySet):
    def open(self):
        return self.filter(answer="")


class StaffQuestion(models.Model):
    """Something an HR file leaves open and only a person can say. It stays until answered."""

    class Kind(models.TextChoices):
        SAME_PERSON = "same_person", _("Same person?")
        HAS_LEFT = "has_left", _("Has left?")

    class Answer(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")

    kind = models.CharField(_("question"), max_length=12, choices=Kind)
    person = models.ForeignKey("people.User", models.PROTECT, related_name="staff_questions")
    staff_number = models.CharField(
        _("new staff number"), max_length=20, blank=True, help_text=_("Of “same person?”.")
    )
    staff_file = models.ForeignKey("people.StaffFile", models.PROTECT, related_name="questions")
    rows = models.JSONField(_("rows that wait for the answer"), null=True, blank=True)
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    answer = models.CharField(_("answer"), max_length=3, choices=Answer, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_by = models.ForeignKey(
        "people.User", models.PROTECT, null=True, related_name="+", verbose_name=_("answered by")
    )

    objects = StaffQuestionQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "pk"]
        verbose_name = _("question to HR")
        verbose_name_plural = _("questions to HR")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "person", "staff_number"],
                condition=Q(answer=""),
                name="people_staffquestion_open_once",
            ),
            models.CheckConstraint(
                condition=Q(answer="") | Q(rows__isnull=True),
                name="people_staffquestion_rows_while_open",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.person}"
