"""One person's whole record, whatever happens to it and in whatever order.

Hypothesis takes steps at random: the learner begins, reads, answers, sends again what was sent;
editors publish, change what counts, take the module down; HR moves people, they leave and come
back; days go by. After every step what DESIGN promises of records must hold. The suite takes a few
walks; `WALKS=500 pytest tests/records/test_whole_record.py` takes 500 of 50 steps.
"""

import copy
import os
from datetime import date, datetime, time, timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from wagtail.actions.unpublish_page import UnpublishPageAction

from courses.models import ModulePage, ModuleVersion
from lms.common.dates import today
from lms.metrics.check import differences
from lms.metrics.recount import recount
from lms.people.models import Absence, Posting
from lms.people.signals import people_changed
from lms.records import actions
from lms.records.cuts import Cuts
from lms.records.due_dates import Kind
from lms.records.models import Certificate, LearningEvent, Requirement, Standing
from lms.records.refusals import OutOfOrder, UnknownLesson
from lms.records.requirements import circumstances, status_of
from lms.records.standing import COMPLETING
from tests.factories.courses import lesson, make_course, make_module, publish, question
from tests.factories.people import make_directorate, make_person
from tests.factories.records import answer_check, make_requirement

FIRST_DAY = date(2026, 6, 1)
VALID_DAYS = 365
DAY = timedelta(days=1)
# Around every border there is: the next day, grace, 90 days of a material change, leap years.
JUMPS = st.sampled_from([1, 2, 29, 30, 31, 89, 90, 91, 364, 365, 366, 1461])

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    course = make_course()
    lessons = [
        lesson("One"),
        lesson("Two"),
        lesson("Check", check=[question()], is_final_check=True),
    ]
    module = make_module(course, lessons=lessons)
    make_requirement(course, starts_on=FIRST_DAY, valid_days=VALID_DAYS)
    units = [make_directorate(name).children.get() for name in ("Place", "Care")]
    amina = make_person("Amina", unit=units[0])
    recount(person_ids={amina.pk})
    return course, module, amina, units


