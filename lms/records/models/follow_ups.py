"""What came of a course, asked 30 days after it. Who was asked and has answered stands in one
table; what was answered is only counted, in another that has no person in it.
"""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class FollowUpQuerySet(models.QuerySet):
    def open(self):
        return self.filter(is_answered=False)

    def unsent(self):
        return self.open().filter(email_claimed_at=None)

    def last_days(self):
        """{person id: the last day on which an e-mail went out, or may have}"""
        claimed = self.exclude(email_claimed_at=None).order_by()
        last = claimed.values_list("person_id").annotate(Max("email_claimed_at"))
        return {person_id: timezone.localdate(moment) for person_id, moment in last}

    def recent(self, day):
        """The questions that can still be answered."""
        return self.filter(asked_on__gt=day - FollowUp.STAYS_OPEN)


class FollowUp(models.Model):
    """That a person is asked three questions about a course, once for each time through it."""

    STAYS_OPEN = timedelta(days=60)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="follow_ups")
    course_key = models.UUIDField()
    cycle = models.PositiveSmallIntegerField()
    asked_on = models.DateField(_("asked"))
    # Not when: beside a total that grew that day it would say more than it should.
    is_answered = models.BooleanField(_("answered"), default=False)
    # From then on it is not sent again, whether it arrived or not.
    email_claimed_at = models.DateTimeField(null=True)
    emailed_at = models.DateTimeField(_("e-mail sent"), null=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "course_key", "cycle"], name="records_followup_one_each"
            )
        ]

    def __str__(self):
        return f"{self.person_id} {self.course_key}"


class SupportAnswersQuerySet(models.QuerySet):
    def add_one(self, course_key, answers):
        """`answers` is {question: answer}; one more of each."""
        self.bulk_create([SupportAnswers(course_key=course_key)], ignore_conflicts=True)
        columns = [f"{question}_{answer}" for question, answer in answers.items()]
        self.filter(pk=course_key).update(**{column: F(column) + 1 for column in columns})


class SupportAnswers(models.Model):
    """How many answered what about a course, in the whole council: of a small unit with few
    answers, a row would tell what each person there said. All numbers in one row: one that changed
    alone would tell in the database's own columns what was said last."""

    class Question(models.TextChoices):
        TALKED = "talked", _("My manager has talked with me about this course.")
        TIME = "time", _("I was given working time for it.")
        USED = "used", _("I have used something from it in my work.")

    class Answer(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")
        DOES_NOT_FIT = "apart", _("Does not fit")

    course_key = models.UUIDField(primary_key=True)
    talked_yes = models.PositiveIntegerField(default=0)
    talked_no = models.PositiveIntegerField(default=0)
    talked_apart = models.PositiveIntegerField(default=0)
    time_yes = models.PositiveIntegerField(default=0)
    time_no = models.PositiveIntegerField(default=0)
    time_apart = models.PositiveIntegerField(default=0)
    used_yes = models.PositiveIntegerField(default=0)
    used_no = models.PositiveIntegerField(default=0)
    used_apart = models.PositiveIntegerField(default=0)

    objects = SupportAnswersQuerySet.as_manager()

    def __str__(self):
        return str(self.course_key)
