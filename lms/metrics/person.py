"""What is known about one person, whom rules are about, and what follows from both: each worked
out once, however many figures ask for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from operator import attrgetter
from uuid import UUID

from django.utils.functional import cached_property

from lms.records.audience import EVERYONE, Audience, Seat
from lms.records.due_dates import Cut, valid_until
from lms.records.due_dates import Rule as Terms

from .bridge import Place
from .spans import ALWAYS, FOREVER, Spans, both, span, union, without

NEW_FOR = timedelta(days=30)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Post:
    """A primary posting, and the unit it is reported under."""

    unit: int
    starts_on: date
    ends_on: date | None = None
    is_contingent: bool = False
    tier: int | None = None
    is_new_start: bool = False
    units: frozenset[int] = frozenset()
    contract: str = ""
    directorate: int | None = None
    becomes: int | None = None

    @property
    def days(self) -> Spans:
        return [span(self.starts_on, self.ends_on)]

    @property
    def place(self) -> Place:
        return Place(self.unit, self.directorate, self.becomes)

    @cached_property
    def seat(self) -> Seat:
        return Seat(self.units, self.tier, self.contract)

    def is_tier(self, lowest: int) -> bool:
        return self.tier is not None and self.tier <= lowest


@dataclass(frozen=True, eq=False)
class Rule:
    """A requirement. `valid_days` None: for good. `cuts` are the changes of its course that earlier
    completions do not outlive. `terms` None: nobody is ever late with it. Each is like itself only,
    so that what it asks of somebody can be kept."""

    course: UUID
    starts_on: date
    ends_on: date | None = None
    audience: Audience = EVERYONE
    valid_days: int | None = None
    cuts: tuple[Cut, ...] = ()
    terms: Terms | None = None

    @cached_property
    def strictness(self):
        return (self.terms or Terms(0, valid_days=self.valid_days)).strictness

    @cached_property
    def in_force(self) -> Spans:
        return [span(self.starts_on, self.ends_on)]

    @cached_property
    def is_for_everyone(self) -> bool:
        return self.audience.is_everyone

    def asks(self, post: Post) -> bool:
        return self.is_for_everyone or self.audience.has_post(post.seat)

    def during(self, days: Spans) -> Iterator["Rule"]:
        """The same rule, on these days only."""
        for start, end in both(self.in_force, days):
            yield replace(self, starts_on=start, ends_on=None if end == FOREVER else end)


@dataclass
class Facts:
    """To be filled before the first question: answers are kept."""

    posts: list[Post] = field(default_factory=list)
    absences: Spans = field(default_factory=list)
    completions: Mapping[UUID, Sequence[date]] = field(default_factory=dict)
    begun: Mapping[UUID, date] = field(default_factory=dict)
    is_online: bool = True
    groups: Mapping[int, Spans] = field(default_factory=lambda: defaultdict(list))
    waivers: Mapping[UUID, Spans] = field(default_factory=dict)
    welcomed_on: date | None = None
    _ends: dict[Rule, dict] = field(default_factory=dict, init=False, repr=False)
    _missed: dict[Rule, Spans] = field(default_factory=dict, init=False, repr=False)
    _about: dict[Rule, Spans] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def held(self) -> list[tuple[Post, Spans]]:
        """Each post with the days it is the person's own: of two at once, the one begun last."""
        found, taken = [], []
        for post in sorted(self.posts, key=attrgetter("starts_on"), reverse=True):
            found.append((post, without(post.days, taken)))
            taken = union(taken, post.days)
        return found

    @cached_property
    def in_post(self) -> Spans:
        return union(*(post.days for post in self.posts))

    @cached_property
    def arrivals(self) -> list[date]:
        """The first days of unbroken times at the council."""
        return [start for start, _end in self.in_post] + [
            post.starts_on for post in self.posts if post.is_new_start
        ]

    @cached_property
    def not_expected(self) -> Spans:
        """Away, or new here or back for less than a month."""
        away = union(self.absences)
        begins = self.arrivals + [end for _, end in away if end != FOREVER]
        return union(away, [(day, day + NEW_FOR) for day in begins])

    def about(self, rule: Rule) -> Spans:
        """The days on which the rule is about a post of this person."""
        if rule.is_for_everyone:
            return self.in_post
        if rule not in self._about:
            self._about[rule] = union(*(p.days for p in self.posts if rule.asks(p)))
        return self._about[rule]

    def ends(self, rule: Rule) -> dict[date, date | None]:
        """{completed on: the last day on which that counts}"""
        if rule not in self._ends:
            self._ends[rule] = {
                day: valid_until(day, rule.valid_days, rule.cuts)
                for day in self.completions.get(rule.course, ())
            }
        return self._ends[rule]

    def valid(self, rule: Rule) -> Spans:
        """The days on which a completion counts, to the last one inclusive."""
        ends = self.ends(rule).items()
        return union([(day, FOREVER if last is None else last + DAY) for day, last in ends])

    def missed(self, rule: Rule) -> Spans:
        """The days on which the rule is in force and not met."""
        if rule not in self._missed:
            self._missed[rule] = without(rule.in_force, self.valid(rule))
        return self._missed[rule]

    def done(self, rules: Sequence[Rule]) -> Spans:
        """Days on which every rule in force is met; none before the first comes into force."""
        return without(in_force(rules), union(*map(self.missed, rules)))


def in_force(rules: Iterable[Rule]) -> Spans:
    """The days on which any of them is."""
    return union(*(rule.in_force for rule in rules))


def by_course(rules: Iterable[Rule]) -> Iterator[tuple[UUID, list[Rule]]]:
    """Each course with its rules, the strictest first."""
    found: dict[int, list[Rule]] = {}
    for rule in rules:
        found.setdefault(rule.course.int, []).append(rule)
    for own in found.values():
        if len(own) > 1:
            own.sort(key=attrgetter("strictness"), reverse=True)
        yield own[0].course, own


def rules_in_scope(rules: Iterable[Rule], facts: Facts) -> Iterator[Rule]:
    """The rules as they are for this person: while in the group that a rule is about. Whoever is
    exempt stays in scope: left out, one or two would follow from the number of all staff."""
    for rule in rules:
        if rule.audience.group is None:
            yield rule
        else:
            yield from rule.during(facts.groups.get(rule.audience.group, []))


def own_rules(rules: Iterable[Rule], facts: Facts) -> Iterator[Rule]:
    """What this person has to do: not while exempt."""
    for rule in rules_in_scope(rules, facts):
        if rule.course in facts.waivers:
            yield from rule.during(without(ALWAYS, facts.waivers[rule.course]))
        else:
            yield rule


def courses_of(
    post: Post, rules: Iterable[Rule], facts: Facts
) -> Iterator[tuple[UUID, Spans, Spans]]:
    """Each course asked of somebody in this post: (course, days asked, days done)."""
    for course, own in by_course(rule for rule in rules if rule.asks(post)):
        yield course, in_force(own), _done(facts, own)


def _done(facts, own):
    """Where everyone is asked, by that rule alone: beside the number of all learning, one more rule
    would tell of the few whom it is about."""
    of_all = [rule for rule in own if rule.is_for_everyone]
    if len(of_all) in (0, len(own)):
        return facts.done(own)
    return union(facts.done(of_all), without(facts.done(own), in_force(of_all)))
