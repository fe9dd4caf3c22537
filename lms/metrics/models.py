"""Numbers others may see, kept so that reading them costs the same at any size.

Every person adds a few dated steps to the totals of their division: +1 to the headcount on the
first day, -1 on the day after the last, +1 to "DC02 valid" on the day of completion, -1 on the day
after it runs out. `Tally` remembers the steps a person has added, `Delta` holds steps that were
just added, `Rollup` the folded sums. A figure as at a day is the sum of all steps up to that day.

Folded sums are kept by day, month and year, so that reading ten years does not read every day.
"""

from datetime import timedelta
from fractions import Fraction

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from lms.common.append_only import AppendOnly, AppendOnlyQuerySet

from .cells import NO_COURSE
from .plan import TOLERANCE, Path, Plan, Point


class Step(models.Model):
    day = models.DateField()
    # No index and no constraint of its own: nobody asks for one unit, the nightly check finds what
    # is of none, and every step would pay for them.
    unit = models.ForeignKey(
        "people.Unit", models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    cell = models.CharField(max_length=16, help_text="A cells.Cell or cells.Cause.")
    course_key = models.UUIDField(default=NO_COURSE)
    n = models.IntegerField()

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.day} {self.cell} {self.n:+}"


class Delta(Step):
    """Steps just added by a transaction and not yet folded. Has no order and no key."""


class Rollup(Step):
    """Folded steps of a day, month or year; kept only while they are not 0."""

    grain = models.CharField(max_length=5, help_text="A periods.Grain.")
    day = models.DateField(help_text="The first day of the month or year.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                # In the order of a reading: a cell and course, then a stretch of days.
                fields=["grain", "cell", "course_key", "day", "unit"],
                name="metrics_rollup_one_each",
            )
        ]


