"""What stands in the e-mails that leaders ask us to send to many: who asked, and what they do not
see. The preview of an invitation is made by the same lines."""

from dataclasses import replace

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses import addresses
from lms.common import languages
from lms.records import words
from lms.records.models import Invitation
from lms.records.progress import Progress

from .letter import Item, Letter, Words
from .offered import offered_course

Message = Invitation.Message
SAID = {
    Message.TOGETHER: gettext_lazy(
        "We are learning this together, each in small steps, at a time that suits."
    ),
    Message.TIME: gettext_lazy(
        "You may take time for this at work. If it is hard to find the time, please tell your "
        "manager."
    ),
    Message.USE: gettext_lazy(
        "Try one thing from it this week, and tell a colleague how it went. I will too."
    ),
}


def about_invitation(invitation) -> Letter | None:
    """None where the course is not offered any more."""
    if invitation.course_key is None:
        return about_pathway(invitation)
    course = offered_course(invitation.course_key)
    return course and about_course(invitation, course)


def about_course(invitation, course):
    minutes = words.minutes(Progress(course.places(), None).minutes)
    sentence = _("About %(minutes)s. You may do it at work, in small steps.")
    item = Item(course.title, sentence % {"minutes": minutes}, course.other_language)
    path = addresses.url_of(course.url_path)
    return letter(invitation, item, _("Begin the course"), path)


def about_pathway(invitation):
    title = _("Find my pathway")
    text = _("Some questions about your work, and we suggest where to begin. Only you see them.")
    return letter(invitation, Item(title, text), title, reverse("records:skills"))


def letter(invitation, item, action, path):
    names = {"unit": invitation.unit.name, "title": item.title}
    return Letter(
        subject=_("For everyone in %(unit)s: %(title)s") % names,
        lede=str(SAID[Message(invitation.message)]),
        items=[item],
        action=action,
        path=path,
        notes=notes(invitation),
        words=own_words(invitation),
    )


def own_words(invitation):
    own = invitation.own_words
    if not (own and own.text):
        return None
    by = _("%(name)s adds:") % {"name": invitation.by}
    return Words(by, own.text, languages.other(own.language))


def notes(invitation):
    said = {"sender": invitation.sender, "unit": invitation.unit.name}
    settings_url = settings.BASE_URL.rstrip("/") + reverse("preferences")
    return [
        _("Sent by %(sender)s to everyone in %(unit)s. The sender cannot see who opened it.")
        % said,
        _("If you have done it already, thank you."),
        _("You can stop invitations like this one in your settings: %(url)s")
        % {"url": settings_url},
    ]


def as_asked_for(usual: Letter, reminder) -> Letter:
    """The monthly list of what is late, sent because somebody asked for it."""
    if_hard, _monthly = usual.notes
    subject = _("Your courses that are still to do")
    return replace(usual, subject=subject, notes=[if_hard, who_asked(reminder)])


def who_asked(reminder):
    said = {"sender": reminder.sender, "unit": reminder.unit}
    if reminder.is_of_team:
        text = _(
            "%(sender)s asked us to remind everyone in the team whose date has passed. They see "
            "the date and whether you have done it, as always."
        )
    elif reminder.unit_id is None:
        text = _(
            "%(sender)s asked us to remind everyone at the council whose date has passed. They do "
            "not see who that is."
        )
    else:
        text = _(
            "%(sender)s asked us to remind everyone in %(unit)s whose date has passed. They do not "
            "see who that is."
        )
    return text % said
