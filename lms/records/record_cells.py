"""The cells of a file of learning records, as other systems really write them.

Days come first and months are never guessed: what can be read two ways is not read.
"""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

HEADERS = {
    "employee_ref": {
        "employee_ref",
        "employee_number",
        "employee_no",
        "employee_id",
        "staff_number",
        "staff_no",
        "staff_id",
        "personnel_number",
        "person_number",
        "user_id",
        "learner_id",
        "id_number",
    },
    "course_code": {
        "course_code",
        "course_id",
        "course_ref",
        "course",
        "course_name",
        "course_title",
        "course_short_name",
        "learning_id",
        "item_id",
        "activity",
    },
    "started_on": {
        "started_on",
        "started",
        "start_date",
        "date_started",
        "enrolled",
        "enrolled_on",
        "enrolment_date",
        "registration_date",
    },
    "completed_on": {
        "completed_on",
        "completed",
        "completion_date",
        "date_completed",
        "completed_date",
        "time_completed",
        "finished",
        "end_date",
    },
    "score": {"score", "final_score", "mark", "grade", "final_grade", "result", "score_percent"},
}
NEEDED = ("employee_ref", "course_code", "completed_on")

DATE_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %b %Y", "%d-%b-%Y", "%d %B %Y")
CLOCK = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?(Z|[+-]\d{2}:?\d{2})?$", re.I)
NONE = {"", "-", "–", "n/a", "na", "none", "null", "never", "not set"}
PASSED = {"pass", "passed", "complete", "completed", "satisfactory", "yes"}


def column(header: str) -> str:
    """Our name of a column, or nothing for one that is not read."""
    name = re.sub(r"[^a-z0-9]+", "_", header.strip().casefold()).strip("_")
    return next((ours for ours, theirs in HEADERS.items() if name in theirs), "")


def read_date(cell: str) -> date | None:
    """Raises ValueError with a sentence."""
    text = CLOCK.sub("", cell.strip())
    if text.casefold() in NONE:
        return None
    for form in DATE_FORMS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  (a day has no zone)
        except ValueError:
            continue
    raise ValueError(f"“{cell}” is not a date like 30/09/2026 or 2026-09-30.")


def read_score(cell: str) -> int | None:
    """A whole number of 100; a word for having passed is no number."""
    text = cell.strip().casefold().removesuffix("%").strip()
    if text in NONE | PASSED:
        return None
    try:
        score = Decimal(text)
    except InvalidOperation:
        score = Decimal(-1)
    if score.is_finite() and 0 <= score <= 100:
        return int(score)
    raise ValueError(f"“{cell}” is not a score from 0 to 100.")
