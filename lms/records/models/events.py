import uuid
from datetime import date

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from lms.common.append_only import AppendOnly, AppendOnlyQuerySet
from lms.records.standing import Fact


class LearningEventQuerySet(AppendOnlyQuerySet):
    def bulk_create(self, objs, *args, **kwargs):
        objs = list(objs)
        for event in objs:
            event.refuse_words()
        return super().bulk_create(objs, *args, **kwargs)

    def in_order(self):
        return self.order_by("occurred_at", "pk")

    def of_course(self, person, course_key):
        return self.of(person).filter(course_key=course_key).in_order()

    def of(self, person):
        """Also from records that were found to be of the same person."""
        records = get_user_model().objects.known_as_one(person)
        return self.filter(person__in=records.values("pk"))

    def carrying(self, event):
        """What was put on record in other courses because of this one."""
        return self.of(event.person).filter(payload__carries=str(event.uuid))

    def written_about(self, person):
        """What others put on this person's record, newest first."""
        mine = self.of(person).filter(kind__in=LearningEvent.BY_OTHERS)
        mine = mine.exclude(actor=person).exclude(actor=None)
        return mine.select_related("actor", "words").order_by("-recorded_at", "-pk")

    def below(self, *pages):
        """Those of the courses and modules at these pages and below, in whatever language."""
        paths = Q(pk=None)
        for page in pages:
            paths |= Q(path__startswith=page.path)
        keys = Page.objects.filter(paths).values("translation_key")
        return self.filter(Q(course_key__in=keys) | Q(module_key__in=keys))

    def count_people(self):
        return self.aggregate(people=Count("person", distinct=True))["people"]


class LearningEvent(AppendOnly):
    """To put one right, a void is added, with a reason."""

    class Kind(models.TextChoices):
        STARTED = "started", _("Started")
        LESSON_DONE = "lesson_done", _("Finished a lesson")
        CARRIED = "carried", _("Finished a lesson in another course")
        ATTEMPT = "attempt", _("Tried a check")
        COMPLETED = "completed", _("Completed")
        TESTED_OUT = "tested_out", _("Completed by passing the check first")
        ATTENDED = "attended", _("Came to a session")
        ASSISTED = "assisted", _("Completed with help")
        RECORDED = "recorded", _("Recorded by the learning team")
        IMPORTED = "imported", _("Brought over from an earlier system")
        WAIVED = "waived", _("Does not have to")
        VOIDED = "voided", _("Put right")

    WITH_OTHERS = (Kind.ATTENDED, Kind.ASSISTED)
    BY_OTHERS = (Kind.VOIDED, Kind.RECORDED, Kind.ATTENDED, Kind.ASSISTED, Kind.WAIVED)
    # Events are kept for good, so what people typed is not in them but in EventWords.
    # `title` is the course's, of what was completed elsewhere and has no certificate.
    PAYLOAD = frozenset({"result", "score", "voids", "carries", "until", "title"})

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    idempotency_key = models.CharField(max_length=200, unique=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="events")
    kind = models.CharField(max_length=12, choices=Kind)
    course_key = models.UUIDField()
    module_key = models.UUIDField(null=True)
    lesson_id = models.UUIDField(null=True)
    version = models.ForeignKey(
        "courses.ModuleVersion", models.PROTECT, null=True, related_name="+"
    )
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField(auto_now_add=True)
    source = models.CharField(max_length=40, help_text="Where it came from: web, file …")
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey("people.Unit", models.PROTECT, null=True, related_name="+")
    language = models.CharField(max_length=10, blank=True)
    payload = models.JSONField(default=dict)

    objects = LearningEventQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "course_key", "occurred_at"])]

    def __str__(self):
        return f"{self.kind} {self.occurred_at:%Y-%m-%d}"

    def save(self, *args, **kwargs):
        self.refuse_words()
        super().save(*args, **kwargs)

    def refuse_words(self):
        if more := self.payload.keys() - self.PAYLOAD:
            raise TypeError(
                f"An event is kept for good and may not hold {', '.join(sorted(more))}. Give "
                "Ledger.add a reason or answers: they are kept in EventWords, to be forgotten."
            )

    @property
    def day(self):
        return timezone.localdate(self.occurred_at)

    @property
    def is_own_work(self):
        """Finished on this site by the person alone, with every check."""
        return self.kind in {self.Kind.COMPLETED, self.Kind.TESTED_OUT}

    @property
    def reason(self):
        """Why it was put right, or what shows it; nothing once the words are forgotten."""
        words = getattr(self, "words", None)
        return words.reason if words else ""

    @property
    def fact(self):
        return Fact(
            uuid=str(self.uuid),
            kind=self.kind,
            day=self.day,
            module=str(self.module_key or ""),
            lesson=str(self.lesson_id or ""),
            voids=self.payload.get("voids", ""),
            until=self.until,
        )

    @property
    def until(self):
        """The last day on which a waiver holds; None: for good."""
        day = self.payload.get("until")
        return day and date.fromisoformat(day)
