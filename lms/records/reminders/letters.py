"""What each reminder says. A request while there is time, a plain fact afterwards, never a
reproach; one action and how long it takes."""

from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from courses import addresses
from lms.records import words
from lms.records.progress import Progress
from lms.records.team import Team

from .leader_letters import about_invitation, as_asked_for
from .letter import Item, Letter
from .others import SOURCES
from .policy import Kind


def letter_for(person, choice, outlook) -> Letter | None:
    """In the language that is active; None where there is nothing to say after all."""
    if choice.kind in SOURCES:
        return SOURCES[choice.kind].write(person, choice.since)
    if choice.kind == Kind.LEADER:
        return about_invitation(outlook.from_leaders.invitation(person.pk, choice))
    if choice.kind == Kind.TEAM:
        return about_team(Team(person))
    if choice.kind == Kind.MONTHLY:
        lines = late_lines(person, outlook)
        return about_late(lines, outlook, has_manager(person, outlook))
    if choice.kind == Kind.LATE:
        asked_for = outlook.from_leaders.late_reminder(person.pk)
        lines = late_lines(person, outlook)
        return about_asked_for(lines, outlook, has_manager(person, outlook), asked_for)
    line = outlook.line(person.pk, choice.course)
    return about_one(choice.kind, Told(line, outlook), has_manager(person, outlook))


def has_manager(person, outlook):
    return outlook.circumstances[person.pk].has_manager


def late_lines(person, outlook):
    return [line for line in outlook.lines[person.pk] if line.is_late_on(outlook.day)]


def about_late(lines, outlook, has_manager):
    return about_several([Told(line, outlook) for line in lines], has_manager)


def about_asked_for(lines, outlook, has_manager, reminder):
    return as_asked_for(about_late(lines, outlook, has_manager), reminder)


class Told:
    """A line as this reader is told of it: by the course in their language, where there is one."""

    def __init__(self, line, outlook):
        self.line = line
        key = line.course.translation_key
        self.course = outlook.courses_in(get_language()).get(key, line.course)
        self.progress = Progress(self.course.places(), line.state)

    @property
    def title(self):
        return self.course.title

    @property
    def minutes(self):
        """What is left, or all of it where it is to be done again."""
        in_progress = self.progress.is_in_progress
        return self.progress.minutes_left if in_progress else self.progress.minutes

    @property
    def item(self):
        sentence = f"{about(self.minutes)} {words.due_sentence(self.line.status)}"
        return Item(self.title, sentence, self.course.other_language)

    @property
    def path(self):
        return addresses.url_of(self.course.url_path)


def about(minutes):
    return _("About %(minutes)s.") % {"minutes": words.minutes(minutes)}


def about_one(kind, told, has_manager):
    return Letter(
        subject=subjects()[kind] % {"course": told.title},
        lede=lede(kind, has_manager),
        items=[told.item],
        action=_("Go on with the course")
        if told.progress.is_in_progress
        else _("Begin the course"),
        path=told.path,
        reason=told.line.requirement.reason,
        notes=notes(has_manager),
    )


def subjects():
    return {
        Kind.INVITATION: _("A course for you: %(course)s"),
        Kind.NOT_STARTED: _("Ready when you are: %(course)s"),
        Kind.BEFORE_DUE: _("Please finish soon: %(course)s"),
        Kind.AFTER_DUE: _("You can still do it: %(course)s"),
    }


def lede(kind, has_manager):
    if kind == Kind.INVITATION:
        return _("Here is a course for you. You may do it at work, in small steps.")
    if kind == Kind.NOT_STARTED:
        return _("This course is still there for you. You may do it at work, in small steps.")
    return if_hard(has_manager)


def if_hard(has_manager):
    if not has_manager:
        return _("If something is in the way, please tell the learning team.")
    return _("If something is in the way, please tell your manager. They can make time for it.")


def notes(has_manager):
    said = [_("You get this because the course is required. We write once a week at most.")]
    if has_manager:
        said.append(
            _(
                "Your manager sees the date and whether you have done it. They do not see how it "
                "went."
            )
        )
    return said


def about_several(told, has_manager):
    count, minutes = len(told), sum(each.minutes for each in told)
    to_do = ngettext(
        "One required course is still to do.", "%(count)d required courses are still to do.", count
    )
    return Letter(
        subject=_("Your courses this month"),
        lede=f"{to_do % {'count': count}} {about(minutes)}",
        items=[each.item for each in told],
        action=_("See what is to do"),
        path=reverse("records:home"),
        notes=[
            if_hard(has_manager),
            _("You get this once a month, as long as something is to do."),
        ],
    )


def about_team(team):
    items = [item_of(member, line) for member in team.members for line in to_ask_about(member)]
    if not items:
        return None
    return Letter(
        subject=_("Your team this month"),
        lede=_(
            "These people of your team have something to do. Please ask each of them what is in "
            "the way. Five minutes each are enough."
        ),
        items=items,
        action=_("Open the page of your team"),
        path=reverse("records:team"),
        notes=[
            _(
                "You see the courses that are required and their dates, nothing else. Each person "
                "sees the same about themselves."
            ),
            _("Please keep this e-mail to yourself: it names people."),
        ],
    )


def to_ask_about(member):
    """Of those who are away nobody is asked anything."""
    return [line for line in member.lines if line.is_open and line.status.due_on]


def item_of(member, line):
    state, _tone = line.state
    title = f"{line.course.title}: {state}. {line.sentence}"
    return Item(str(member.person), title)
