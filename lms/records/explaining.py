"""Why a status is what it is, in words for somebody who looks into another person's record."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

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


def reasons(state, requirement, found, status):
    """The sentences that lead to the status, one after the other."""
    said = [
        required_sentence(requirement, found),
        _("It was decided that this person does not have to do it.") if state.is_waived else "",
        completion_sentence(state),
        validity_sentence(requirement, status),
        due_sentence(requirement, found, status),
        progress_sentence(state),
    ]
    return [sentence for sentence in said if sentence]


def required_sentence(requirement, found):
    if found is None:
        return _("Nothing is required, because this person is in no post today.")
    if requirement is None:
        return _("No rule requires this course of this person today.")
    words = {
        "date": day(requirement.starts_on),
        "reason": requirement.reason,
        "tier": requirement.max_tier,
    }
    if requirement.max_tier:
        return _("Required since %(date)s down to tier %(tier)s: “%(reason)s”") % words
    return _("Required of everyone since %(date)s: “%(reason)s”") % words


def completion_sentence(state):
    if not state.completed_on:
        return _("No completion is on record.")
    days = ", ".join(day(date) for date in state.completed_on)
    kind = LearningEvent.Kind(state.completed_by).label
    return _("Completed on: %(days)s. The last time: %(kind)s.") % {"days": days, "kind": kind}


def validity_sentence(requirement, status):
    if status.changed_on:
        return changed_for_others(status)
    if not (requirement and status.completed_on):
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
        return _("They are on long absence, so no date is set until they are back.")
    said = {
        Because.LAUNCH: _("Due on %(due)s, the date set for the launch."),
        Because.JOINED: _("Due on %(due)s: %(days)s days after they started on %(joined)s."),
        Because.RETURNED: _("Due on %(due)s: %(days)s days after they came back on %(returned)s."),
        Because.PROMOTED: _("Due on %(due)s: %(days)s days after they joined the leaders."),
        Because.RAN_OUT: _("Due on %(due)s, the last day that the last completion counts."),
        Because.CHANGED: _("Due on %(due)s: %(days)s days after the course changed."),
    }
    return said[status.because] % {
        "due": day(status.due_on),
        "days": requirement.days_to_finish,
        "joined": day(found.presence.joined_on),
        "returned": found.presence.returned_on and day(found.presence.returned_on),
    }


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
