"""What is said of an HR file."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lms.common.dates import date_text, moment_text
from lms.people.models import StaffFile
from lms.people.staff_files.holds import Reason
from lms.people.staff_files.verdicts import Outcome

from .person import fact

OUTCOMES = {
    Outcome.IMPORT: gettext_lazy("used"),
    Outcome.IMPORT_WARN: gettext_lazy("used, and HR should look at them"),
    Outcome.MERGE: gettext_lazy("added to somebody who is there already"),
    Outcome.QUARANTINE: gettext_lazy("left out until HR puts them right"),
    Outcome.REJECT: gettext_lazy("not usable"),
    Outcome.IGNORE: gettext_lazy("not about a member of staff, or a row given twice"),
}


def state_words(staff_file):
    if staff_file.status != StaffFile.Status.HELD:
        return staff_file.get_status_display()
    if staff_file.decided_at:
        return _("Being used")
    return _("Held: somebody has to decide") if staff_file.reasons else _("Waiting to be used")


def file_facts(staff_file):
    found = [
        fact(_("State"), state_words(staff_file)),
        fact(_("True for"), date_text(staff_file.as_at)),
        fact(_("Received"), who_and_when(staff_file.received_by, staff_file.received_at)),
        fact(_("Records"), ", ".join(outcome_words(staff_file.counts)) or _("None")),
        fact(_("Changes"), ", ".join(change_words(staff_file.outcomes)) or _("None")),
        fact(_("Why it is held"), " ".join(str(Reason(**each)) for each in staff_file.reasons)),
    ]
    if staff_file.decided_at:
        found += [
            fact(_("Decided"), who_and_when(staff_file.decided_by, staff_file.decided_at)),
            fact(_("Why"), staff_file.decision),
        ]
    return found


def outcome_words(counts):
    for outcome, words in OUTCOMES.items():
        if count := counts.get(outcome.value):
            yield f"{count} {words}"


def change_words(outcomes):
    return (f"{count} {kind}" for kind, count in outcomes.items())


def who_and_when(person, moment):
    when = moment_text(moment)
    return f"{person}, {when}" if person else when
