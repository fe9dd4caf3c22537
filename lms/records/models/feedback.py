"""What learners say about lessons. No row has a person in it, and none leads to one.

Opinions are only counted: one row per lesson holds how many said what. Words stand in rows with a
random key and the month, and are stored in another order every night (lms.records.actions.telling),
so that neither the key nor the time nor the place in the table says who wrote before whom. That
somebody has answered is remembered as a mark that cannot be read backwards.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from lms.common import languages

LONGEST = 2000
LONGEST_NOTE = 500


class LessonOpinionsQuerySet(models.QuerySet):
    def add_one(self, module_key, lesson_id, answer):
        place = {"module_key": module_key, "lesson_id": lesson_id}
        self.bulk_create([LessonOpinions(**place)], ignore_conflicts=True)
        self.filter(**place).update(**{answer: F(answer) + 1})


class LessonOpinions(models.Model):
    """How many found a lesson useful. All three numbers in one row: one that changed alone would
    tell in the database's own columns what was said last."""

    class Answer(models.TextChoices):
        YES = "yes", _("Yes")
        PARTLY = "partly", _("Partly")
        NO = "no", _("No")

    module_key = models.UUIDField()
    lesson_id = models.UUIDField()
    yes = models.PositiveIntegerField(default=0)
    partly = models.PositiveIntegerField(default=0)
    no = models.PositiveIntegerField(default=0)

    objects = LessonOpinionsQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["module_key", "lesson_id"], name="records_lessonopinions_one_each"
            )
        ]

    def __str__(self):
        return str(self.lesson_id)


class OpinionMark(models.Model):
    """That somebody has said whether a lesson is useful, or has answered a poll: not who, not which
    one, not what."""

    mark = models.CharField(primary_key=True, max_length=64)
    month = models.DateField()

    def __str__(self):
        return self.mark


class FeedbackQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at=None)

    def closed(self):
        return self.exclude(closed_at=None)

    def mistakes(self):
        return self.filter(kind=Feedback.Kind.MISTAKE)


class Feedback(models.Model):
    class Kind(models.TextChoices):
        COMMENT = "comment", _("Comment")
        MISTAKE = "mistake", _("Mistake")

    # The token of the form, so that a form that is sent twice is kept once.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, editable=False)
    course_key = models.UUIDField(editable=False)
    module_key = models.UUIDField(editable=False)
    lesson_id = models.UUIDField(editable=False)
    lesson = models.CharField(_("lesson"), max_length=255, editable=False)
    language = models.CharField(max_length=10, editable=False)
    text = models.TextField(_("what a learner wrote"), max_length=LONGEST, editable=False)
    month = models.DateField(_("received"), editable=False)
    closing_note = models.CharField(
        _("what we did"), max_length=LONGEST_NOTE, blank=True, help_text=_("For editors only.")
    )
    closed_at = models.DateTimeField(null=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        verbose_name = _("piece of feedback")
        verbose_name_plural = _("pieces of feedback")
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at=None, closed_by=None)
                | Q(closed_at__isnull=False, closed_by__isnull=False),
                name="records_feedback_closed_by_somebody",
            )
        ]

    def __str__(self):
        return self.lesson

    @property
    def is_closed(self):
        return self.closed_at is not None


class ChangeNoteQuerySet(models.QuerySet):
    def shown(self):
        return self.filter(withdrawn_at=None)

    def newest_of(self, course_key):
        return self.shown().filter(course_key=course_key)[: ChangeNote.SHOWN]


class ChangeNote(models.Model):
    """“You said, we changed”: shown to learners on the course page, in the words it was given."""

    SHOWN = 3

    course_key = models.UUIDField(editable=False)
    language = models.CharField(max_length=10, editable=False)
    text = models.CharField(_("what we changed"), max_length=LONGEST_NOTE)
    published_at = models.DateTimeField(_("published"), auto_now_add=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = ChangeNoteQuerySet.as_manager()

    class Meta:
        ordering = ["-published_at", "-pk"]
        verbose_name = _("“You said, we changed” note")
        verbose_name_plural = _("“You said, we changed” notes")
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="records_changenote_withdrawn_by_somebody",
            )
        ]

    def __str__(self):
        return self.text

    @property
    def marked_text(self):
        return languages.marked(self.text, languages.other(self.language))
