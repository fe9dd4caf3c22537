"""One record of an HR file, and all that has been found out about it."""

from dataclasses import dataclass, field
from datetime import date

from .verdicts import WRITTEN, Finding, Outcome, Verdict


@dataclass
class Post:
    """One post of one person, as the file has it. Intervals are half-open, like everywhere."""

    assignment_no: str
    is_primary: bool | None
    last_name: str
    first_name: str
    known_as: str
    email: str | None
    has_account: bool
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
    hours: float
    # Facts that the file leaves open: what we knew before stays.
    open_facts: set[str] = field(default_factory=set)


@dataclass(eq=False)
class Record:
    record: int
    row: int
    sent_reference: str
    staff_number: str = ""
    cells: tuple[str, ...] = ()
    post: Post | None = None
    findings: list[Finding] = field(default_factory=list)

    def note(self, verdict: Verdict, column: str = "", cell: str = "", known: str = "") -> None:
        self.findings.append(Finding(verdict, column, str(cell), str(known)))

    def has(self, verdict: Verdict) -> bool:
        return any(finding.verdict is verdict for finding in self.findings)

    def drop(self, verdicts: set[Verdict]) -> None:
        self.findings = [one for one in self.findings if one.verdict not in verdicts]

    @property
    def verdict(self) -> Verdict:
        verdicts = [finding.verdict for finding in self.findings]
        return min(verdicts, key=lambda one: one.value, default=Verdict.OK)

    @property
    def outcome(self) -> Outcome:
        return self.verdict.outcome

    @property
    def is_written(self) -> bool:
        return self.outcome in WRITTEN

    @property
    def is_held(self) -> bool:
        return self.outcome in (Outcome.QUARANTINE, Outcome.REJECT)

    @property
    def is_earlier_spell(self) -> bool:
        return self.verdict is Verdict.EARLIER_SPELL

    @property
    def is_main(self) -> bool:
        """Whether this row speaks for the person: name, address, absence."""
        return self.is_written and self.post.is_primary and not self.is_earlier_spell

    @property
    def message(self) -> str:
        """The sentence of the verdict first, then whatever else there is to say."""
        said = dict.fromkeys(one.message for one in self.ranked_findings)
        return " ".join(said) or str(Verdict.OK.text)

    @property
    def ranked_findings(self) -> list[Finding]:
        return sorted(self.findings, key=lambda one: one.verdict.value)