class Tally(models.Model):
    """The steps one person has added so far, so that a recount adds only the difference."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, primary_key=True)
    steps = models.JSONField(
        default=dict, help_text="{course key, in hex: {cell: [[day, unit id, n], …]}}"
    )

    def __str__(self):
        return str(self.person_id)

    def of_course(self, key) -> dict[str, list]:
        """{cell: [[day, unit id, n], …]}; days as text."""
        return self.steps.get(key.hex, {})


class TargetQuerySet(AppendOnlyQuerySet):
    def in_force(self, day):
        """{measure: target} as at the end of this day: of several, the one set last by then. The
        first also holds on the days before it was set; of later ones these days know nothing."""
        found = {}
        for target in self.filter(baseline_on__lte=day).order_by("set_at", "pk"):
            if target.measure not in found or target.set_on <= day:
                found[target.measure] = target
        return found


class Target(AppendOnly):
    """What we said we would reach, from where, by when and on which path. A change is a new one;
    the ones before it stay."""

    measure = models.CharField(_("measure"), max_length=20)
    baseline_value = models.DecimalField(_("start value, per cent"), max_digits=4, decimal_places=1)
    baseline_on = models.DateField(_("start date"))
    target_value = models.DecimalField(_("target, per cent"), max_digits=4, decimal_places=1)
    target_on = models.DateField(_("target date"))
    path = models.CharField(
        _("path"), max_length=7, choices=Path.choices(), default=Path.LINEAR.value
    )
    steps = models.JSONField(
        _("steps between"), default=list, blank=True, help_text="[[day, per cent], …] in order."
    )
    tolerance = models.PositiveSmallIntegerField(
        _("points behind that are still “just behind”"), default=TOLERANCE
    )
    owner = models.CharField(
        _("who answers for it"), max_length=100, help_text=_("A post, not a name.")
    )
    reason = models.CharField(_("why this target"), max_length=250)
    language = models.CharField(max_length=10, help_text="Of the owner and the reason.")
    set_at = models.DateTimeField(auto_now_add=True)

    objects = TargetQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(target_on__gt=F("baseline_on")), name="metrics_target_after_its_start"
            )
        ]

    def __str__(self):
        return f"{self.measure} {self.target_value}"

    @property
    def set_on(self):
        return localdate(self.set_at)

    def says_the_same_as(self, other):
        return (self.plan, self.words) == (other.plan, other.words)

    @property
    def words(self):
        return self.owner, self.reason, self.language

    @property
    def plan(self):
        return Plan(
            self.baseline_on,
            Fraction(self.baseline_value),
            self.target_on,
            Fraction(self.target_value),
            Path(self.path),
            tuple(Point.read(*step) for step in self.steps),
            self.tolerance,
        )


class CourseSponsorQuerySet(AppendOnlyQuerySet):
    def now(self):
        """{course key: what was said last}"""
        return {row.course_key: row for row in self.order_by("pk")}

    def last_of(self, course_key):
        return self.filter(course_key=course_key).order_by("pk").last()


class CourseSponsor(AppendOnly):
    """Which posts answer for a course, to all who lead. A change is a new row; the ones before it
    stay. Who writes the course is said elsewhere (courses.models.owners)."""

    course_key = models.UUIDField(db_index=True)
    sponsor = models.CharField(_("sponsor"), max_length=100, help_text=_("A post, not a name."))
    co_owner = models.CharField(
        _("co-owner"), max_length=100, blank=True, help_text=_("A post, not a name.")
    )
    set_at = models.DateTimeField(auto_now_add=True)

    objects = CourseSponsorQuerySet.as_manager()

    def __str__(self):
        return f"{self.course_key} {self.sponsor}"


class ClosedMonthQuerySet(AppendOnlyQuerySet):
    def last_revisions(self):
        """Of several revisions of a month, the last."""
        later = self.model.objects.filter(day=OuterRef("day"), revision__gt=OuterRef("revision"))
        return self.filter(~Exists(later))


class ClosedMonth(AppendOnly):
    """What the figures of the last day of a month were on the day we closed it. What is found out
    later is in the figures of today, and here only with a new revision that says why."""

    day = models.DateField(help_text="The last of the month.")
    revision = models.PositiveSmallIntegerField(default=1)
    reason = models.CharField(max_length=250, blank=True, help_text="Of a correction.")
    structure_on = models.DateField(help_text="Whose directorates the figures are of.")
    code_version = models.CharField(max_length=64)
    input_files = models.JSONField(default=list, help_text="[[as at, SHA-256], …] of HR files.")
    taken_at = models.DateTimeField(auto_now_add=True)

    objects = ClosedMonthQuerySet.as_manager()

    class Meta:
        ordering = ["-day", "-revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "revision"], name="metrics_closedmonth_one_each"
            ),
            models.CheckConstraint(
                condition=Q(revision=1) | ~Q(reason=""), name="metrics_closedmonth_why_corrected"
            ),
        ]

    def __str__(self):
        return f"{self.day} {self.revision}"


class ClosedFigure(AppendOnly):
    """A number of a closed month: of a unit that people are reported under, or of the council."""

    month = models.ForeignKey(ClosedMonth, models.PROTECT, related_name="figures")
    measure = models.CharField(max_length=40)
    unit = models.ForeignKey("people.Unit", models.PROTECT, null=True, related_name="+")
    numerator = models.IntegerField()
    denominator = models.IntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["month", "measure", "unit"], name="metrics_closedfigure_one_each"
            ),
            # To the database one NULL is not like another.
            models.UniqueConstraint(
                fields=["month", "measure"],
                condition=Q(unit=None),
                name="metrics_closedfigure_one_of_the_council",
            ),
        ]

    def __str__(self):
        return f"{self.measure} {self.numerator}"


class BriefingQuerySet(AppendOnlyQuerySet):
    def on_offer(self, day):
        """The last first: a month that was closed up to two weeks ago."""
        since = day - timedelta(days=13)
        rows = self.filter(offered_on__range=(since, day)).select_related("month")
        return rows.order_by("-month__day")


class Briefing(AppendOnly):
    """That leaders are told of a month. Written with its closing, so of a month that was closed
    before there were briefings, or long after it ended, nobody is told."""

    month = models.OneToOneField(ClosedMonth, models.PROTECT, primary_key=True, related_name="+")
    offered_on = models.DateField()

    objects = BriefingQuerySet.as_manager()

    def __str__(self):
        return str(self.month_id)


class RollupCheck(models.Model):
    """One comparison of the totals with the people and records they were made from."""

    checked_at = models.DateTimeField(auto_now_add=True)
    differences = models.PositiveIntegerField(help_text="How many cells differed.")

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.checked_at:%Y-%m-%d} {self.differences}"


class HealthQuerySet(models.QuerySet):
    def of_courses(self, keys):
        return self.filter(course_key__in=keys)


class ContentHealthQuerySet(HealthQuerySet):
    def of(self, level):
        return self.filter(level=level)


class ContentHealth(models.Model):
    """How a course, a module or a lesson does, as it was counted (lms.metrics.health)."""

    class Level(models.TextChoices):
        COURSE = "course", _("Course")
        MODULE = "module", _("Module")
        LESSON = "lesson", _("Lesson")

    course_key = models.UUIDField()
    place = models.PositiveSmallIntegerField()
    level = models.CharField(max_length=6, choices=Level)
    module_key = models.UUIDField(null=True)
    lesson_id = models.UUIDField(null=True)
    title = models.CharField(max_length=255)
    reached = models.PositiveIntegerField()
    finished = models.PositiveIntegerField()
    stopped = models.PositiveIntegerField(help_text="Went no further, for two weeks or more.")
    answers = models.PositiveIntegerField(default=0)
    useful = models.PositiveIntegerField(default=0, help_text="Of the answers, how many were yes.")
    mistakes = models.PositiveIntegerField(default=0)
    counted_at = models.DateTimeField(auto_now_add=True)

    objects = ContentHealthQuerySet.as_manager()

    class Meta:
        ordering = ["course_key", "place"]
        constraints = [
            models.UniqueConstraint(
                fields=["course_key", "place"], name="metrics_contenthealth_one_each"
            )
        ]

    def __str__(self):
        return self.title


class QuestionHealth(models.Model):
    """How a question of a check does at the first try, in the words it had when it was counted."""

    course_key = models.UUIDField()
    place = models.PositiveSmallIntegerField()
    module_key = models.UUIDField()
    lesson_id = models.UUIDField()
    question_id = models.UUIDField()
    lesson = models.CharField(max_length=255)
    text = models.TextField()
    tries = models.PositiveIntegerField()
    right = models.PositiveIntegerField()
    wrong_option = models.TextField(blank=True, help_text="The one chosen most, in its words.")
    counted_at = models.DateTimeField(auto_now_add=True)

    objects = HealthQuerySet.as_manager()

    class Meta:
        ordering = ["course_key", "place"]
        constraints = [
            models.UniqueConstraint(
                fields=["course_key", "place"], name="metrics_questionhealth_one_each"
            )
        ]

    def __str__(self):
        return self.text


class SaidFigure(models.Model):
    """What people say of a course, as it was last shown (lms.metrics.voices.actions.announce)."""

    code = models.CharField(max_length=8)
    course_key = models.UUIDField()
    yes = models.PositiveIntegerField()
    answers = models.PositiveIntegerField()
    announced_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code", "course_key"], name="metrics_saidfigure_one_each"
            )
        ]

    def __str__(self):
        return f"{self.code} {self.course_key}"
