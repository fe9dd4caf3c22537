import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef

from lms.records.due_dates import Waiver
from lms.records.standing import StandingState

from .follow_ups import FollowUp


class StandingQuerySet(models.QuerySet):
    def of(self, person):
        return self.filter(person=person)

    def waived(self):
        """Of courses that the person does not have to do, or did not have to for a while."""
        return self.exclude(waivers=[])

    def with_open_questions(self, day):
        """Each knows whether the person is asked what came of the course."""
        open_ones = FollowUp.objects.open().recent(day)
        mine = open_ones.filter(person=OuterRef("person"), course_key=OuterRef("course_key"))
        return self.annotate(is_asked=Exists(mine))

    def locked(self, person, course_key):
        """The one row of this person and course, made if need be, held until the end of the
        transaction: whatever is done to the same course by the same person waits here."""
        if row := self.select_for_update().filter(person=person, course_key=course_key).first():
            return row
        self.bulk_create([Standing(person=person, course_key=course_key)], ignore_conflicts=True)
        return self.select_for_update().get(person=person, course_key=course_key)


class Standing(models.Model):
    """What the events mean for one person and one course: a StandingState in columns."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="standings")
    course_key = models.UUIDField()
    cycle = models.PositiveSmallIntegerField(
        default=1, help_text="1, then one more for each renewal."
    )
    voids = models.PositiveSmallIntegerField(
        default=0,
        help_text="Events put right. Part of idempotency keys, so that it can be done again.",
    )
    started_on = models.DateField(null=True)
    lessons_done = models.JSONField(
        default=dict, help_text="Module key to list of lesson ids, this cycle."
    )
    completed_on = models.JSONField(
        default=list, help_text="Every day it was completed, ISO, in order."
    )
    completed_by = models.CharField(
        max_length=12, blank=True, help_text="Kind of the last completing event."
    )
    last_module_key = models.UUIDField(null=True)
    last_lesson_id = models.UUIDField(null=True)
    waivers = models.JSONField(
        default=list, help_text="From which day to which last day they do not have to, ISO."
    )
    changed_at = models.DateTimeField(auto_now=True)

    PROJECTED = (
        "cycle",
        "voids",
        "started_on",
        "lessons_done",
        "completed_on",
        "completed_by",
        "last_module_key",
        "last_lesson_id",
        "waivers",
    )

    objects = StandingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "course_key"], name="records_standing_one_each"
            )
        ]

    def __str__(self):
        return f"{self.person_id} {self.course_key}"

    @property
    def state(self):
        return StandingState(
            cycle=self.cycle,
            voids=self.voids,
            started_on=self.started_on,
            lessons_done=self.lessons_done,
            completed_on=tuple(date.fromisoformat(day) for day in self.completed_on),
            completed_by=self.completed_by,
            last_module=str(self.last_module_key or ""),
            last_lesson=str(self.last_lesson_id or ""),
            waivers=tuple(Waiver(*map(day_of, waiver)) for waiver in self.waivers),
        )

    def take(self, state):
        self.cycle, self.voids = state.cycle, state.voids
        self.started_on = state.started_on
        self.lessons_done = state.lessons_done
        self.completed_on = [day.isoformat() for day in state.completed_on]
        self.completed_by = state.completed_by
        self.last_module_key = uuid.UUID(state.last_module) if state.last_module else None
        self.last_lesson_id = uuid.UUID(state.last_lesson) if state.last_lesson else None
        self.waivers = [[iso(w.starts_on), iso(w.last_day)] for w in state.waivers]
        return self


def day_of(text):
    return text and date.fromisoformat(text)


def iso(day):
    return day and day.isoformat()
