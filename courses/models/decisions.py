from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from courses import versions

from .versions import ModuleVersion


class DecisionQuerySet(models.QuerySet):
    def about(self, change):
        """What was said of exactly this change, or None."""
        found = self.filter(module_key=change.module_key, since=change.latest.number).first()
        is_same = found and versions.counts_the_same(found.manifest, change.manifest)
        return found if is_same else None


class Decision(models.Model):
    """What somebody said of a draft: a correction or a material change. It waits here from the
    day it is said until the draft goes live, which may be after an approval or at a set time.

    It holds for the manifest it was given for and no other: who then changes what counts once
    more is asked once more. Who said it is in Wagtail's log of the page.
    """

    class Earlier(models.TextChoices):
        NATURAL = "natural", _("until they run out by themselves")
        DATE = "date", _("until a day")
        NOW = "now", _("no longer")

    module_key = models.UUIDField(unique=True)
    since = models.PositiveIntegerField(help_text="Number of the version it is a change of.")
    manifest = models.JSONField()
    change = models.CharField(
        max_length=12,
        choices=[
            (each.value, each.label) for each in ModuleVersion.Change if each.value != "first"
        ],
    )
    what_changed = models.CharField(max_length=250, blank=True)
    earlier = models.CharField(max_length=8, choices=Earlier, default=Earlier.NATURAL)
    counts_until = models.DateField(null=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(earlier="date") | Q(counts_until__isnull=False),
                name="courses_decision_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(change="correction") | ~Q(what_changed=""),
                name="courses_decision_material_says_what_changed",
            ),
        ]

    def __str__(self):
        return f"{self.module_key} {self.change}"

    @property
    def is_material(self):
        return self.change == ModuleVersion.Change.MATERIAL

    def last_day(self, published_on):
        """Until when earlier completions count, published on that day; None: by themselves.

        The days before the publication are over and stay as they were.
        """
        if not self.is_material or self.earlier == self.Earlier.NATURAL:
            return None
        day_before = published_on - timedelta(days=1)
        is_now = self.earlier == self.Earlier.NOW
        return day_before if is_now else max(self.counts_until, day_before)
