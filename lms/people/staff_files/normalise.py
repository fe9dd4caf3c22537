"""From a row of the HR file to a StaffRecord, or to the problems that stop it.

The kind of an absence is health data. It is looked at here, to tell long absences from others,
and goes no further: not into the record, not into a message.
"""

from dataclasses import dataclass, fields
from datetime import date

from . import cells
from .problems import Problem, Unusable
from .read import Row

EMPLOYMENT = {
    "permanent": "permanent",
    "fixed term": "fixed_term",
    "apprentice": "apprentice",
    "agency": "agency",
    "casual": "casual",
}
LONG_ABSENCES = {
    "maternity",
    "maternity leave",
    "adoption",
    "adoption leave",
    "shared parental",
    "shared parental leave",
    "long term sick",
    "sick long term",
    "career break",
    "secondment out",
}
SHORT_ABSENCES = {"annual leave", "short term sick", "sick short term", "paternity", "jury service"}


def is_long_absence(cell: str) -> bool:
    kind = cells.plain(cell)
    if kind and kind not in LONG_ABSENCES | SHORT_ABSENCES:
        known = ", ".join(sorted(LONG_ABSENCES | SHORT_ABSENCES))
        raise Unusable(f"this kind of absence is not known. Write one of: {known}.")
    return kind in LONG_ABSENCES


COLUMNS = {
    "EMPLOYEE_REF": ("staff_number", cells.text(20, required=True)),
    "ASSIGNMENT_NO": ("assignment_no", cells.text(30, required=True)),
    "SURNAME": ("last_name", cells.text(100)),
    "FORENAME": ("first_name", cells.text(100)),
    "KNOWN_AS": ("known_as", cells.text(100)),
    "WORK_EMAIL": ("email", cells.email),
    "IT_ACCESS": ("has_account", cells.yes_or_no),
    "JOB_TITLE": ("job_title", cells.text(200)),
    "GRADE": ("grade", cells.text(20)),
    "EMPLOYMENT_TYPE": ("employment", cells.one_of(EMPLOYMENT)),
    "PRIMARY_POST": ("is_primary", cells.yes_or_no),
    "DIRECTORATE": ("directorate", cells.text(200, required=True)),
    "DIVISION": ("division", cells.text(200)),
    "TEAM": ("team", cells.text(200)),
    "LOCATION": ("location", cells.text(100)),
    "MANAGER_REF": ("manager_number", cells.text(20)),
    "COUNCIL_START_DATE": ("starts_on", cells.day),
    "POST_START_DATE": ("post_starts_on", cells.day_or_none),
    "LEAVING_DATE": ("ends_on", cells.day_after),
    "ABSENCE_TYPE": ("is_long_absence", is_long_absence),
    "ABSENCE_FROM": ("absence_starts_on", cells.day_or_none),
    "ABSENCE_TO": ("absence_ends_on", cells.day_after),
}


@dataclass(frozen=True)
class StaffRecord:
    """One post of one person, as the file has it. Intervals are half-open, like everywhere."""

    row: int
    staff_number: str
    assignment_no: str
    is_primary: bool
    last_name: str
    first_name: str
    known_as: str
    email: str | None
    job_title: str
    grade: str
    tier: int | None
    employment: str
    directorate: str
    division: str
    team: str
    location: str
    manager_number: str
    starts_on: date
    post_starts_on: date | None
    ends_on: date | None
    absence: tuple[date, date | None] | None


def normalise(row: Row, tiers: dict[str, int]) -> StaffRecord | list[Problem]:
    facts, problems = cells.facts_of(row, COLUMNS)
    problems = problems or [*name_problems(row.number, facts), *order_problems(row.number, facts)]
    return problems or record(row.number, facts, tiers)


def name_problems(row, facts):
    """Some people have one name only."""
    if not (facts["first_name"] or facts["last_name"]):
        yield Problem(row, "SURNAME", "SURNAME and FORENAME are both empty. Fill one of them in.")


def order_problems(row, facts):
    if facts["ends_on"] and facts["ends_on"] <= facts["starts_on"]:
        yield Problem(
            row, "LEAVING_DATE", "this is before COUNCIL_START_DATE. Correct one of them."
        )
    if not facts["is_long_absence"]:
        return
    first, end = facts["absence_starts_on"], facts["absence_ends_on"]
    if not first:
        yield Problem(row, "ABSENCE_FROM", "there is an absence without a first day. Fill it in.")
    elif end and end <= first:
        yield Problem(row, "ABSENCE_TO", "this is before ABSENCE_FROM. Correct one of them.")


def record(row, facts, tiers):
    away = (facts["absence_starts_on"], facts["absence_ends_on"])
    facts |= {
        "row": row,
        "email": facts["email"] if facts["has_account"] else None,
        "tier": tiers.get(facts["grade"]),
        "absence": away if facts["is_long_absence"] else None,
    }
    return StaffRecord(**{field.name: facts[field.name] for field in fields(StaffRecord)})


def problems_between(records: list[StaffRecord]):
    """What only shows when rows are laid side by side."""
    yield from repeated(records, "ASSIGNMENT_NO", lambda r: (r.staff_number, r.assignment_no))
    main_posts = [record for record in records if record.is_primary]
    yield from repeated(main_posts, "EMPLOYEE_REF", lambda r: r.staff_number)
    yield from repeated(main_posts, "WORK_EMAIL", lambda r: r.email)
    have_main_post = {record.staff_number for record in main_posts}
    for one in records:
        if one.staff_number not in have_main_post:
            yield Problem(
                one.row, "PRIMARY_POST", "this person has no main post. Write Y in one row."
            )


def repeated(records, column, key):
    seen = {}
    for one in records:
        if key(one) is None:
            continue
        earlier = seen.setdefault(key(one), one)
        if earlier is not one:
            text = f"row {earlier.row} has the same. Correct or remove one of the two rows."
            yield Problem(one.row, column, text)
