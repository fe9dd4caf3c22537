"""A worker that is killed at random, before or after any statement to the database and any word to
the mail server; and a council brought to life day by day."""

from contextlib import contextmanager, suppress
from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection

from lms.people.models import Absence, Posting, User
from lms.records.afterwards import asking
from lms.records.models import FollowUp, Reminder, Standing
from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import send_reminders
from lms.records.standing import Fact, fold
from tests.factories.people import make_directorate
from tests.factories.records import make_requirement, make_short_course

from .council import DAY, FIRST, LAST, RULES

LONDON = ZoneInfo("Europe/London")
BRACKETS = ("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT", "ROLLBACK")


class Killed(BaseException):
    """Nothing that the product could catch."""


class Fate:
    """Counts what the worker does, and ends it when the number has come."""

    steps_left = None

    @classmethod
    def step(cls):
        if cls.steps_left is not None:
            cls.steps_left -= 1
            if cls.steps_left < 0:
                raise Killed

    @classmethod
    def around_query(cls, execute, sql, params, many, context):
        if sql.startswith(BRACKETS):
            return execute(sql, params, many, context)
        cls.step()
        result = execute(sql, params, many, context)
        cls.step()
        return result

    @classmethod
    @contextmanager
    def after(cls, steps):
        cls.steps_left = steps
        try:
            with connection.execute_wrapper(cls.around_query), suppress(Killed):
                yield
        finally:
            cls.steps_left = None


class MailServer(BaseEmailBackend):
    """Keeps what it took: (moment, address, subject)."""

    taken = []

    def open(self):
        Fate.step()

    def send_messages(self, messages):
        for message in messages:
            Fate.step()
            moment = datetime.now(LONDON)
            self.taken.extend((moment, address, message.subject) for address in message.to)
            Fate.step()
        return len(messages)


class Life:
    """The council in the database, and two years of days."""

    def __init__(self, council, clock, seed):
        self.council, self.clock = council, clock
        self.dice = Random(seed)  # noqa: S311  (when a worker dies, not a secret)
        self.kills = 0
        self.working_days = []
        self.standings = {}
        self.to_learn = council.days_of_learning()

    def at(self, day, at):
        self.clock.move_to(datetime.combine(day, at, LONDON), tick=False)

    def begin(self):
        self.at(FIRST, time(8))
        self.courses = {rule.course: make_short_course(rule.course)[0] for rule in RULES}
        self.units = {name: make_directorate(name).children.get() for name in ("Place", "Housing")}
        self.hire()
        for rule in RULES:
            self.require(rule)

    def require(self, rule):
        make_requirement(
            self.courses[rule.course],
            starts_on=rule.starts_on,
            launch_due_on=rule.first_due_on,
            days_to_finish=rule.days,
            grace_days=rule.grace,
            valid_days=rule.valid_days,
            unit=rule.place and self.units[rule.place].parent,
            reminders_from=rule.reminders_from,
        )

    def hire(self):
        people = [
            User(
                first_name=f"P{each.number}",
                last_name="Tester",
                staff_number=f"{each.number:06}",
                email=each.email if each.has_email else None,
            )
            for each in self.council.people
        ]
        self.people = User.objects.bulk_create(people)
        Posting.objects.bulk_create(
            self.post(person, post) for person in self.council.people for post in person.posts
        )
        Absence.objects.bulk_create(
            Absence(person=self.people[person.number], starts_on=first, ends_on=back)
            for person in self.council.people
            for first, back in person.absences
        )

    def post(self, person, post):
        return Posting(
            person=self.people[person.number],
            unit=self.units[post.place],
            manager=None if post.manager is None else self.people[post.manager],
            starts_on=post.starts_on,
            ends_on=post.ends_on,
            assignment_no=f"{person.number}",
            employment=Posting.Employment.PERMANENT,
        )

    def learn(self, day):
        """As the events of the day leave the standings."""
        for person, course, kind in self.to_learn.pop(day, ()):
            key = (person.number, course)
            if key not in self.standings:
                self.standings[key] = Standing(
                    person=self.people[person.number],
                    course_key=self.courses[course].translation_key,
                )
            row = self.standings[key]
            row.take(fold([Fact("", kind, day)], row.state)).save()

    def live(self):
        self.begin()
        for day in sorted(each for each in self.to_learn if each < FIRST):
            self.learn(day)
        day = FIRST
        while day <= LAST:
            if day.weekday() in (1, 2, 3):
                self.work(day)
            self.learn(day)
            day += DAY

    def work(self, day):
        """On two of three days it works, dying now and then; else it stands still, or plans and
        dies."""
        luck = self.dice.random()
        if luck < 0.35:
            return
        self.at(day, time(9, 25))
        if luck < 0.38:
            plan_reminders()
            return
        if luck < 0.48:
            # People go on learning between the planning and the sending.
            plan_reminders()
        self.working_days.append(day)
        self.ask_what_came_of_courses(day)
        self.learn(day)
        self.finish(day)

    def ask_what_came_of_courses(self, day):
        """As half an hour before reminders go out, of what was learnt by then."""
        self.at(day, time(8, 30))
        first, last = day - asking.AT_MOST, day - asking.AFTER
        learnt = {
            (self.people[person.number].pk, self.courses[course].translation_key): "en"
            for person in self.council.people
            for course, days in person.done.items()
            if any(first <= each <= last for each in days)
        }
        known = set(FollowUp.objects.values_list("person", "course_key"))
        FollowUp.objects.bulk_create(
            FollowUp(person_id=person, course_key=course, cycle=1, asked_on=day)
            for person, course in learnt.keys() - known
        )
        for each in asking.to_email(learnt, day):
            asking.email_follow_up(follow_up_id=each.pk, language="en")

    def finish(self, day):
        """By the minute, until everything is planned and nothing waits any more."""
        moment = datetime.combine(day, time(9, 30))
        is_planned = False
        while not is_planned or Reminder.objects.waiting().exists():
            assert moment.time() < time(11, 30), "The window was too short."
            self.at(day, moment.time())
            if not is_planned:
                is_planned = self.survives(plan_reminders)
            self.survives(send_reminders)
            moment += timedelta(minutes=1)

    def survives(self, task):
        is_done = False
        with Fate.after(self.steps()):
            task()
            is_done = True
        self.kills += not is_done
        return is_done

    def steps(self):
        """Without end, mostly; else so few that death comes somewhere on the way."""
        return self.dice.randrange(120) if self.dice.random() < 0.25 else None
