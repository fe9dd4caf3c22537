from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lms.common.intervals import Interval, IntervalQuerySet
from lms.records.due_dates import Rule


class RequirementQuerySet(IntervalQuerySet):
    def of_everyone(self):
        return self.filter(max_tier=None)

    def of_tier(self, tier):
        """Those whose audience holds a person of this tier (None: a person outside the chart)."""
        return self.filter(Q(max_tier=None) | Q(max_tier__gte=tier)) if tier else self.of_everyone()


class Requirement(Interval):
    """Who must do which course by when, and for how long it counts. A rule, not a row a person."""

    course_key = models.UUIDField()
    course_code = models.CharField(max_length=12)
    max_tier = models.PositiveSmallIntegerField(
        _("down to tier"),
        null=True,
        blank=True,
        help_text=_("Empty: everyone. 4: the leadership team and heads of service."),
    )
    starts_on = models.DateField(_("in force from"))
    ends_on = models.DateField(_("no longer in force from"), null=True, blank=True)
    launch_due_on = models.DateField(_("due at the launch"), null=True, blank=True)
    days_to_finish = models.PositiveSmallIntegerField(
        _("days to finish after starting or returning")
    )
    valid_days = models.PositiveSmallIntegerField(
        _("days a completion counts"), null=True, blank=True, help_text=_("Empty: for good.")
    )
    reason = models.CharField(_("why it is required"), max_length=200)

    objects = RequirementQuerySet.as_manager()

    class Meta(Interval.Meta):
        ordering = ["course_code"]
        constraints = [
            *Interval.Meta.constraints,
            models.UniqueConstraint(
                fields=["course_key", "starts_on", "max_tier"],
                name="records_requirement_once",
            ),
            # To the database one NULL is not like another.
            models.UniqueConstraint(
                fields=["course_key", "starts_on"],
                condition=Q(max_tier=None),
                name="records_requirement_once_for_everyone",
                violation_error_message=_("Everyone has to do this course from this day already."),
            ),
        ]

    def __str__(self):
        return self.course_code

    def holds_for(self, tier):
        """As `of_tier`, for a rule that is at hand."""
        return self.max_tier is None or (tier is not None and tier <= self.max_tier)

    @property
    def rule(self):
        return Rule(self.days_to_finish, self.launch_due_on, self.valid_days)
