"""What can be said of one record of an HR file: its outcome, a code and a sentence for HR.

Two rules are behind every choice: nobody is lost from the headcount because of a contact detail,
and nobody's identity is guessed. Where several things can be said of a record, the one that stands
first here names its outcome.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum

from django.utils.translation import gettext_lazy as _


class Outcome(StrEnum):
    IMPORT = "IMPORT"
    IMPORT_WARN = "IMPORT_WARN"
    MERGE = "MERGE"
    QUARANTINE = "QUARANTINE"
    REJECT = "REJECT"
    IGNORE = "IGNORE"


WRITTEN = {Outcome.IMPORT, Outcome.IMPORT_WARN, Outcome.MERGE}
REJECT, IGNORE, QUARANTINE = Outcome.REJECT, Outcome.IGNORE, Outcome.QUARANTINE
MERGE, WARN, IMPORT = Outcome.MERGE, Outcome.IMPORT_WARN, Outcome.IMPORT


class Verdict(Enum):
    """Outcome, sentence and, where it is not the name, the code."""

    def __new__(cls, outcome, text, code=""):
        # The value is the rank; a translated sentence cannot be one before Django has started.
        verdict = object.__new__(cls)
        verdict._value_ = len(cls.__members__)
        verdict.outcome, verdict.text, verdict.own_code = outcome, text, code
        return verdict

    @property
    def code(self):
        return self.own_code or self.name

    # Not usable -------------------------------------------------------------------------------
    ROW_CUT_OFF = REJECT, _("The file ends in the middle of this row. Export it again.")
    ROW_RAGGED = (
        REJECT,
        _(
            "The row has %(cell)s cells and the header has %(known)s. Look for a missing quotation "
            "mark or a comma too many."
        ),
    )
    REF_MISSING = (
        REJECT,
        _("this is empty, so we cannot tell who it is. Add the reference."),
    )
    REF_SCIENTIFIC = (
        REJECT,
        _(
            "“%(cell)s” was shortened by a spreadsheet. Export again and do not open the file in "
            "between."
        ),
    )
    REF_TOO_LONG = (REJECT, _("“%(cell)s” is longer than 20 letters. Correct it."))

    # Not a person in scope --------------------------------------------------------------------
    NOT_A_PERSON = IGNORE, _("A blank row, a total or a footer.")
    VACANT_POST = IGNORE, _("A vacant post.")
    TEST_RECORD = IGNORE, _("A test record.")
    OUT_OF_SCOPE_UNIT = IGNORE, _("“%(cell)s” is not a part of the council that learns here.")
    FORGOTTEN = (
        IGNORE,
        _("They left long ago and their name was taken away. Leave them out of the export."),
    )
    DUPLICATE_ROW = IGNORE, _("The same as record %(cell)s in every column that we use.")

    # Held for a decision ----------------------------------------------------------------------
    REF_REUSED = (
        QUARANTINE,
        _("“%(cell)s” stands for two names. Give each person their own."),
    )
    ASSIGNMENT_REPEATED = (
        QUARANTINE,
        _("“%(cell)s” stands in two rows for the same time. Keep one."),
    )
    NAME_MISSING = QUARANTINE, _("this and FORENAME are both empty. Fill in one of them.")
    TOO_LONG = QUARANTINE, _("this has %(cell)s letters, more than fit. Shorten it.")
    DATE_MISSING = QUARANTINE, _("this is empty. Write day/month/year.")
    DATE_INVALID = (
        QUARANTINE,
        _(
            "“%(cell)s” is not a date we can be sure of. Write day/month/year, for example "
            "03/09/2026."
        ),
    )
    LEAVES_BEFORE_START = (
        QUARANTINE,
        _("this is before COUNCIL_START_DATE. Correct one of them."),
    )
    EMPLOYMENT_UNKNOWN = (
        QUARANTINE,
        _("“%(cell)s” is not known. Write one of: %(known)s."),
    )
    START_AGAINST_HISTORY = (
        QUARANTINE,
        _("this does not fit what we know: %(cell)s. Correct it."),
    )
    LEAVING_AGAINST_HISTORY = (
        QUARANTINE,
        _("this is too early: %(cell)s. Correct it."),
    )
    HOLD = (
        QUARANTINE,
        _(
            "the reference is new, and somebody who is not in this file has the same address "
            "(%(cell)s). Say whether they are the same person."
        ),
    )
    OTHER_ROW_HELD = QUARANTINE, _("Another row of this person is held, so this one waits too.")

    # More of a person already written ---------------------------------------------------------
    SECOND_POST = MERGE, _("A further post of the same person, who is counted once.")
    NOT_CHOSEN = (
        MERGE,
        _("it is not clear which post is the main one. Another row was chosen."),
        "PRIMARY_UNCLEAR",
    )
    EARLIER_SPELL = MERGE, _("An earlier time at the council of the same person.")

    # Written, and HR should look --------------------------------------------------------------
    REF_PADDED = WARN, _("“%(cell)s” had lost its leading zeros; read as %(known)s.")
    SUSPECT_CHARACTERS = (
        WARN,
        _("“%(cell)s” looks damaged. A name we have is kept; correct the export."),
    )
    MARKUP_IN_NAME = WARN, _("this holds “<” or “>”. Kept as plain text; correct it.")
    FORMULA_TEXT = (
        WARN,
        _("this begins like a formula. Kept as plain text; correct it."),
    )
    PRIMARY_UNCLEAR = (
        WARN,
        _(
            "it is not clear which post is the main one. This one was chosen: most hours, then "
            "earliest start, then lowest number."
        ),
    )
    DATE_SENTINEL = WARN, _("“%(cell)s” was read as no leaving date.")
    DATE_EXCEL_SERIAL = (
        WARN,
        _("“%(cell)s” is a spreadsheet’s day number; read as %(known)s."),
    )
    DATE_TWO_DIGIT_YEAR = (
        WARN,
        _("“%(cell)s” has a year of two figures; read as %(known)s."),
    )
    DATE_NOT_USED = (
        WARN,
        _("“%(cell)s” is not a date we can be sure of, so it was left out."),
        "DATE_INVALID",
    )
    UNIT_UNKNOWN = (
        WARN,
        _("“%(cell)s” is not known on this day. Counted in “%(known)s” until it is."),
    )
    UNIT_MISSING = WARN, _("this is empty. Counted in “%(known)s” until it is filled in.")
    EMAIL_SHARED = (
        WARN,
        _("two people have this address. Nobody gets it, so neither can sign in."),
    )
    EMAIL_TAKEN = (
        WARN,
        _("somebody else has this address (%(cell)s). This person is kept without it."),
    )
    EMAIL_INVALID = WARN, _("“%(cell)s” is not an e-mail address, so it was left out.")
    EMAIL_MISSING = WARN, _("this is empty although IT_ACCESS is yes.")
    IT_ACCESS_UNKNOWN = WARN, _("“%(cell)s” is not Y or N; read as no.")
    MANAGER_NOT_FOUND = (
        WARN,
        _("nobody has the reference %(cell)s. The manager was left empty."),
    )
    MANAGER_IS_SELF = WARN, _("this is their own reference. The manager was left empty.")
    MANAGER_LOOP = (
        WARN,
        _("going from manager to manager comes back to this person. It was left empty."),
    )
    GRADE_UNKNOWN = WARN, _("“%(cell)s” is not known, so it was left out.")
    ABSENCE_UNKNOWN = (
        WARN,
        _("this kind of absence is not known, so it was left out. Use one of: %(known)s."),
    )
    ABSENCE_UNDATED = (
        WARN,
        _("the dates of the absence cannot be used, so it was left out. Correct them."),
    )
    FTE_ODD = WARN, _("“%(cell)s” is not between 0 and 1. No figure uses it.")

    # What is new about somebody we know -------------------------------------------------------
    HAS_LEFT = IMPORT, _("Left before this day."), "LEFT"
    CREATE = IMPORT, _("New at the council.")
    TRANSFER = IMPORT, _("Moved to another unit.")
    RETURNED = IMPORT, _("Back from a long absence.")
    ABSENCE_STARTED = IMPORT, _("Away for long.")
    NAME_CHANGE = IMPORT, _("Another name or e-mail address, the same person.")
    PROMOTED = IMPORT, _("Another tier or kind of employment.")
    LEAVING_RETRACTED = IMPORT, _("The leaving date is gone.")
    BACKDATED = IMPORT, _("The first day was corrected.")
    CHANGED = IMPORT, _("Something about the post has changed.")
    UPDATE_UNIT = IMPORT, _("Went along with the unit on %(known)s, as the change map says.")

    # Good to know -----------------------------------------------------------------------------
    REHIRED = IMPORT, _("Came back; the same person as before.")
    DATE_FORMAT = IMPORT, _("“%(cell)s” was read as %(known)s.")
    ALIAS = IMPORT, _("“%(cell)s” is a known spelling of %(known)s.")
    NORMALISED = IMPORT, _("Spaces, capitals or the spelling of the grade were tidied.")
    FUTURE_STARTER = IMPORT, _("Starts after this day.")
    NO_CHANGE = IMPORT, _("Nothing is new.")
    CONTINGENT = IMPORT, _("Agency or casual: counted apart from the headline.")
    NO_ONLINE_ACCESS = IMPORT, _("No online access: counted, and reached in other ways.")
    LONG_ABSENCE = IMPORT, _("On a long absence.")
    LEFT = IMPORT, _("Left before this day.")
    FUTURE_LEAVER = IMPORT, _("Leaves after this day.")
    OK = IMPORT, _("Fine.")


@dataclass(frozen=True)
class Finding:
    """A verdict with the words of the file that it is about."""

    verdict: Verdict
    column: str = ""
    cell: str = ""
    known: str = ""

    @property
    def message(self) -> str:
        return f"{self.column}: {self.sentence}" if self.column else self.sentence

    @property
    def sentence(self) -> str:
        return str(self.verdict.text) % {"cell": self.cell, "known": self.known}
