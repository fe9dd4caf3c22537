"""What a change map means for each person, in the words of the HR file's outcomes."""

from collections.abc import Iterator

from lms.people.models import Posting
from lms.people.staff_files.plan import Kind, Plan

HEADINGS = ("employee_ref", "outcome", "on", "unit_code")


def outcomes(plan: Plan) -> Iterator[tuple[str, str, str, str]]:
    """A line for each posting that a unit takes along."""
    for change in plan.changes:
        posting = change.thing
        if change.kind == Kind.TAKEN_ALONG and is_in_new_unit(change):
            yield change.about, "UPDATE_UNIT", posting.starts_on.isoformat(), posting.unit.code


def is_in_new_unit(change):
    """Not the posting before, which only ends."""
    return isinstance(change.thing, Posting) and (not change.was or "unit" in change.was)
