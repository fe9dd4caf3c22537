"""One person's record of one course, open for one transaction.

The row of the standing is locked first, so that two posts for the same course wait for each other
and the second one sees what the first one did. Events go in together with what they mean.
"""

from django.utils import timezone
from django.utils.translation import get_language

from .models import EventWords, LearningEvent, Standing
from .signals import completions_changed
from .standing import fold


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

    def add(self, kind, *, key="", reason="", answers=None, **fields):
        """One more event, not yet written. Its meaning is in `state` at once."""
        event = LearningEvent(
            person=self.person,
            kind=kind,
            course_key=self.course_key,
            occurred_at=self.now,
            source=self.source,
            actor=self.actor,
            unit_id=self.person.posting and self.person.posting.unit_id,
            language=get_language() or "",
            **fields,
        )
        self.state = fold([event.fact], self.state)
        event.idempotency_key = key or self.key_of(event)
        self.pending.append(event)
        if reason or answers is not None:
            self.words.append(EventWords(event=event, reason=reason, answers=answers))
        return event

    def key_of(self, event):
        """The same deed of the same person in the same cycle has the same key, whoever sends it."""
        parts = (self.person.pk, event.course_key, event.kind, event.module_key, event.lesson_id)
        words = ":".join(str(part or "") for part in parts)
        return f"{words}:{self.state.cycle}.{self.state.voids}"

    def write(self):
        if not self.pending:
            return
        LearningEvent.objects.bulk_create(self.pending)
        EventWords.objects.bulk_create(self.words)
        self.pending, self.words = [], []
        self.project(self.state)

    def project(self, state):
        changed = state.completed_on != self.standing.state.completed_on
        self.standing.take(state).save()
        if changed:
            completions_changed.send(Standing, person_ids={self.person.pk})
