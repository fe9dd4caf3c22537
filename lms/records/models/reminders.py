from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Max, Q
from django.utils.translation import gettext_lazy as _

from lms.records.reminders import policy

# Longer than a task may run (60 seconds): whoever claimed it before that sends it no more.
CLAIM = timedelta(minutes=5)


class ReminderQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(state=Reminder.State.WAITING)

    def counted(self):
        """What the policy takes for sent. Of what was handed over nobody knows for certain that
        it did not arrive, and what was refused once is not tried again."""
        return self.exclude(state__in=[Reminder.State.WAITING, Reminder.State.DROPPED])

    def uncertain(self):
        return self.filter(state=Reminder.State.SENDING)

    def last_days(self):
        """(person id, course key, kind, the last day on which it was sent)."""
        keys = self.counted().order_by().values_list("person_id", "course_key", "kind")
        return keys.annotate(Max("planned_on"))

    def claimed(self, day, now, most):
        """As many of the day's as that, for this worker alone until CLAIM is over. What was tried
        before comes last, so that one that cannot be sent holds up no other."""
        free = Q(claimed_at=None) | Q(claimed_at__lt=now - CLAIM)
        rows = self.waiting().filter(free, planned_on=day).select_for_update(skip_locked=True)
        keys = [row.pk for row in rows.order_by(F("claimed_at").asc(nulls_first=True), "pk")[:most]]
        self.filter(pk__in=keys).update(claimed_at=now)
        return self.filter(pk__in=keys).select_related("person__preferences").order_by("pk")


class Reminder(models.Model):
    """One e-mail to one person: the outbox. Each is sent at most once.

    A worker claims a waiting one, writes that it is sending it, gives it to the mail server, and
    writes that it was sent. Killed in between, it leaves it as sending: it may have arrived, so
    nobody sends it again, and learning administrators see it.
    """

    class Kind(models.TextChoices):
        INVITATION = policy.Kind.INVITATION, _("Invitation")
        NOT_STARTED = policy.Kind.NOT_STARTED, _("After ten days, not begun")
        BEFORE_DUE = policy.Kind.BEFORE_DUE, _("A week before the date")
        AFTER_DUE = policy.Kind.AFTER_DUE, _("After the date")
        MONTHLY = policy.Kind.MONTHLY, _("Monthly list")
        TEAM = policy.Kind.TEAM, _("Monthly list for a manager")
        LATE = policy.Kind.LATE, _("List that somebody asked for")
        LEADER = policy.Kind.LEADER, _("Invitation from a leader")
        BRIEFING = policy.Kind.BRIEFING, _("Figures of the month, for a leader")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENDING = "sending", _("Not certain")
        SENT = "sent", _("Sent")
        REFUSED = "refused", _("Refused")
        DROPPED = "dropped", _("Not sent")

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="reminders")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    course_key = models.UUIDField(_("course"), null=True, help_text="None: of several courses.")
    since = models.DateField(
        help_text="From when this round of asking counts; of a monthly list the month."
    )
    due_on = models.DateField(_("due on"), null=True)
    planned_on = models.DateField(_("day"), help_text="It is sent on this day or not at all.")
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.WAITING)
    why = models.CharField(max_length=12, blank=True, help_text="Why it was not sent.")
    queued_at = models.DateTimeField(auto_now_add=True)
    claimed_at = models.DateTimeField(null=True)
    handed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        ordering = ["-planned_on", "-pk"]
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "course_key", "since", "kind"],
                condition=Q(course_key__isnull=False),
                name="records_reminder_once_for_a_course",
            ),
            models.UniqueConstraint(
                fields=["person", "since", "kind"],
                condition=Q(course_key=None),
                name="records_reminder_once_for_a_month",
            ),
            # Two workers that plan at once, each with other facts, choose one between them.
            models.UniqueConstraint(
                fields=["person", "planned_on"],
                condition=~Q(state="dropped"),
                name="records_reminder_one_a_day",
            ),
        ]
        indexes = [models.Index(fields=["state", "planned_on"])]

    def __str__(self):
        return f"{self.person_id} {self.kind}"

    @property
    def choice(self):
        """The key by which the policy knows it."""
        return policy.Choice(policy.Kind(self.kind), self.since, self.course_key)
