"""When a course is complete: every lesson that counts, of every live module, as last published.

Or its final check passed first, whatever else is open.
"""

from dataclasses import dataclass

from .certificates import issue
from .curriculum import latest_versions, live_module_keys
from .models import Certificate, LearningEvent, Standing

Kind = LearningEvent.Kind


@dataclass(frozen=True)
class Outcome:
    """Where the person stands now, and the certificate if this is what completed the course."""

    standing: Standing
    certificate: Certificate | None = None


def settle(ledger, version=None, *, passed_final_check=False) -> Outcome:
    """Write what is pending, and in the same transaction the completion that it amounts to.
    `version` is that of the module that was worked in; none where it may have been any."""
    event = None
    if not ledger.state.is_complete:
        kind = kind_of_completion(ledger, version, passed_final_check)
        event = kind and ledger.add(kind, version=version)
    ledger.write()
    return Outcome(ledger.standing, issue(event) if event else None)


def repeated(ledger) -> Outcome:
    """The answer to a post that had already completed the course: the same as the first time."""
    certificates = Certificate.objects.filter(person=ledger.person, course_key=ledger.course_key)
    return Outcome(ledger.standing, certificates.first())


def kind_of_completion(ledger, version, passed_final_check):
    if (not version or module_is_done(ledger.state, version)) and course_is_done(ledger):
        return Kind.COMPLETED
    return Kind.TESTED_OUT if passed_final_check else None


def module_is_done(state, version):
    return all(state.has_done(version.module_key, each) for each in version.required_lessons)


def course_is_done(ledger):
    keys = live_module_keys(ledger.course_key)
    versions = latest_versions(keys)
    return bool(keys) and all(
        key in versions and module_is_done(ledger.state, versions[key]) for key in keys
    )
