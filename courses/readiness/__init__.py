"""Whether a page is ready for people: what stands in the way, and what would make it better.

Pure rules over the stored form of lessons and texts. Each rule has one place, here; the edit
form, the side panel and every door to publication ask it. No Django, no pages, no words for
people: a finding names its sentence, and `courses.sentences` has the words.
"""

from .advice import advice
from .blockers import blockers, blockers_of_text
from .findings import ADVICE, BLOCKER, Draft, Finding, Spot, lessons_of

__all__ = [
    "ADVICE",
    "BLOCKER",
    "Draft",
    "Finding",
    "Spot",
    "advice",
    "blockers",
    "blockers_of_text",
    "lessons_of",
]
