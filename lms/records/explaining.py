"""Why a status is what it is. The learner, their manager and a learning administrator read the
same sentences, so they speak of nobody as “you” or “they”."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lms.people.models import Posting

from .due_dates import Because, Kind
from .models import LearningEvent
from .words import changed_for_others, day

WORDS = {
    Kind.NOT_REQUIRED: gettext_lazy("Not required"),
    Kind.EXEMPT: gettext_lazy("Does not have to do it"),
    Kind.NOT_DUE: gettext_lazy("Not due yet"),
    Kind.DUE: gettext_lazy("Due soon"),
    Kind.OVERDUE: gettext_lazy("Overdue"),
    Kind.CURRENT: gettext_lazy("Completed"),
    Kind.EXPIRING: gettext_lazy("Completed, and it runs out soon"),
    Kind.EXPIRED: gettext_lazy("Completed once, and it has run out"),
}


def status_words(status):
    if status.kind == Kind.NOT_REQUIRED and status.completed_on:
        return _("Completed, and not required")
    return WORDS[status.kind]


def explanation(requirement, found, status):
    """The rule, and how the dates follow from it: one sentence after the other."""
    said = [
        required_sentence(requirement, found),
        exempt_sentence(status),
        validity_sentence(requirement, status),
        due_sentence(requirement, found, status),
        grace_sentence(requirement, status),
    ]
    return [sentence for sentence in said if sentence]


def reasons(state, requirement, found, status):
    """The explanation, with what is on record, for somebody who looks into the record."""
    said = [completion_sentence(state), progress_sentence(state)]
    return [*explanation(requirement, found, status), *(each for each in said if each)]


def required_sentence(requirement, found):
    if found is None:
        return _("Nothing is required, because there is no post today.")
    if requirement is None:
        return _("No rule requires this course today.")
    words = {
        "date": day(requirement.starts_on),
        "reason": requirement.reason,
        "people": audience(requirement),
    }
    if requirement.audience.is_everyone:
        return _("Required of everyone since %(date)s: “%(reason)s”") % words
    return _("Required since %(date)s of %(people)s: “%(reason)s”") % words


def audience(requirement):
    """Whom the rule is about, in a few words."""
    parts = [
        str(requirement.unit or ""),
        _("down to tier %(tier)s") % {"tier": requirement.max_tier} if requirement.max_tier else "",
        " / ".join(contract_words(requirement)),
        _("the group “%(name)s”") % {"name": requirement.staff_group}
        if requirement.staff_group
        else "",
    ]
    return ", ".join(part for part in parts if part) or _("everyone")


def contract_words(requirement):
    labels = dict(Posting.Employment.choices)
    return [str(labels.get(each, each)) for each in requirement.contracts.split()]


def exempt_sentence(status):
    if status.kind != Kind.EXEMPT:
        return ""
    if not status.exempt_until:
        return _("There is an exemption, without an end.")
    return _("There is an exemption until %(date)s.") % {"date": day(status.exempt_until)}


def completion_sentence(state):
    if not state.completed_on:
        return _("No completion is on record.")
    days = ", ".join(day(date) for date in state.completed_on)
    kind = LearningEvent.Kind(state.completed_by).label
    return _("Completed on: %(days)s. The last time: %(kind)s.") % {"days": days, "kind": kind}


def validity_sentence(requirement, status):
    if status.changed_on:
        return changed_for_others(status)
    if not (requirement and status.completed_on) or status.kind == Kind.EXEMPT:
        return ""
    if not status.valid_until:
        return _("A completion counts for good.")
    counted = ngettext(
        "A completion counts for %(count)d day, so the last one counts until %(date)s.",
        "A completion counts for %(count)d days, so the last one counts until %(date)s.",
        requirement.valid_days,
    )
    return counted % {"count": requirement.valid_days, "date": day(status.valid_until)}


def due_sentence(requirement, found, status):
    if status.is_satisfied and not status.due_on:
        return ""
    if not status.due_on:
        return _("No date is set during a long absence.")
    presence = found.presence_for(requirement)
    days = ngettext("%(count)d day", "%(count)d days", requirement.days_to_finish)
    return due_words(requirement, status.because) % {
        "due": day(status.due_on),
        "days": days % {"count": requirement.days_to_finish},
        "began": day(requirement.starts_on),
        "joined": day(presence.joined_on),
        "returned": presence.returned_on and day(presence.returned_on),
        "included": presence.included_on and day(presence.included_on),
    }


def due_words(requirement, because):
    if because == Because.LAUNCH and not requirement.launch_due_on:
        return _("Due on %(due)s: %(days)s after the rule began on %(began)s.")
    return {
        Because.LAUNCH: _("Due on %(due)s, the date set for the launch."),
        Because.JOINED: _("Due on %(due)s: %(days)s after the first day here, %(joined)s."),
        Because.RETURNED: _("Due on %(due)s: %(days)s after coming back on %(returned)s."),
        Because.INCLUDED: _("Due on %(due)s: %(days)s after the rule first applied, %(included)s."),
        Because.RESUMED: _("Due on %(due)s: %(days)s after the exemption ended."),
        Because.RAN_OUT: _("Due on %(due)s, the last day that the last completion counts."),
        Because.CHANGED: _("Due on %(due)s: %(days)s after the course changed."),
    }[because]


def grace_sentence(requirement, status):
    if not status.due_on or not requirement.grace_days:
        return ""
    words = _("There are days of grace: nobody is late before %(date)s has passed.")
    return words % {"date": day(status.late_after)}


def progress_sentence(state):
    if not state.is_started or state.is_complete:
        return ""
    done = sum(len(lessons) for lessons in state.lessons_done.values())
    said = ngettext(
        "Begun on %(date)s, %(count)d lesson done since.",
        "Begun on %(date)s, %(count)d lessons done since.",
        done,
    )
    return said % {"date": day(state.started_on), "count": done}
