"""The numbers of the reports: how each is found in a row, and how it is written."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lms.common import enough


class Statistic(NamedTuple):
    """`find` gives a number, or None where there are too few learners."""

    name: str
    label: Any
    find: Callable[[Any], int | None]
    is_share: bool = False

    def said(self, row) -> str:
        value = self.find(row)
        if value is None:
            return _("Fewer than %(count)d learners") % {"count": enough.FEWEST}
        return share_in_words(value) if self.is_share else str(value)


def share_in_words(value):
    if value == enough.STEP:
        return _("%(share)d%% or less") % {"share": value}
    if value == 100 - enough.STEP:
        return _("%(share)d%% or more") % {"share": value}
    return f"{value}%"


def share(name, label, part, base):
    """Of the learners in the column `base`."""
    return Statistic(
        name,
        label,
        lambda row: enough.share(getattr(row, part), getattr(row, base)),
        is_share=True,
    )


def count(name, label):
    return Statistic(name, label, lambda row: enough.count(getattr(row, name)))


REACHED = count("reached", gettext_lazy("Learners who reached it"))
FINISHED = share("finished", gettext_lazy("Finished it, %"), "finished", "reached")
STOPPED = share("stopped", gettext_lazy("Stopped here, %"), "stopped", "reached")
ANSWERS = count("answers", gettext_lazy("Said if it is useful"))
USEFUL = share("useful", gettext_lazy("Found it useful, %"), "useful", "answers")
# Of reports, which name nobody and are read one by one, not of learners.
MISTAKES = Statistic("mistakes", gettext_lazy("Mistakes reported"), lambda row: row.mistakes)
OF_CONTENT = (REACHED, FINISHED, STOPPED, ANSWERS, USEFUL, MISTAKES)

TRIES = count("tries", gettext_lazy("Learners who tried"))
RIGHT = share("right", gettext_lazy("Right at first try, %"), "right", "tries")
OF_QUESTIONS = (TRIES, RIGHT)


def wrong_option(question) -> str:
    """The words of the wrong option chosen most; nothing where there are too few learners."""
    return question.wrong_option if enough.count(question.tries) else ""
