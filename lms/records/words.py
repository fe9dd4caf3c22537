"""Where a person stands, in the words that the person reads. Never a reproach."""

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.common.dates import date_text as day
from lms.common.languages import marked

from .due_dates import Because, Kind


def minutes(count):
    return ngettext("%(count)d minute", "%(count)d minutes", count) % {"count": count}


def time_left(progress):
    return _("About %(minutes)s left.") % {"minutes": minutes(progress.minutes_left)}


def lessons_completed(done, total):
    words = ngettext(
        "%(done)d of %(total)d lesson completed", "%(done)d of %(total)d lessons completed", total
    )
    return words % {"done": done, "total": total}


def lessons_to_go(count):
    if not count:
        return ""
    return ngettext("%(count)d lesson to go.", "%(count)d lessons to go.", count) % {"count": count}


def state_of(progress, status):
    """(words, tone) as components/task_row.html shows them."""
    if progress.is_complete and not status.may_renew:
        return _("Completed"), "done"
    if status.kind == Kind.EXEMPT:
        return _("You do not have to"), "none"
    if progress.is_being_written:
        return _("Being written"), "none"
    if progress.is_in_progress:
        return _("In progress"), "now"
    if status.may_renew:
        return _("Time to renew"), "now"
    return _("Not yet started"), "info"


def state_of_step(step):
    if step.is_done:
        return _("Completed"), "done"
    if not step.is_open:
        return _("Cannot start yet"), "none"
    if step.is_next:
        return _("Next"), "now"
    return _("Not yet started"), "info"


def lesson_hint(lesson):
    return (
        _("%(time)s, with a check") % {"time": minutes(lesson.minutes)}
        if lesson.has_check
        else (minutes(lesson.minutes))
    )


def completed_sentence(state):
    sentence = {
        "completed": _("Certificate earned on %(date)s."),
        "tested_out": _("Certificate earned on %(date)s."),
        "attended": _("You came to a session on %(date)s."),
        "assisted": _("Completed with help on %(date)s."),
    }.get(state.completed_by, _("Completed on %(date)s."))
    return sentence % {"date": day(state.completed_on[-1])}


def due_sentence(status):
    """By when, as a request while there is time and as a plain fact afterwards."""
    if status.kind == Kind.EXEMPT:
        return exempt_sentence(status)
    if status.is_in_grace:
        text = _("It was due on %(date)s. Until %(last)s it is not late.")
        return text % {"date": day(status.due_on), "last": day(status.late_after)}
    if status.changed_on and status.may_renew:
        return changed_sentence(status)
    if status.kind == Kind.EXPIRED:
        text, date = _("Your last completion counted until %(date)s."), status.valid_until
    elif status.kind == Kind.EXPIRING:
        text, date = _("It counts until %(date)s. Please do it again by then."), status.valid_until
    elif status.kind == Kind.OVERDUE:
        text, date = _("It was due on %(date)s. You can still do it now."), status.due_on
    else:
        text, date = _("Please finish by %(date)s."), status.due_on
    return text % {"date": day(date)} if date else ""


def valid_sentence(status):
    if not status.valid_until:
        return ""
    if status.changed_on:
        return changed_sentence(status)
    return _("It counts until %(date)s.") % {"date": day(status.valid_until)}


def changed_sentence(status):
    """Why what was completed does not count for good, or not for as long as it did."""
    sentence = _("The course changed on %(changed)s: your completion counts until %(date)s.")
    if status.kind == Kind.EXPIRED:
        sentence = _("The course changed on %(changed)s: your completion counted until %(date)s.")
    said = sentence % {"changed": day(status.changed_on), "date": day(status.valid_until)}
    if not status.due_on:
        return said
    again = _("Please do it again by %(date)s.") % {"date": day(status.due_on)}
    return f"{said} {again}"


