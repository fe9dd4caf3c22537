"""A course as its file says it, checked. Plain data: no pages, no blocks, no Django."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Content:
    """One entry of a lesson's content, or one question of its check, as the file has it."""

    kind: str
    value: dict
    id: str | None = None


@dataclass(frozen=True)
class Lesson:
    slug: str
    title: str
    minutes: int
    aim: str
    is_required: bool = True
    is_final_check: bool = False
    content: list[Content] = field(default_factory=list)
    check: list[Content] = field(default_factory=list)
    sources: list[dict] = field(default_factory=list)
    id: str | None = None


@dataclass(frozen=True)
class Module:
    slug: str
    title: str
    summary: str
    pass_mark: int
    in_order: bool
    lessons: list[Lesson]
    id: str | None = None
    # What to say of a change of what counts; without it, it is a correction.
    material_change: str = ""
    earlier_count_until: date | None = None


@dataclass(frozen=True)
class Borrowed:
    """The place of a module whose home is another course."""

    course: str
    module: str


@dataclass(frozen=True)
class Course:
    code: str
    slug: str
    title: str
    language: str
    summary: str
    theme: str
    level: str
    audience: str
    owner: str
    review_by: date
    is_ready: bool
    frameworks: list[str]
    outcomes: list[str]
    try_this: str
    parts: list[Module | Borrowed]
    licence: str = ""
    id: str | None = None

    @property
    def modules(self) -> list[Module]:
        """Those at home here."""
        return [part for part in self.parts if isinstance(part, Module)]

    @property
    def borrowed(self) -> list[Borrowed]:
        return [part for part in self.parts if isinstance(part, Borrowed)]

    def media(self):
        """The names of the files that its lessons show."""
        return {
            block.value[name]
            for module in self.modules
            for lesson in module.lessons
            for block in lesson.content
            for name in ("file", "captions")
            if block.kind in ("image", "video") and block.value.get(name)
        }


@dataclass(frozen=True)
class Statement:
    """What the skills check asks people to say of themselves."""

    text: str
    example: str
    id: str | None = None


@dataclass(frozen=True)
class Skill:
    slug: str
    title: str
    description: str
    courses: list[str]
    statements: list[Statement] = field(default_factory=list)


@dataclass(frozen=True)
class Step:
    course: str
    reason: str


@dataclass(frozen=True)
class Pathway:
    slug: str
    title: str
    summary: str
    audience: str
    steps: list[Step]


@dataclass(frozen=True)
class Catalogue:
    """What lies across courses."""

    skills: list[Skill] = field(default_factory=list)
    pathways: list[Pathway] = field(default_factory=list)
