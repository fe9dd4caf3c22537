from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lms.common.intervals import Interval, IntervalQuerySet


class StaffGroup(models.Model):
    """People who share something that their posts do not say: lone workers, first aiders."""

    name = models.CharField(
        _("name"),
        max_length=100,
        unique=True,
        help_text=_(
            "For example “Lone workers”. People read it as the reason why they have to do a "
            "course, so name nothing private, such as health."
        ),
    )
    purpose = models.CharField(_("what it is for"), max_length=300, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("group of people")
        verbose_name_plural = _("groups of people")

    def __str__(self):
        return self.name


class GroupMemberQuerySet(IntervalQuerySet):
    def not_ended(self, day):
        return self.filter(Q(ends_on=None) | Q(ends_on__gt=day))


class GroupMember(Interval):
    """Who was in a group from when to when, and who said so. A row is ended, never deleted."""

    staff_group = models.ForeignKey(StaffGroup, models.PROTECT, related_name="members")
    person = models.ForeignKey("people.User", models.PROTECT, related_name="group_memberships")
    added_by = models.ForeignKey("people.User", models.PROTECT, related_name="+")
    removed_by = models.ForeignKey("people.User", models.PROTECT, null=True, related_name="+")

    objects = GroupMemberQuerySet.as_manager()

    class Meta(Interval.Meta):
        ordering = ["staff_group", "person", "starts_on"]
        constraints = [
            *Interval.Meta.constraints,
            models.UniqueConstraint(
                fields=["staff_group", "person", "starts_on"], name="people_groupmember_once_a_day"
            ),
            models.UniqueConstraint(
                fields=["staff_group", "person"],
                condition=Q(ends_on=None),
                name="people_groupmember_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None, removed_by=None)
                | Q(ends_on__isnull=False, removed_by__isnull=False),
                name="people_groupmember_removed_by_somebody",
            ),
        ]

    def __str__(self):
        return f"{self.person_id} in {self.staff_group_id}"
