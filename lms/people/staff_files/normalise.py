"""From a row of the HR file to a Record: what it says, and everything that is odd about it.

The kind of an absence is health data. It is looked at in `sift`, to tell long absences from
others, and goes no further: not into a record, a message or what is kept of a held file.
"""

import re
from dataclasses import replace
from datetime import date

from . import cells, vocabulary
from .columns import HOURS, NEEDED
from .dates import read_date
from .read import Row
from .records import Post, Record
from .verdicts import Outcome, Verdict

ABSENCE, LONG, UNKNOWN = "ABSENCE_TYPE", "long", "unknown"
KINDS_OF_ABSENCE = ", ".join(sorted(vocabulary.LONG_ABSENCES | vocabulary.SHORT_ABSENCES))
REFERENCE_DIGITS = 6
SCIENTIFIC = re.compile(r"\d+([.,]\d+)?E\+?\d+", re.IGNORECASE)
# Of a row that has none of these it is not said that it is about anybody.
ABOUT_SOMEBODY = ("EMPLOYEE_REF", "ASSIGNMENT_NO", "FORENAME", "COUNCIL_START_DATE")

READERS = {
    "ASSIGNMENT_NO": ("assignment_no", cells.text(30)),
    "SURNAME": ("last_name", cells.name(100)),
    "FORENAME": ("first_name", cells.name(100)),
    "KNOWN_AS": ("known_as", cells.name(100)),
    "WORK_EMAIL": ("email", cells.email),
    "IT_ACCESS": ("has_account", cells.has_account),
    "JOB_TITLE": ("job_title", cells.text(200)),
    "EMPLOYMENT_TYPE": ("employment", cells.employment),
    "PRIMARY_POST": ("is_primary", cells.yes_no_or_unsaid),
    "DIRECTORATE": ("directorate", cells.text(200)),
    "DIVISION": ("division", cells.text(200)),
    "TEAM": ("team", cells.text(200)),
    "LOCATION": ("location", cells.text(100)),
    "COUNCIL_START_DATE": ("starts_on", cells.first_day),
    "POST_START_DATE": ("post_starts_on", cells.day_if_usable),
    "LEAVING_DATE": ("ends_on", cells.day_after),
}


def sift(row: Row) -> Row:
    """The row without the kind of absence: it is long, it is none, or it is not known."""
    kind = vocabulary.plain(row.cells.get(ABSENCE, ""))
    if kind in vocabulary.SHORT_ABSENCES | {""}:
        said = ""
    else:
        said = LONG if kind in vocabulary.LONG_ABSENCES | {LONG} else UNKNOWN
    return replace(row, cells=row.cells | {ABSENCE: said})


def normalise(row: Row, as_at: date, *, tiers: dict[str, int], out_of_scope: set[str]) -> Record:
    record = Record(row.record, row.number, row.cells.get("EMPLOYEE_REF", ""))
    record.cells = tuple(row.cells.get(name, "") for name in NEEDED)
    if verdict := unusable(row):
        cells_found, columns = row.ragged
        record.note(verdict, cell=cells_found, known=columns)
        return record
    if not_staff(row, record):
        return record
    record.staff_number = reference(record)
    if record.staff_number and row.cells["DIRECTORATE"].casefold() in out_of_scope:
        record.note(Verdict.OUT_OF_SCOPE_UNIT, "DIRECTORATE", row.cells["DIRECTORATE"])
    if record.is_written:
        record.post = post(row, record, tiers)
        say_what_is_good_to_know(row, record, as_at)
    return record


def unusable(row):
    if row.cut_off:
        return Verdict.ROW_CUT_OFF
    return Verdict.ROW_RAGGED if row.ragged else None


def not_staff(row, record):
    surname = row.cells["SURNAME"].casefold()
    if not any(row.cells[name] for name in ABOUT_SOMEBODY):
        record.note(Verdict.NOT_A_PERSON)
    elif surname in vocabulary.VACANT:
        record.note(Verdict.VACANT_POST)
    elif vocabulary.TEST.fullmatch(surname):
        record.note(Verdict.TEST_RECORD)
    return not record.is_written


def reference(record):
    sent = record.sent_reference
    if sent.casefold() in vocabulary.NOTHING:
        record.note(Verdict.REF_MISSING, "EMPLOYEE_REF")
    elif SCIENTIFIC.fullmatch(sent):
        record.note(Verdict.REF_SCIENTIFIC, "EMPLOYEE_REF", sent)
    elif len(sent) > 20:
        record.note(Verdict.REF_TOO_LONG, "EMPLOYEE_REF", sent)
    else:
        number = padded(sent)
        if number != sent:
            record.note(Verdict.REF_PADDED, "EMPLOYEE_REF", sent, number)
        return number
    return ""


