"""What the worker could not finish, in words, and never what it was given: that may name people."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_q.models import Failure
from wagtail.admin.ui.tables import Column, Table

from lms.common.dates import moment_text

MOST = 50
SAID = {
    "lms.records.tasks.send_certificate_email": gettext_lazy(
        "A certificate could not be sent by e-mail. Its owner still has it on the site."
    ),
    "lms.records.tasks.check_standing": gettext_lazy(
        "The nightly check that every status follows from its events did not finish."
    ),
    "lms.records.tasks.plan_reminders": gettext_lazy(
        "The reminders of a day were not planned. The next try is half an hour later."
    ),
    "lms.records.tasks.send_reminders": gettext_lazy(
        "Reminders could not be sent. What was not sent is tried again; the rest stands under "
        "Reminders as not certain."
    ),
    "lms.people.tasks.use_staff_file": gettext_lazy(
        "An HR file could not be used. Nothing of it was written; it is still held."
    ),
    "lms.people.tasks.forget_held_files": gettext_lazy(
        "Rows of an HR file that nobody decided about were not deleted after 30 days."
    ),
    "lms.records.tasks.ask_what_came_of_it": gettext_lazy(
        "People were not asked what came of a course. The next try is the next working day."
    ),
    "lms.metrics.tasks.announce_what_people_say": gettext_lazy(
        "What people say of courses was not counted. The next try is in a month."
    ),
    "lms.people.tasks.forget_leavers": gettext_lazy(
        "The names of people who left long ago were not taken away. The next try is tomorrow."
    ),
    "lms.people.tasks.forget_old_tasks": gettext_lazy(
        "Old lists of finished tasks were not tidied away."
    ),
    "lms.people.tasks.end_sessions": gettext_lazy(
        "Sessions of leavers were not tidied away. They cannot use them all the same."
    ),
    "lms.records.tasks.forget_old_answers": gettext_lazy(
        "Answers that nobody needs any more were not deleted. The next try is tomorrow."
    ),
    "lms.metrics.tasks.fold_deltas": gettext_lazy(
        "Figures were not brought up to date. The next try is a minute later."
    ),
    "lms.metrics.tasks.close_months": gettext_lazy(
        "The figures of a month that has ended were not kept."
    ),
    "lms.metrics.tasks.close_month": gettext_lazy(
        "The figures of a month that has ended were not kept."
    ),
    "lms.metrics.tasks.check_rollups": gettext_lazy(
        "The nightly check of the figures did not finish."
    ),
    "lms.metrics.tasks.recount_everyone": gettext_lazy(
        "Figures were not counted again after a change of what is required."
    ),
    "lms.metrics.tasks.count_health": gettext_lazy(
        "How courses do was not counted. The next try is tomorrow, or press “Count now”."
    ),
    "lms.records.tasks.tidy_feedback": gettext_lazy(
        "Old feedback was not tidied away. The next try is tomorrow."
    ),
    "courses.tasks.publish_scheduled": gettext_lazy(
        "A page whose time had come was not published. The next try is five minutes later."
    ),
}
OTHER = gettext_lazy("A task in the background could not be finished.")


def failures_table():
    columns = [
        Column("when", label=_("When"), accessor=when),
        Column("said", label=_("What happened"), accessor=said),
        Column("func", label=_("Name for whoever runs the site")),
    ]
    # The arguments and the result are pickles, which nobody here needs opened.
    failures = Failure.objects.only("id", "func", "stopped")[:MOST]
    return Table(columns, list(failures))


def when(failure):
    return moment_text(failure.stopped)


def said(failure):
    return SAID.get(failure.func, OTHER)
