from django.db import models
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lms.people.staff_files.holds import Reason
from lms.people.staff_files.verdicts import Finding, Verdict


class StaffFileQuerySet(models.QuerySet):
    def applied(self):
        return self.filter(status=StaffFile.Status.APPLIED)

    def held(self):
        return self.filter(status=StaffFile.Status.HELD)

    def overdue(self, day):
        """Held for longer than anybody may keep the rows of an HR file."""
        return self.held().filter(keep_until__lt=day)

    def last_as_at(self):
        return self.applied().aggregate(day=Max("as_at"))["day"]


class StaffFile(models.Model):
    """One HR file. Its fingerprint is kept, the file is not.

    While a file is held, its rows are kept until somebody decides: only the columns that we use,
    never the kind of an absence, and for no longer than 30 days.
    """

    class Status(models.TextChoices):
        HELD = "held", _("Held")
        APPLIED = "applied", _("Applied")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    sha256 = models.CharField(max_length=64)
    as_at = models.DateField(_("as at"))
    name = models.CharField(_("name"), max_length=200)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.APPLIED)
    outcomes = models.JSONField(
        _("changes"), help_text=_("How many people or units each kind of change is about.")
    )
    counts = models.JSONField(
        _("outcomes"), default=dict, help_text=_("How many records had each outcome.")
    )
    reasons = models.JSONField(_("why it is held"), default=list, blank=True)
    received_at = models.DateTimeField(_("received"), default=timezone.now)
    received_by = models.ForeignKey(
        "people.User", models.PROTECT, null=True, related_name="+", verbose_name=_("received by")
    )
    rows = models.JSONField(_("rows while held"), null=True, blank=True)
    keep_until = models.DateField(_("rows are kept until"), null=True, blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        "people.User", models.PROTECT, null=True, related_name="+", verbose_name=_("decided by")
    )
    decision = models.TextField(_("reason for the decision"), blank=True)
    applied_at = models.DateTimeField(_("applied"), null=True, blank=True)
    applied_by = models.ForeignKey(
        "people.User", models.PROTECT, null=True, related_name="+", verbose_name=_("applied by")
    )

    objects = StaffFileQuerySet.as_manager()

    class Meta:
        ordering = ["-as_at", "-pk"]
        verbose_name = _("HR file")
        verbose_name_plural = _("HR files")
        constraints = [
            models.UniqueConstraint(
                fields=["sha256", "as_at"],
                condition=~Q(status="withdrawn"),
                name="people_stafffile_applied_once",
            ),
            models.CheckConstraint(
                condition=Q(status="held") | Q(rows__isnull=True),
                name="people_stafffile_rows_only_while_held",
            ),
        ]

    def __str__(self):
        return f"{self.name} ({self.as_at})"

    @property
    def why_held(self):
        """In the reader's language."""
        return [str(Reason(**reason)) for reason in self.reasons]


class StaffFileLine(models.Model):
    """A record that HR should look at: what became of it, and why.

    The words of the file that the sentence is about are kept with it, so that it can be said in
    the reader's language; the lines of the file before go when a newer one is applied. There is
    no person where the record was of nobody we know.
    """

    staff_file = models.ForeignKey(StaffFile, models.CASCADE, related_name="lines")
    person = models.ForeignKey(
        "people.User", models.PROTECT, null=True, related_name="+", verbose_name=_("person")
    )
    record = models.PositiveIntegerField(_("record"))
    row = models.PositiveIntegerField(_("row"))
    staff_number = models.CharField(_("staff number"), max_length=40, blank=True)
    outcome = models.CharField(_("outcome"), max_length=12)
    code = models.CharField(_("code"), max_length=30)
    findings = models.JSONField(_("findings"))

    class Meta:
        ordering = ["staff_file", "record"]
        verbose_name = _("line of an HR file")
        verbose_name_plural = _("lines of an HR file")

    def __str__(self):
        return f"{self.record}: {self.code}"

    @property
    def message(self):
        """In the reader's language, the verdict first."""
        found = [Finding(**kept | {"verdict": Verdict[kept["verdict"]]}) for kept in self.findings]
        return " ".join(dict.fromkeys(finding.message for finding in found))
