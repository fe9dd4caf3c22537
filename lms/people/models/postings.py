from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from lms.common.intervals import Interval, IntervalQuerySet

from .units import Unit


class PostingQuerySet(IntervalQuerySet):
    def primary(self):
        return self.filter(is_primary=True)

    def headline(self):
        return self.exclude(employment__in=Posting.CONTINGENT)

    def with_units(self):
        """The unit and all that it is part of; the tree is at most four units deep."""
        return self.select_related("unit__parent__parent__parent")

    def spell_starts(self):
        """Those that no main posting of the same person runs into: a move is no new start."""
        before = Posting.objects.filter(
            person=OuterRef("person"), is_primary=True, ends_on=OuterRef("starts_on")
        )
        return self.filter(Q(is_new_start=True) | ~Exists(before))


class Posting(Interval):
    """One person in one post. A person has at most one primary posting on any day."""

    class Employment(models.TextChoices):
        PERMANENT = "permanent", _("Permanent")
        FIXED_TERM = "fixed_term", _("Fixed term")
        APPRENTICE = "apprentice", _("Apprentice")
        AGENCY = "agency", _("Agency")
        CASUAL = "casual", _("Casual")

    CONTINGENT = (Employment.AGENCY, Employment.CASUAL)

    person = models.ForeignKey("people.User", models.PROTECT, related_name="postings")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="postings")
    assignment_no = models.CharField(_("assignment number"), max_length=30)
    is_primary = models.BooleanField(_("main post"), default=True)
    is_new_start = models.BooleanField(
        _("starts anew"),
        default=False,
        help_text=_("Counts as a start at the council although another post runs into it."),
    )
    job_title = models.CharField(_("job title"), max_length=200, blank=True)
    grade = models.CharField(_("grade"), max_length=20, blank=True)
    tier = models.PositiveSmallIntegerField(
        _("tier"),
        null=True,
        blank=True,
        help_text=_("1 to 3: leadership team; 4: heads of service."),
    )
    employment = models.CharField(_("kind of employment"), max_length=12, choices=Employment)
    location = models.CharField(_("place of work"), max_length=100, blank=True)
    manager = models.ForeignKey(
        "people.User", models.PROTECT, null=True, blank=True, related_name="managed_postings"
    )

    objects = PostingQuerySet.as_manager()

    class Meta(Interval.Meta):
        ordering = ["person", "starts_on"]
        constraints = [
            *Interval.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "starts_on"],
                condition=Q(is_primary=True),
                name="people_posting_one_primary_start_a_day",
            ),
        ]
        indexes = [models.Index(fields=["starts_on", "ends_on"])]

    def __str__(self):
        return f"{self.job_title}, {self.unit}"

    @property
    def is_contingent(self):
        return self.employment in self.CONTINGENT


class Absence(Interval):
    """A long absence. Whether and when, never why: the reason would be health data."""

    person = models.ForeignKey("people.User", models.PROTECT, related_name="absences")

    objects = IntervalQuerySet.as_manager()

    class Meta(Interval.Meta):
        ordering = ["person", "starts_on"]

    def __str__(self):
        return f"{self.person}: {self.starts_on}"
