"""Earlier learning, brought over from another system. It keeps its dates and sends no e-mail."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from lms.common.dates import today
from lms.records.merged import project_kept
from lms.records.models import LearningEvent
from lms.records.projection import project
from lms.records.record_file import parse
from lms.records.record_plan import Line, Outcome, plan_of
from lms.records.signals import completions_changed

Kind = LearningEvent.Kind


@dataclass(frozen=True)
class Report:
    """What came of each row, or would come of it. All rows are used, or none, unless those that
    cannot be used are skipped."""

    lines: list[Line]
    is_written: bool = False

    @property
    def events(self):
        return [event for line in self.lines for event in line.events]

    @property
    def events_added(self):
        return len(self.events) if self.is_written else 0

    @property
    def unusable(self):
        return [line for line in self.lines if line.is_unusable]

    def outcome_of(self, line) -> str:
        """What is planned is written only when all of it is."""
        is_planned = line.outcome == Outcome.WRITTEN and not self.is_written
        return f"would be {line.outcome}" if is_planned else str(line.outcome)

    def counts(self):
        return Counter(map(self.outcome_of, self.lines))


def plan_records(*, content: bytes, as_at: date | None = None, course_names=None) -> Report:
    """What the import would do. `course_names`: {what the other system calls it: our code}."""
    return Report(plan_of(parse(content), as_at=as_at or today(), course_names=course_names or {}))


@transaction.atomic
def import_records(*, content: bytes, as_at=None, course_names=None, skip_unusable=False) -> Report:
    """Add what the file says and is not on record yet. `as_at` is the day it was made."""
    report = plan_records(content=content, as_at=as_at, course_names=course_names)
    if report.unusable and not skip_unusable:
        return report
    write(report.events)
    return replace(report, is_written=True)


def write(events):
    LearningEvent.objects.bulk_create(events, batch_size=1000)
    places = {(event.person_id, event.course_key) for event in events}
    project(places)
    project_kept(places)
    if events:
        completions_changed.send(LearningEvent, person_ids={event.person_id for event in events})
