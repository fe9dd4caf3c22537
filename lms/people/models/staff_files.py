from django.db import models


class StaffFile(models.Model):
    """One HR file that was applied. Its fingerprint is kept, the file is not."""

    sha256 = models.CharField(max_length=64)
    as_at = models.DateField()
    name = models.CharField(max_length=200)
    outcomes = models.JSONField(help_text="How many rows had each outcome.")
    applied_at = models.DateTimeField(auto_now_add=True)
    applied_by = models.ForeignKey("people.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sha256", "as_at"], name="people_stafffile_applied_once"
            )
        ]

    def __str__(self):
        return f"{self.name} ({self.as_at})"
