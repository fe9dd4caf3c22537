"""What is counted, by name."""

from enum import StrEnum
from uuid import UUID

NO_COURSE = UUID(int=0)

# What is counted, and of which course.
Key = tuple[str, UUID]


class Cell(StrEnum):
    """Of people on a day: the sum of all steps up to the day is how many there are."""

    IN_POST = "in_post"
    CONTINGENT = "contingent"
    HEADLINE = "headline"
    ELIGIBLE = "eligible"
    ONLINE = "online"
    HEADLINE_DONE = "headline_done"
    ELIGIBLE_DONE = "eligible_done"
    OFFLINE = "offline"
    OFFLINE_DONE = "offline_done"
    CHOSEN = "chosen"
    NEWCOMER = "newcomer"
    # Of the headcount, who is not done: each person in one of them (lms.metrics.stands).
    EXEMPT = "exempt"
    LAPSED = "lapsed"
    UNDER_WAY = "under_way"
    NOT_BEGUN = "not_begun"
    NOT_REACHED = "not_reached"
    COURSE_SCOPE = "course_scope"
    COURSE_DONE = "course_done"
    COURSE_BEGUN = "course_begun"
    # Of assignments, not people, where it is of no course.
    OVERDUE = "overdue"
    OVERDUE_PEOPLE = "overdue_people"
    # Of those who are done: who will be no more at the end of the council's year, by itself.
    EXPIRING = "expiring"
    LEADERS_3 = "leaders_3"
    LEADERS_3_DONE = "leaders_3_done"
    # Of requests to do a course, thirty days old or more.
    GIVEN = "given"
    IN_30_DAYS = "in_30_days"
    # Of what happened: the sum over some days is how often it did in them.
    COMPLETIONS = "completions"
    # Of those, of a course that was asked of whoever completed it.
    AS_ASKED = "as_asked"
    RAN_OUT = "ran_out"
    RENEWED = "renewed"


# Where each person of the headcount stands: done, or in one of these.
DONE = Cell.HEADLINE_DONE
STATES = (Cell.UNDER_WAY, Cell.LAPSED, Cell.NOT_BEGUN, Cell.EXEMPT, Cell.NOT_REACHED)


class Asked(StrEnum):
    """Counted from records when somebody asks; pages have it from the months that are closed."""

    REACHED = "reached"


class Cause(StrEnum):
    """Why the headcount or the number of those who are done changed on a day."""

    COMPLETED = "completed"
    EXPIRED = "expired"
    # What is required of everyone changed.
    ASKED = "asked"
    JOINED = "joined"
    LEFT = "left"
    MOVED_IN = "moved_in"
    MOVED_OUT = "moved_out"
    # From one division to another of the same directorate: nothing, to the directorate.
    WITHIN = "within"
    # With the whole division, to where it went: nothing, to the structure that came of it.
    REORGANISED = "reorganised"
    # Between closed months: what was found out after they were closed.
    CORRECTED = "corrected"
    # Several causes told as one, as each alone is of too few people.
    OTHER = "other"

    @property
    def people(self) -> str:
        return f"{self}_n"

    @property
    def done(self) -> str:
        """Those of them who had everything required of everyone."""
        return f"{self}_d"
