"""A made-up council of five hundred over two years: who joins, leaves, moves, goes on leave, and
who begins and finishes which course on which day. All of it is plain facts, so that what should be
sent can be told from them without the product."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

DAY = timedelta(days=1)
FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
LONG_AGO = date(2019, 4, 1)
PEOPLE, MANAGERS = 500, 20


class Rule(NamedTuple):
    """`place`: for whoever works there; None for everybody."""

    course: str
    starts_on: date
    first_due_on: date
    days: int
    reminders_from: date
    grace: int = 0
    valid_days: int | None = None
    place: str | None = None


RULES = [
    Rule("DC01", date(2026, 2, 2), date(2026, 4, 30), 30, date(2026, 2, 2)),
    Rule("DC02", date(2026, 3, 2), date(2026, 5, 29), 45, date(2026, 3, 2), 10, 365),
    # In force for a year when reminders are switched on.
    Rule("DC03", date(2025, 5, 1), date(2025, 8, 1), 60, date(2026, 5, 12), place="Place"),
]


class Post(NamedTuple):
    starts_on: date
    ends_on: date | None
    place: str
    manager: int | None

    def is_on(self, day):
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


@dataclass
class Person:
    number: int
    posts: list[Post]
    has_email: bool = True
    absences: list = field(default_factory=list)
    begun: dict = field(default_factory=dict)
    done: dict = field(default_factory=dict)

    @property
    def email(self):
        return f"p{self.number}@thornvale.example"


class Council:
    def __init__(self, seed):
        self.dice = Random(seed)  # noqa: S311  (a made-up council, not a secret)
        self.people = [self.person(number) for number in range(PEOPLE)]
        for person in self.people:
            for rule in RULES:
                self.learn(person, rule)

    def some_day(self, first=FIRST, last=LAST):
        return first + DAY * self.dice.randrange((last - first).days + 1)

    def chance(self, share):
        return self.dice.random() < share

    def person(self, number):
        return Person(
            number, self.posts(number), has_email=self.chance(0.96), absences=self.absences()
        )

    def posts(self, number):
        """One post; or two that run into each other; or two with years or weeks between."""
        manager = self.dice.randrange(MANAGERS) if number >= MANAGERS else (0 if number else None)
        starts_on = self.some_day() if self.chance(0.2) else LONG_AGO
        ends_on = (
            self.some_day(max(starts_on, FIRST) + DAY, LAST + DAY) if self.chance(0.2) else None
        )
        first = Post(starts_on, ends_on, self.dice.choice(["Place", "Housing"]), manager)
        if not ends_on or not self.chance(0.3):
            return [first]
        again_on = ends_on + DAY * self.dice.choice([0, 0, 20, 150])
        return [first, Post(again_on, None, self.dice.choice(["Place", "Housing"]), manager)]

    def absences(self):
        if not self.chance(0.15):
            return []
        starts_on = self.some_day(FIRST - 60 * DAY)
        return [(starts_on, starts_on + DAY * self.dice.randint(30, 250))]

    def learn(self, person, rule):
        """Most begin some time after they could, and finish; some renew it, early or late."""
        key, day = rule.course, max(rule.starts_on, person.posts[0].starts_on)
        begun = person.begun[key] = []
        done = person.done[key] = []
        while self.chance(0.96):
            begun.append(day := day + DAY * self.dice.randint(0, 90))
            if not self.chance(0.97):
                break
            done.append(day := day + DAY * self.dice.randint(0, 20))
            if rule.valid_days is None:
                break
            day += DAY * self.dice.randint(rule.valid_days - 40, rule.valid_days + 20)

    def days_of_learning(self):
        """{day: [(person, course, "started" or "completed")]}, in the order of the day."""
        found = {}
        for person in self.people:
            for kind, days_by_course in (("started", person.begun), ("completed", person.done)):
                for course, days in days_by_course.items():
                    for day in days:
                        found.setdefault(day, []).append((person, course, kind))
        return found
