"""The invitations there were, in the units that this leader may invite. Of colleagues who sent one
the post is told, not the name; what they added is between them and their readers."""

from django.utils.translation import gettext as _

from courses.privacy import titles
from lms.common import enough
from lms.common.dates import date_text
from lms.people.scope import units_to_write_to
from lms.records.models import Invitation

SHOWN = 50


def past_invitations(user) -> list[dict]:
    rows = Invitation.objects.within(units_to_write_to(user)).with_sender()
    named = titles(Invitation.objects.exclude(course_key=None).values("course_key"))
    return [told(each, user, named) for each in rows[:SHOWN]]


def told(invitation, user, named):
    course = named.get(invitation.course_key, "") if invitation.course_key else ""
    post = invitation.post or _("A leader")
    return {
        "title": invitation.unit.name,
        "facts": [
            {"term": _("To"), "value": course or _("Find my pathway")},
            {"term": _("Message"), "value": invitation.get_message_display()},
            {"term": _("Asked on"), "value": date_text(invitation.asked_on)},
            {"term": _("People who work there"), "value": enough.in_words(invitation.people)},
            {"term": _("By"), "value": _("You") if invitation.by_id == user.pk else post},
        ],
    }
