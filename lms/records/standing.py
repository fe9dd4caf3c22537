"""What a person's events of one course mean. The write of one event and the rebuild of all of
them go through the same `fold`, so they cannot differ.

A first pass through a course is cycle 1. A start after a completion begins the next cycle: the
lessons are taken again, the completions of earlier cycles stay. Completions are only ever added;
what takes one away is a void, and a void is folded by leaving out the event it names.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from .due_dates import Waiver

COMPLETING = frozenset({"completed", "tested_out", "attended", "assisted", "recorded", "imported"})


@dataclass(frozen=True, slots=True)
class Fact:
    """As much of an event as its meaning needs. `voids` names the event that a void puts right;
    `until` is the last day that a waiver holds."""

    uuid: str
    kind: str
    day: date
    module: str = ""
    lesson: str = ""
    voids: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class StandingState:
    cycle: int = 1
    voids: int = 0
    started_on: date | None = None
    lessons_done: dict[str, list[str]] = field(default_factory=dict)
    completed_on: tuple[date, ...] = ()
    completed_by: str = ""
    last_module: str = ""
    last_lesson: str = ""
    waivers: tuple[Waiver, ...] = ()

    @property
    def is_started(self) -> bool:
        return self.started_on is not None

    @property
    def is_complete(self) -> bool:
        """Whether this cycle is complete; whether the completion still counts is a due date's."""
        return bool(self.completed_on) and (
            self.started_on is None or self.completed_on[-1] >= self.started_on
        )

    def has_done(self, module, lesson) -> bool:
        return str(lesson) in self.lessons_done.get(str(module), ())


def fold(facts: Iterable[Fact], state: StandingState | None = None) -> StandingState:
    """What facts in order of time mean, beginning from `state`; a void needs the whole history."""
    facts = list(facts)
    voided = targets_of_voids(facts)
    state = state or StandingState()
    for fact in facts:
        if fact.kind == "voided" or fact.uuid not in voided:
            state = step(state, fact)
    return state


def targets_of_voids(facts):
    """Events put right. A void can itself be put right, by a later one."""
    targets = set()
    for fact in reversed(facts):
        if fact.kind == "voided" and fact.uuid not in targets:
            targets.add(fact.voids)
    return targets


def step(state: StandingState, fact: Fact) -> StandingState:
    if fact.kind in COMPLETING:
        return complete(state, fact)
    return STEPS.get(fact.kind, ignore)(state, fact)


def start(state, fact):
    if state.is_complete and fact.day > state.completed_on[-1]:
        return replace(state, cycle=state.cycle + 1, started_on=fact.day, lessons_done={})
    return replace(state, started_on=state.started_on or fact.day)


def finish_lesson(state, fact):
    state = carry_lesson(state, fact)
    return replace(state, last_module=fact.module, last_lesson=fact.lesson)


def carry_lesson(state, fact):
    """Finished in another course that has the module; the person's place in this one stays."""
    done = state.lessons_done.get(fact.module, [])
    if fact.lesson not in done:
        done = sorted([*done, fact.lesson])
    return replace(state, lessons_done={**state.lessons_done, fact.module: done})


def complete(state, fact):
    days = tuple(sorted({*state.completed_on, fact.day}))
    newest = fact.day == days[-1]
    return replace(
        state, completed_on=days, completed_by=fact.kind if newest else state.completed_by
    )


def waive(state, fact):
    return replace(state, waivers=(*state.waivers, Waiver(fact.day, fact.until)))


def put_right(state, fact):
    return replace(state, voids=state.voids + 1)


def ignore(state, fact):
    return state


STEPS = {
    "started": start,
    "lesson_done": finish_lesson,
    "carried": carry_lesson,
    "waived": waive,
    "voided": put_right,
}
