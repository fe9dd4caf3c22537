"""What leaders asked to be sent to many people at once. Whom it reached is nowhere written beside
it: the outbox has a row for each, which no leader sees."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from lms.common.append_only import AppendOnly, AppendOnlyQuerySet
from lms.common.dates import today
from lms.people.models import Posting, Succession, Unit
from lms.records.reminders import whole_units


class AppealQuerySet(AppendOnlyQuerySet):
    def in_force(self, day):
        """What may still be sent."""
        return self.filter(asked_on__range=(whole_units.in_force_since(day), day))

    def with_sender(self):
        """And what their post was called on that day."""
        posts = Posting.objects.primary().filter(
            Q(ends_on=None) | Q(ends_on__gt=OuterRef("asked_on")),
            person=OuterRef("by"),
            starts_on__lte=OuterRef("asked_on"),
        )
        rows = self.select_related("by", "unit")
        return rows.annotate(post=Subquery(posts.values("job_title")[:1]))

    def last_on(self):
        return self.aggregate(last=models.Max("asked_on"))["last"]

    def touching(self, unit):
        """For this unit, one that it is part of, or one that is part of it. For units that became
        one of these a short time ago too: their people went along."""
        since = whole_units.in_force_since(today())
        return self.filter(around(unit) | came_from(unit, Succession.objects.recent(since)))

    def within(self, units):
        return self.filter(unit__in=units)


class LateReminderQuerySet(AppealQuerySet):
    def reaching(self, area, by):
        """Those that all of an area were part of already."""
        if area.is_team:
            own = Q(is_of_team=True, by=by)
            return self.filter(own | self.around(by.posting and by.posting.unit))
        return self.filter(self.around(area.unit))

    def around(self, unit):
        """The whole council, this unit, or one that it is part of."""
        return Q(unit__in=above(unit)) | Q(unit=None, is_of_team=False)


def around(unit):
    return Q(unit__in=above(unit)) | Q(unit__in=Unit.objects.within(unit))


def came_from(unit, successions):
    """What was for a unit before it, or before one around it, up to the day on which that ended."""
    found = Q(pk=None)
    if not successions:
        return found
    here = {*above(unit), *Unit.objects.within(unit).values_list("pk", flat=True)}
    for each in successions:
        if each.new_unit_id in here:
            rest = [other for other in successions if other.effective_on < each.effective_on]
            before = around(each.old_unit) | came_from(each.old_unit, rest)
            found |= Q(asked_on__lt=each.effective_on) & before
    return found


def above(unit):
    """Ids of the unit and of all that it is part of."""
    return [unit.pk, *above(unit.parent)] if unit else []


class Appeal(AppendOnly):
    """`key` is made with the form, so that one sent twice is one. Of with_sender, or of a preview,
    it knows the `post` of the sender."""

    post = ""

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("sent by")
    )
    key = models.UUIDField(default=uuid4)
    asked_on = models.DateField(_("day"))

    objects = AppealQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["by", "key"], name="%(app_label)s_%(class)s_once")
        ]

    @property
    def sender(self) -> str:
        return f"{self.by} ({self.post})" if self.post else str(self.by)


class Invitation(Appeal):
    """To a course, or to find one's own pathway, for everybody in a unit and below it."""

    class Message(models.TextChoices):
        TOGETHER = "together", _("We learn it together")
        TIME = "time", _("There is time for it at work")
        USE = "use", _("Use it this week")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    people = models.PositiveIntegerField(_("people"), help_text="In the unit on that day.")
    course_key = models.UUIDField(_("course"), null=True, help_text="None: to find a pathway.")
    message = models.CharField(_("message"), max_length=8, choices=Message)

    class Meta(Appeal.Meta):
        verbose_name = _("invitation to a whole unit")
        verbose_name_plural = _("invitations to whole units")
        constraints = [
            *Appeal.Meta.constraints,
            models.CheckConstraint(
                condition=Q(people__gte=whole_units.SMALLEST),
                name="records_invitation_to_no_few",
            ),
        ]

    def __str__(self):
        return f"{self.unit} {self.asked_on}"

    @property
    def own_words(self):
        """What the sender added, if anything."""
        return getattr(self, "words", None)


class InvitationWords(models.Model):
    """A sentence of the sender's own. It stands apart because an invitation is never changed, and
    what somebody wrote has to be forgotten one day (lms.people.forgetting)."""

    invitation = models.OneToOneField(
        Invitation, models.PROTECT, primary_key=True, related_name="words"
    )
    text = models.CharField(_("text"), max_length=whole_units.LONGEST_WORDS, blank=True)
    language = models.CharField(max_length=10)

    class Meta:
        verbose_name_plural = "invitation words"

    def __str__(self):
        return self.text


class LateReminder(Appeal):
    """Somebody asked that all of an area whose date has passed are reminded. The area is a unit
    and all below it; or those who report to the one who asks; with neither, the whole council."""

    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, related_name="+", verbose_name=_("unit")
    )
    is_of_team = models.BooleanField(_("of the own team"), default=False)

    objects = LateReminderQuerySet.as_manager()

    class Meta(Appeal.Meta):
        verbose_name = _("reminder for an area")
        verbose_name_plural = _("reminders for areas")
        constraints = [
            *Appeal.Meta.constraints,
            models.CheckConstraint(
                condition=Q(unit=None) | Q(is_of_team=False), name="records_latereminder_one_area"
            ),
        ]

    def __str__(self):
        return f"{'team' if self.is_of_team else self.unit} {self.asked_on}"

    def is_for(self, area) -> bool:
        return (self.unit, self.is_of_team) == (area.unit, area.is_team)