def changed_for_others(status):
    """The same, for a manager or a learning administrator."""
    sentence = _("The course changed on %(changed)s: an earlier completion counts until %(date)s.")
    return sentence % {"changed": day(status.changed_on), "date": day(status.valid_until)}


def exempt_sentence(status):
    if not status.exempt_until:
        return _("Nothing to do.")
    return _("Nothing to do until %(date)s.") % {"date": day(status.exempt_until)}


def state_for_manager(status, today, is_being_written=False):
    """(words, tone) as components/task_row.html shows them to a manager, and to the person."""
    if status.kind == Kind.EXEMPT:
        return _("Does not have to"), "none"
    if status.kind == Kind.CURRENT:
        return _("Completed"), "done"
    if is_being_written:
        return _("Being written"), "none"
    if not status.due_on:
        return _("Away now"), "none"
    if status.is_late_on(today):
        return _("Date has passed"), "behind"
    if status.may_renew:
        return _("To do again"), "now"
    return _("To do"), "info"


def sentence_for_manager(status, today, is_being_written=False):
    if status.kind == Kind.EXEMPT:
        return exempt_sentence(status)
    if status.kind == Kind.CURRENT:
        done = _("Completed on %(date)s.") % {"date": day(status.completed_on)}
        until = changed_for_others(status) if status.changed_on else valid_sentence(status)
        return f"{done} {until}".strip()
    if is_being_written:
        return _("The course is not ready yet. There is nothing to do.")
    if not status.due_on:
        return _("There is no date until they are back.")
    was = today > status.due_on
    due = _("It was due on %(date)s.") if was else _("To finish by %(date)s.")
    due %= {"date": day(status.due_on)}
    if not status.completed_on:
        return due
    done = _("Last completed on %(date)s.") % {"date": day(status.completed_on)}
    changed = changed_for_others(status) if status.changed_on else ""
    return f"{due} {done} {changed}".strip()


def because(status):
    """Why this date and no other; nothing when it is the same for everyone."""
    if status.is_satisfied:
        return ""
    return {
        Because.JOINED: _("We count from your first day."),
        Because.RETURNED: _("We count from the day you came back."),
        Because.INCLUDED: _("We count from the day this began to apply to you."),
        Because.RESUMED: _("We count from the day your exemption ended."),
        Because.CHANGED: _("We count from the day the course changed."),
    }.get(status.because, "")


def course_facts(course, progress):
    """Who a course is for, what it asks, who wrote it and how fresh it is."""
    language = course.other_language
    facts = [
        (_("Who it is for"), marked(course.audience, language)),
        (_("Skills it teaches"), skills(course)),
        (_("Certificate"), "" if progress.is_being_written else certificate_rule(progress)),
        (_("Written by"), marked(course.written_by, language)),
        (_("Last checked"), last_checked(course)),
        (_("Next check by"), day(course.review_by)),
    ]
    return [{"term": term, "value": value} for term, value in facts if value]


def skills(course):
    """Each leads to the other courses that teach it."""
    catalogue = reverse("wagtail_serve", args=["learn/"])
    each = ((catalogue, skill.slug, skill.marked_title) for skill in course.skills)
    return format_html_join(", ", '<a href="{}?skill={}">{}</a>', each)


def certificate_rule(progress):
    lessons = ngettext("Finish %(count)d lesson", "Finish %(count)d lessons", progress.total)
    rule = lessons % {"count": progress.total}
    if check := progress.final_check:
        mark = {"rule": rule, "mark": check.place.page.pass_mark}
        return (
            _("%(rule)s and pass the check (%(mark)d%%), or pass the final check straight away")
            % mark
        )
    return rule


def last_checked(course):
    return day(timezone.localtime(course.last_published_at)) if course.last_published_at else ""


def finish_label(room):
    """What the button at the end of a lesson does next."""
    following = room.following
    if following and following.place.page == room.module:
        return _("Complete and go to lesson %(number)d") % {"number": following.number}
    if following:
        return _("Complete and go to the next module")
    return _("Complete this lesson")
