"""What a preview pretends: one lesson, as somebody would find it. Nobody's record is read.

A mode of Wagtail's preview is the state and the lesson, "wrong-<lesson id>"; that of the module
itself is empty.
"""

from dataclasses import dataclass
from enum import StrEnum

from . import sample_answers
from .versions import questions_among


class State(StrEnum):
    NEW = "new"
    DONE = "done"
    WRONG = "wrong"
    RIGHT = "right"


READING = (State.NEW, State.DONE)
ANSWERING = (*READING, State.WRONG, State.RIGHT)
ANSWERS = {
    State.DONE: sample_answers.right,
    State.WRONG: sample_answers.wrong,
    State.RIGHT: sample_answers.right,
}


@dataclass(frozen=True)
class Rehearsal:
    state: State = State.NEW
    lesson_id: str = ""

    @property
    def mode(self):
        return f"{self.state}-{self.lesson_id}" if self.lesson_id else ""

    @property
    def is_done(self):
        """Whether the lesson is behind the person: read, or its check passed."""
        return self.state in (State.DONE, State.RIGHT)

    def answers(self, practice, check) -> dict:
        """{question id: answer} to what these keys ask, as far as there is one. Who has done a
        lesson has passed its check, and may have left the practice out.
        """
        answer = ANSWERS.get(self.state)
        asked = check if self.state == State.DONE else [*practice, *check]
        given = {key["id"]: answer(key) for key in asked} if answer else {}
        return {each: answer for each, answer in given.items() if answer is not None}


def rehearsal_of(mode: str) -> Rehearsal:
    state, _, lesson_id = mode.partition("-")
    return Rehearsal(State(state), lesson_id) if state in list(State) else Rehearsal()


def rehearsals_of(block) -> list[Rehearsal]:
    """Those of one stored lesson: answers only where something is asked."""
    value = block["value"]
    asks = bool(value.get("check") or questions_among(value.get("content")))
    return [Rehearsal(state, block["id"]) for state in (ANSWERING if asks else READING)]
