"""Everything that is held about one person, as the privacy classes of the fields say.

A new personal field appears here by itself. Other people are "a colleague": what is theirs is
not for this person to take away.
"""

from .sections import Fact, Row, Section, held_about

__all__ = ["Fact", "Row", "Section", "held_about"]
