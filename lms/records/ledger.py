"""One person's record of one course, open for one transaction.

The row of the standing is locked first, so that two posts for the same course wait for each other
and the second one sees what the first one did. Events go in together with what they mean.
"""

from datetime import datetime, time

from django.utils import timezone
from django.utils.translation import get_language

from .merged import project_kept
from .models import EventWords, LearningEvent, Standing
from .signals import completions_changed
from .standing import fold

NOON = time(12)


class Ledger:
    """Only inside `transaction.atomic()`."""

    def __init__(self, person, course_key, *, actor=None, source="web"):
        self.person, self.course_key = person, course_key
        self.actor, self.source = actor or person, source
        self.standing = Standing.objects.locked(person, course_key)
        self.state = self.standing.state
        self.now = timezone.now()
        self.pending, self.words = [], []

    @property
    def today(self):
        return timezone.localdate(self.now)

    def add(self, kind, *, key="", day=None, reason="", answers=None, **fields):
        """One more event, not yet written. Its meaning is in `state` at once."""
        event = LearningEvent(
            person=self.person,
            kind=kind,
            course_key=self.course_key,
            source=self.source,
            actor=self.actor,
            language=get_language() or "",
            **self.when_and_where(day),
            **fields,
        )
        self.state = fold([event.fact], self.state)
        event.idempotency_key = key or self.key_of(event)
        self.pending.append(event)
        if reason or answers is not None:
            self.words.append(EventWords(event=event, reason=reason, answers=answers))
        return event

    def when_and_where(self, day):
        """Now and in today's unit, or, for what is learnt of later, on that day at noon."""
        if day is None or day == self.today:
            posting = self.person.posting
            return {"occurred_at": self.now, "unit_id": posting and posting.unit_id}
        posting = self.person.postings.primary().on(day).first()
        noon = timezone.make_aware(datetime.combine(day, NOON))
        return {"occurred_at": noon, "unit_id": posting and posting.unit_id}

    def key_of(self, event):
        """The same deed of the same person in the same cycle has the same key, whoever sends it."""
        parts = (self.person.pk, event.course_key, event.kind, event.module_key, event.lesson_id)
        words = ":".join(str(part or "") for part in parts)
        return f"{words}:{self.state.cycle}.{self.state.voids}"

    def write(self):
        if self.pending:
            self.insert()
            self.project(self.state)

    def rewrite(self):
        """For what does not come last, or puts something right: the standing is made anew."""
        self.insert()
        history = LearningEvent.objects.of_course(self.person, self.course_key)
        self.project(fold([each.fact for each in history]))

    def insert(self):
        LearningEvent.objects.bulk_create(self.pending)
        EventWords.objects.bulk_create(self.words)
        self.pending, self.words = [], []

    def project(self, state):
        before = counted(self.standing.state)
        self.standing.take(state).save()
        if counted(state) != before:
            completions_changed.send(Standing, person_ids={self.person.pk})
        # Only a record that points to another one has been closed and can still be added to.
        if not self.person.is_active:
            project_kept({(self.person.pk, self.course_key)})


def counted(state):
    """What figures are made of."""
    return state.completed_on, state.started_on, state.waivers
