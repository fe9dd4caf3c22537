from datetime import timedelta

from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from lms.common.intervals import Interval, IntervalQuerySet
from lms.people.models import StaffGroup, Unit
from lms.records.audience import Audience
from lms.records.due_dates import Rule


class RequirementQuerySet(IntervalQuerySet):
    def with_audience(self):
        """What its audience is called, in the query that loads the rule."""
        return self.select_related("unit", "staff_group")

    def reminded_of(self, day):
        """Those for which reminders were switched on by this day."""
        return self.filter(reminders_from__lte=day)


class Requirement(Interval):
    """Who must do which course by when, and for how long it counts. A rule, not a row a person."""

    course_key = models.UUIDField()
    course_code = models.CharField(max_length=12)
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("people in"),
        help_text=_("With everything under it. Empty: the whole council."),
    )
    max_tier = models.PositiveSmallIntegerField(
        _("down to tier"),
        null=True,
        blank=True,
        help_text=_("Empty: everyone. 4: the leadership team and heads of service."),
    )
    contracts = models.CharField(
        _("kinds of contract"),
        max_length=60,
        blank=True,
        help_text=_("None ticked: every kind."),
    )
    staff_group = models.ForeignKey(
        StaffGroup,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("people of the group"),
        help_text=_("Empty: whether in a group or not."),
    )
    starts_on = models.DateField(_("in force from"))
    ends_on = models.DateField(_("no longer in force from"), null=True, blank=True)
    launch_due_on = models.DateField(
        _("due on, at the earliest"),
        null=True,
        blank=True,
        help_text=_(
            "Nobody is asked to be done before this day. Empty: the days to finish, counted from "
            "the first day of the rule."
        ),
    )
    days_to_finish = models.PositiveSmallIntegerField(
        _("days to finish after starting or returning")
    )
    grace_days = models.PositiveSmallIntegerField(
        _("days of grace"),
        default=0,
        help_text=_("So many days after the due date, nobody is called late yet."),
    )
    valid_days = models.PositiveSmallIntegerField(
        _("days a completion counts"), null=True, blank=True, help_text=_("Empty: for good.")
    )
    reason = models.CharField(_("why it is required"), max_length=200)
    reminders_from = models.DateField(
        _("send reminders from"),
        null=True,
        blank=True,
        help_text=_(
            "Empty: no e-mails. Choose today or a later day. What fell due before it is not sent, "
            "so to invite everybody choose a day no later than the first day of the rule."
        ),
    )

    objects = RequirementQuerySet.as_manager()

    class Meta(Interval.Meta):
        ordering = ["course_code"]
        constraints = [
            *Interval.Meta.constraints,
            # To the database one NULL is not like another.
            models.UniqueConstraint(
                F("course_key"),
                F("starts_on"),
                F("contracts"),
                Coalesce("max_tier", Value(0)),
                Coalesce("unit", Value(0)),
                Coalesce("staff_group", Value(0)),
                name="records_requirement_once_for_the_same_people",
                violation_error_message=_("These people have to do this course already."),
            ),
        ]

    def __str__(self):
        return self.course_code

    @property
    def audience(self):
        return Audience(
            self.unit_id, self.max_tier, frozenset(self.contracts.split()), self.staff_group_id
        )

    @property
    def rule(self):
        """Who worked here long before has from the first day of the rule as long as a joiner."""
        first_due_on = self.launch_due_on or self.starts_on + timedelta(days=self.days_to_finish)
        return Rule(self.days_to_finish, first_due_on, self.valid_days, self.grace_days)
