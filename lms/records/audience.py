"""Whom a rule is about. Pages, reminders and figures all ask here, so they agree on who must do
a course.

Each part that is set narrows it down, and a person has to fit all of them; with none set it is
everyone. A person is judged by their main post, and by the groups they are in on that day.
"""

from collections.abc import Collection
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Seat:
    """What rules ask about a post. `units` are its own unit and all that this is part of."""

    units: frozenset[int] = frozenset()
    tier: int | None = None
    contract: str = ""


@dataclass(frozen=True, slots=True)
class Audience:
    """`max_tier` 4 is tiers 1 to 4; `contracts` are kinds of employment, any of them; `unit` is
    with everything under it."""

    unit: int | None = None
    max_tier: int | None = None
    contracts: frozenset[str] = field(default=frozenset())
    group: int | None = None

    @property
    def is_everyone(self) -> bool:
        return self == EVERYONE

    def has(self, seat: Seat, groups: Collection[int]) -> bool:
        return self.has_post(seat) and self.has_member(groups)

    def has_post(self, seat: Seat) -> bool:
        return (
            (self.unit is None or self.unit in seat.units)
            and (self.max_tier is None or (seat.tier is not None and seat.tier <= self.max_tier))
            and (not self.contracts or seat.contract in self.contracts)
        )

    def has_member(self, groups: Collection[int]) -> bool:
        return self.group is None or self.group in groups


EVERYONE = Audience()
