"""What people answered at their first try of a check, question by question. Pure but for marking.

Only checks: an answer in practice is kept once, for the person alone, and the next one replaces it,
so nobody can say what the first was. We do not start to keep it for this.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from courses.marking import mark


class Try(NamedTuple):
    """`keys` are {question id: key} as it was asked then; `answers` are None once forgotten."""

    person: int
    place: tuple[str, str]
    keys: dict
    answers: dict | None


@dataclass
class Tries:
    total: int = 0
    right: int = 0
    wrong: Counter = field(default_factory=Counter)

    def take(self, key, given):
        self.total += 1
        is_right = mark(key, given)
        self.right += is_right
        if not is_right and "options" in key and isinstance(given, list):
            self.wrong.update({*given} & {*key["options"]} - {*key["right"]})

    @property
    def chosen_most(self):
        """The id of the wrong option; of two alike the one that comes first in order of ids."""
        return min(self.wrong, key=lambda option: (-self.wrong[option], option), default="")


def count_first(tries: Iterable[Try], keys: dict) -> dict[str, Tries]:
    """`tries` in order of time, `keys` {question id: key} as asked now. A question that asked
    something else at the time is left out, and so is who did not try it the first time."""
    found = {question_id: Tries() for question_id in keys}
    seen = set()
    for each in tries:
        if (each.person, each.place) in seen:
            continue
        seen.add((each.person, each.place))
        for question_id, given in (each.answers or {}).items():
            if question_id in keys and each.keys.get(question_id) == keys[question_id]:
                found[question_id].take(keys[question_id], given)
    return found
