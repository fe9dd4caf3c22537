"""How long what is kept, in words, from the same settings that the nightly tasks obey."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.people.actions.receiving import KEEP_FOR


def periods():
    keep = settings.KEEP
    rows = [
        (_("Your name, e-mail, staff number and job title"), after_leaving(keep)),
        (
            _("What you learned and when, and your certificates"),
            _("As long as you work here; after that without your name, to keep totals right"),
        ),
        (_("Your answers and notes"), months(keep["answers_months"])),
        (
            _("What you write to us about a lesson, without your name"),
            months(keep["answers_months"]),
        ),
        (_("Which reminders you were sent, and on which day"), after_leaving(keep)),
        (
            _("Who opened or changed your record"),
            _("As long as the record; the reasons go with your name"),
        ),
        (_("The day you last signed in"), after_leaving(keep)),
        (_("Being signed in"), hours(settings.SESSION_COOKIE_AGE // 3600)),
        (_("Rows of an HR file that wait for a decision"), days(KEEP_FOR.days)),
        (_("Messages of background tasks"), days(keep["tasks_days"])),
        (_("Totals of groups"), _("For good: nobody can be told apart in them")),
        (
            _("A record that the law or an open case needs"),
            _("Until the hold ends; the reason is written down, and you can read it"),
        ),
    ]
    return [{"term": term, "value": value} for term, value in rows]


def after_leaving(keep):
    return _("As long as you work here, and %(period)s more") % {
        "period": months(keep["leavers_months"])
    }


def months(number):
    return ngettext("%(number)s month", "%(number)s months", number) % {"number": number}


def days(number):
    return ngettext("%(number)s day", "%(number)s days", number) % {"number": number}


def hours(number):
    return ngettext("%(number)s hour", "%(number)s hours", number) % {"number": number}