def padded(number):
    """A spreadsheet takes numbers for amounts and drops the zeros in front."""
    return number.zfill(REFERENCE_DIGITS) if number.isdecimal() else number


def post(row, record, tiers) -> Post:
    facts = {
        fact: reader(row.cells[column], column, record)
        for column, (fact, reader) in READERS.items()
    }
    facts["assignment_no"] = assignment_number(facts["assignment_no"], record)
    facts["grade"] = grade(row, record, tiers)
    facts["tier"] = tiers.get(facts["grade"])
    facts["manager_number"] = padded(row.cells["MANAGER_REF"])
    facts["absence"] = absence(row, record)
    facts["hours"] = cells.hours(row.cells.get(HOURS, ""), record)
    check(facts, record)
    found = Post(**facts)
    found.open_facts = open_facts(record)
    return found


def assignment_number(sent, record):
    """It bears the reference in front, and lost the same zeros."""
    cut = record.sent_reference
    return record.staff_number + sent[len(cut) :] if sent.startswith(cut) else sent


def grade(row, record, tiers):
    sent = row.cells["GRADE"]
    found = vocabulary.grade_of(sent, tiers) if sent else ""
    if found is None:
        record.note(Verdict.GRADE_UNKNOWN, "GRADE", sent)
        return ""
    if found != sent:
        record.note(Verdict.NORMALISED)
    return found


def absence(row, record):
    if row.cells[ABSENCE] == UNKNOWN:
        record.note(Verdict.ABSENCE_UNKNOWN, ABSENCE, known=KINDS_OF_ABSENCE)
    if row.cells[ABSENCE] != LONG:
        return None
    first = read_date(row.cells["ABSENCE_FROM"]).day
    last_cell = row.cells["ABSENCE_TO"]
    scratch = Record(record.record, record.row, "")
    end = cells.day_after(last_cell, "ABSENCE_TO", scratch)
    is_unusable = scratch.outcome is Outcome.QUARANTINE or first is None
    if is_unusable or (end and end <= first):
        record.note(Verdict.ABSENCE_UNDATED, "ABSENCE_FROM")
        return None
    return first, end


def check(facts, record):
    if not (facts["first_name"] or facts["last_name"]):
        record.note(Verdict.NAME_MISSING, "SURNAME")
    if facts["starts_on"] and facts["ends_on"] and facts["ends_on"] <= facts["starts_on"]:
        record.note(Verdict.LEAVES_BEFORE_START, "LEAVING_DATE")
    if not facts["has_account"]:
        facts["email"] = None
    elif not facts["email"] and not record.has(Verdict.EMAIL_INVALID):
        record.note(Verdict.EMAIL_MISSING, "WORK_EMAIL")


NAMES = {"SURNAME": "last_name", "FORENAME": "first_name", "KNOWN_AS": "known_as"}
LEFT_OPEN = {
    Verdict.EMAIL_INVALID: {"email"},
    Verdict.EMAIL_MISSING: {"email"},
    Verdict.IT_ACCESS_UNKNOWN: {"email"},
    Verdict.GRADE_UNKNOWN: {"grade", "tier"},
    Verdict.ABSENCE_UNKNOWN: {"absence"},
    Verdict.ABSENCE_UNDATED: {"absence"},
}


def open_facts(record):
    found = set()
    for finding in record.findings:
        found |= LEFT_OPEN.get(finding.verdict, set())
        if finding.verdict is Verdict.SUSPECT_CHARACTERS:
            found.add(NAMES[finding.column])
    return found


def say_what_is_good_to_know(row, record, as_at):
    if row.tidied:
        record.note(Verdict.NORMALISED)
    found = record.post
    if found.employment in ("agency", "casual"):
        record.note(Verdict.CONTINGENT)
    if not found.has_account:
        record.note(Verdict.NO_ONLINE_ACCESS)
    if found.absence:
        record.note(Verdict.LONG_ABSENCE)
    if found.starts_on and found.starts_on > as_at:
        record.note(Verdict.FUTURE_STARTER)
    if found.ends_on:
        say_when_they_leave(found, record, as_at)


def say_when_they_leave(found, record, as_at):
    """The last day is still a day in post."""
    last_day = found.ends_on.toordinal() - 1
    if last_day < as_at.toordinal():
        record.note(Verdict.LEFT)
    elif last_day > as_at.toordinal():
        record.note(Verdict.FUTURE_LEAVER)