class WholeRecord(RuleBasedStateMachine):
    def __init__(self, world):
        super().__init__()
        self.course, module, self.person, self.units = world
        self.module = copy.copy(module)
        self.key = self.course.translation_key
        self.sent, self.seen, self.completions, self.certificates = [], {}, set(), {}
        self.added = 0
        self.clock = time_machine.travel(noon(FIRST_DAY), tick=False)
        self.travelling = self.clock.start()
        self.run = transaction.atomic()
        self.run.__enter__()
        cache.clear()

    def teardown(self):
        transaction.set_rollback(True)
        self.run.__exit__(None, None, None)
        self.clock.stop()

    # What the learner does.

    @rule()
    def start(self):
        actions.start_course(person=self.person, course_key=self.key)

    @rule(number=st.integers(0, 5))
    def read(self, number):
        readings = [each for each in self.module.outline if each.title != "Check"]
        self.send(
            actions.finish_lesson,
            person=self.person,
            course_key=self.key,
            module_key=self.module.translation_key,
            lesson_id=readings[number % len(readings)].id,
        )

    @rule(right=st.booleans(), form=st.integers(1, 3), back=st.integers(0, 1))
    def answer(self, right, form, back):
        """On the form of the latest version, or one that was opened before the last change."""
        latest = ModuleVersion.objects.latest_of(self.module.translation_key).number
        number = next(n for n, each in enumerate(self.module.outline, 1) if each.title == "Check")
        self.send(
            answer_check,
            self.person,
            self.course,
            self.module,
            number,
            right=right,
            attempt=f"form {form} of {today()}",
            version=max(1, latest - back),
        )

    def send(self, post, *args, **kwargs):
        try:
            post(*args, **kwargs)
        except (UnknownLesson, OutOfOrder):
            return
        self.sent.append((post, args, kwargs))

    @precondition(lambda self: self.sent)
    @rule(which=st.integers(0, 50))
    def send_again(self, which):
        """A double click, a reload, a proxy that tries once more; not of what was sent last alone,
        but before anybody changed what it is about, which may change what it means."""
        before = LearningEvent.objects.count(), Certificate.objects.count()
        post, args, kwargs = self.sent[which % len(self.sent)]
        post(*args, **kwargs)

        assert (LearningEvent.objects.count(), Certificate.objects.count()) == before

    # What editors do.

    @precondition(lambda self: self.module.live)
    @rule(
        kind=st.sampled_from(["correction", "material"]),
        earlier=st.sampled_from(["natural", "date", "now"]),
    )
    def change_what_counts(self, kind, earlier):
        self.sent.clear()
        self.added += 1
        raw = list(self.module.lessons.raw_data)
        self.module.lessons = [lesson(f"More {self.added}"), *raw][:6]
        if not any(each["value"]["title"] == "Check" for each in self.module.lessons.raw_data):
            self.module.lessons = [*list(self.module.lessons.raw_data)[:5], raw[-1]]
        said = {"kind": kind, "earlier": earlier if kind == "material" else ""}
        if kind == "material":
            said["what_changed"] = "More to read."
            said["counts_until"] = today() + 90 * DAY if earlier == "date" else None
        self.module = publish(self.module, **said)
        recount(person_ids={self.person.pk})

    @rule()
    def mend_a_word(self):
        self.sent.clear()
        self.module.summary = f"{self.module.summary}."[:100]
        self.module = publish(self.module)

    @precondition(lambda self: self.module.live)
    @rule()
    def unpublish(self):
        self.sent.clear()
        UnpublishPageAction(self.module).execute(skip_permission_checks=True)
        self.module = ModulePage.objects.get(pk=self.module.pk)

    # What HR and the calendar do.

    @rule(place=st.integers(0, 1), days=st.integers(1, 40))
    def leave_and_come_back_elsewhere(self, place, days):
        """Or move, when no day is between: the next post begins where the last one ended."""
        self.end_posts(today())
        self.begin_post(today() if days < 10 else today() + days * DAY, self.units[place])
        self.tell_people()

    @rule()
    def leave(self):
        self.end_posts(today())
        self.tell_people()

    @precondition(lambda self: not self.is_here())
    @rule(place=st.integers(0, 1))
    def rejoin(self, place):
        self.end_posts(today())
        self.begin_post(today(), self.units[place])
        self.tell_people()

    @precondition(lambda self: self.is_here())
    @rule(days=st.integers(28, 300))
    def be_away(self, days):
        if not Absence.objects.filter(person=self.person, starts_on__gte=today() - 400 * DAY):
            Absence.objects.create(
                person=self.person, starts_on=today(), ends_on=today() + days * DAY
            )
            self.tell_people()

    @rule(days=JUMPS)
    def let_time_pass(self, days):
        self.sent.clear()
        self.travelling.move_to(noon(today() + days * DAY))

    def end_posts(self, day):
        posts = Posting.objects.filter(person=self.person)
        posts.filter(starts_on__gte=day).delete()
        posts.filter(ends_on=None).update(ends_on=day)
        posts.filter(ends_on__gt=day).update(ends_on=day)

    def begin_post(self, day, unit):
        Posting.objects.create(
            person=self.person,
            unit=unit,
            starts_on=day,
            employment=Posting.Employment.PERMANENT,
            assignment_no=f"A{Posting.objects.count()}",
        )

    def tell_people(self):
        people_changed.send(sender=type(self), person_ids={self.person.pk})

    def is_here(self):
        posts = Posting.objects.filter(person=self.person, starts_on__lte=today())
        return posts.filter(Q(ends_on=None) | Q(ends_on__gt=today())).exists()

    # What must hold.

    @invariant()
    def events_are_only_added_to(self):
        now = {event.pk: vars_of(event) for event in LearningEvent.objects.all()}
        assert {pk: now.get(pk) for pk in self.seen} == self.seen
        self.seen = now

    @invariant()
    def standing_is_what_the_events_say(self):
        assert actions.compare_standing() == set()

    @invariant()
    def no_completion_is_ever_taken_away(self):
        found = Standing.objects.filter(person=self.person).values_list("completed_on", flat=True)
        now = {day for days in found for day in days}
        assert self.completions <= now
        self.completions = now

    @invariant()
    def each_completion_has_one_certificate_that_stays_as_issued(self):
        now = {each.event_id: vars_of(each) for each in Certificate.objects.all()}
        completing = LearningEvent.objects.filter(kind__in=COMPLETING)
        assert set(now) == set(completing.values_list("pk", flat=True))
        assert {pk: now[pk] for pk in self.certificates} == self.certificates
        self.certificates = now

    @invariant()
    def a_course_is_complete_when_all_that_counts_is_done(self):
        """Told from the events alone: what was done since the last start after a completion."""
        done, completed = set(), False
        for event in LearningEvent.objects.order_by("pk"):
            if event.kind == "started":
                done, completed = set(), False
            elif event.kind in COMPLETING:
                completed = True
            elif event.kind == "lesson_done":
                done.add(str(event.lesson_id))
        assert Standing.objects.filter(person=self.person).count() <= 1
        standing = Standing.objects.filter(person=self.person).first()
        if standing:
            assert standing.state.is_complete == completed
            kept = {each for lessons in standing.lessons_done.values() for each in lessons}
            assert kept == done

    @invariant()
    def totals_are_what_the_record_says(self):
        assert not differences()

    @invariant()
    def what_is_asked_follows_from_the_dates(self):
        status = self.status()
        if not self.is_here():
            assert status.kind == Kind.NOT_REQUIRED
            return
        counts = [day for day in self.completions if self.last_day_of(day) >= today()]
        asked = {Kind.NOT_DUE, Kind.DUE, Kind.OVERDUE, Kind.EXPIRED}
        assert (status.kind in {Kind.CURRENT, Kind.EXPIRING}) == bool(counts)
        assert (status.kind in asked) == (not counts)

    def last_day_of(self, text):
        """Until when a completion counts: a year, or less when the course changed after it."""
        day = date.fromisoformat(text) if isinstance(text, str) else text
        cuts = [c.counts_until for c in Cuts().of(self.key) if day < c.changed_on]
        return min([day + VALID_DAYS * DAY, *cuts])

    def status(self):
        standing = Standing.objects.filter(person=self.person).first()
        found = circumstances(self.person, today())
        rule = Requirement.objects.get() if found else None
        return status_of(standing and standing.state, rule, found, today(), Cuts().of(self.key))


def noon(day):
    return timezone.make_aware(datetime.combine(day, time(12)))


def vars_of(row):
    changing = {"_state", "emailed_at", "email_claimed_at", "shows_name"}
    return {name: value for name, value in vars(row).items() if name not in changing}


def test_no_order_of_events_breaks_a_promise(world):
    walks = settings(
        max_examples=int(os.environ.get("WALKS", "8")),
        stateful_step_count=50,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(lambda: WholeRecord(world), settings=walks)
