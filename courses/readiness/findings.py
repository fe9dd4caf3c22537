from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

BLOCKER, ADVICE = "blocker", "advice"


@dataclass(frozen=True)
class Finding:
    """`key` names a sentence and `values` fills it; `path` leads there from the module."""

    level: str
    key: str
    path: tuple
    lesson_id: str = ""
    block_id: str = ""
    values: dict = field(default_factory=dict)


def nothing_of_the_starter(text):
    return False


@dataclass(frozen=True)
class Draft:
    """What the rules look at: the stored lessons of a module, and what they are read with."""

    lessons: list
    pass_mark: int
    language: str
    today: date
    is_prompt: Callable[[str], bool] = nothing_of_the_starter


@dataclass(frozen=True)
class Spot:
    """A value in the stored form, and the way to it. The nearest id is where an editor is sent."""

    value: Any
    path: tuple = ()
    kind: str = ""
    lesson_id: str = ""
    block_id: str = ""

    def at(self, name):
        return replace(self, value=self.get(name), path=(*self.path, name), kind="")

    def get(self, name):
        return self.value.get(name) if isinstance(self.value, dict) else None

    def children(self) -> Iterator["Spot"]:
        """Of a struct its fields, of a stream or a list its blocks."""
        if isinstance(self.value, dict):
            yield from map(self.at, self.value)
        elif isinstance(self.value, list | tuple):
            yield from (self.child(i, child) for i, child in enumerate(self.value))

    def child(self, number, child):
        path = (*self.path, number)
        if not (isinstance(child, dict) and "value" in child):
            return replace(self, value=child, path=path, kind="")
        found = replace(self, value=child["value"], path=path, kind=child.get("type", "item"))
        return replace(found, block_id=child.get("id") or self.block_id)

    def texts(self) -> Iterator["Spot"]:
        """Every string in it, however deep."""
        if isinstance(self.value, str):
            yield self
        else:
            for child in self.children():
                yield from child.texts()

    def finds(self, key, level=BLOCKER, /, **values):
        return Finding(level, key, self.path, self.lesson_id, self.block_id, values)


def lessons_of(draft: Draft) -> Iterator[Spot]:
    for spot in Spot(draft.lessons, ("lessons",)).children():
        yield replace(spot, lesson_id=spot.block_id)


def blocks_of(lesson: Spot) -> Iterator[Spot]:
    yield from lesson.at("content").children()
    yield from lesson.at("check").children()


def is_rich(text) -> bool:
    """Rich text is stored with a paragraph, a heading or a list round it."""
    return text.lstrip().startswith(("<p", "<h", "<ul", "<ol", "<div"))
