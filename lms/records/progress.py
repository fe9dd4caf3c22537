"""How far a person is in a course: the lessons in order, with what their standing says of each.

"2 of 12 lessons completed" counts the lessons that are needed; it is all of them exactly when the
course is complete, or could be.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from .standing import StandingState


@dataclass(frozen=True)
class Step:
    """One lesson of the course. `number` is its place in its module, counted from 1."""

    place: Any
    number: int
    is_done: bool
    is_next: bool = False
    is_open: bool = True

    @property
    def lesson(self):
        return self.place.lesson

    @property
    def state(self):
        """As components/stones.html names it."""
        return "done" if self.is_done else "next" if self.is_next else "todo"

    @property
    def title(self):
        return self.lesson.title

    @property
    def marked_title(self):
        return self.place.marked_title

    @property
    def url(self):
        return self.place.url


class Progress:
    def __init__(self, places, state: StandingState | None = None):
        self.places = places
        self.state = state or StandingState()

    @property
    def is_being_written(self):
        return not self.places

    @property
    def is_started(self):
        return self.state.is_started

    @property
    def is_complete(self):
        return self.state.is_complete

    @property
    def is_in_progress(self):
        return self.is_started and not self.is_complete and not self.is_being_written

    @cached_property
    def steps(self) -> list[Step]:
        steps = [step for module in self.modules for step in self.steps_of(module)]
        return [
            replace(step, is_next=step.place is self.next_place and not self.is_complete)
            for step in steps
        ]

    @cached_property
    def modules(self):
        """By key: a module that is previewed may not be saved yet."""
        return list({place.page.translation_key: place.page for place in self.places}.values())

    def steps_of(self, module):
        steps, is_open = [], True
        for number, place in enumerate((p for p in self.places if p.page is module), start=1):
            done, lesson = self.has_done(place), place.lesson
            steps.append(
                Step(place, number, done, is_open=is_open or done or lesson.is_final_check)
            )
            if module.in_order and lesson.is_required and not done:
                is_open = False
        return steps

    def in_module(self, module) -> list[Step]:
        return [step for step in self.steps if step.place.page == module]

    def has_done(self, place):
        return self.state.has_done(place.page.translation_key, place.lesson.id)

    @cached_property
    def next_place(self):
        """The first lesson that is not done, from where the person was last; the rest after it."""
        after = self.last_index + 1
        rotated = [*self.places[after:], *self.places[:after]]
        return next((place for place in rotated if not self.has_done(place)), None)

    @property
    def last_index(self):
        last = (self.state.last_module, self.state.last_lesson)
        for index, place in enumerate(self.places):
            if (str(place.page.translation_key), place.lesson.id) == last:
                return index
        return -1

    @property
    def next(self) -> Step | None:
        return next((step for step in self.steps if step.place is self.next_place), None)

    @property
    def last(self) -> Step:
        return self.steps[-1]

    @property
    def next_url(self):
        return self.next_place.url if self.next_place else None

    @property
    def final_check(self) -> Step | None:
        """Of the course itself; that of a borrowed module is final for the module's own course."""
        return next((step for step in self.steps if is_final(step.place)), None)

    @cached_property
    def needed(self):
        return [place for place in self.places if place.lesson.is_required]

    @property
    def total(self):
        return len(self.needed)

    @cached_property
    def done(self):
        return sum(self.has_done(place) for place in self.needed)

    @property
    def to_go(self):
        return self.total - self.done

    @property
    def minutes(self):
        return sum(place.lesson.minutes for place in self.needed)

    @property
    def minutes_left(self):
        return sum(place.lesson.minutes for place in self.needed if not self.has_done(place))


def is_final(place):
    return place.lesson.is_final_check and not place.page.is_borrowed
