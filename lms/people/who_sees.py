"""Who sees what of a member of staff: the one table that the privacy pages are made from.

tests/people/test_who_sees.py signs in as each viewer and compares these lines with what their
pages really say. Change the two together.
"""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Viewer(TextChoices):
    YOU = "you", _("You")
    MANAGER = "manager", _("Your manager")
    CHAMPION = "champion", _("The digital champion of your directorate")
    LEARNING = "learning", _("Learning administrators")
    OPENED = "opened", _("A learning administrator who opened your record: you see who, and why")
    DIRECTOR = "director", _("Your director")
    EDITOR = "editor", _("People who write courses")


@dataclass(frozen=True)
class Sight:
    key: str
    what: str
    by: tuple[Viewer, ...]

    @property
    def viewers(self):
        return [viewer.label for viewer in self.by]


YOU, LEARNING, OPENED = Viewer.YOU, Viewer.LEARNING, Viewer.OPENED
ASKED = (Viewer.MANAGER, LEARNING, OPENED, Viewer.DIRECTOR)
WHO_SEES = [
    Sight("name", _("Your name"), (YOU, Viewer.MANAGER, LEARNING, OPENED)),
    Sight(
        "sheet",
        _("Your name, from the staff number you wrote on an attendance sheet"),
        (Viewer.MANAGER, Viewer.CHAMPION, LEARNING, OPENED),
    ),
    Sight("post", _("Your job title and staff number"), (YOU, LEARNING, OPENED)),
    Sight(
        "required",
        _("Whether you have done what is required of you, and when"),
        (YOU, Viewer.MANAGER, OPENED),
    ),
    Sight(
        "why",
        _("Why a course is required of you by then: groups, exemptions, coming back from leave"),
        (YOU, Viewer.MANAGER, OPENED),
    ),
    Sight("chosen", _("Courses you chose yourself"), (YOU, OPENED)),
    Sight("tries", _("How a check went"), (YOU, OPENED)),
    Sight("answers", _("What you answered and noted down"), (YOU,)),
    Sight(
        "shown",
        _("A note, with your name, that you show to a digital champion until you stop"),
        (YOU, Viewer.CHAMPION),
    ),
    Sight("skills", _("What you answered in the skills check, and what came of it"), (YOU,)),
    Sight("confidence", _("How confident you said you were, before and after a course"), (YOU,)),
    Sight(
        "follow_up",
        _("That you were asked what came of a course. What you answered is kept without your name"),
        (YOU,),
    ),
    Sight("settings", _("What you chose in your settings"), (YOU,)),
    Sight(
        "leader",
        _(
            "Your name, and whether you have completed the course for leaders: only if you are in "
            "the leadership team and chose it. Executives and data publishers see it too"
        ),
        (YOU, LEARNING, OPENED, Viewer.DIRECTOR),
    ),
    Sight("place", _("What you wrote when your team was wrong"), (YOU, LEARNING, OPENED)),
    Sight(
        "reminders", _("Which reminders you were sent, and on which day"), (YOU, LEARNING, OPENED)
    ),
    Sight("data", _("The page of all your data"), (YOU,)),
]


def in_short():
    """The same the other way round, for those whom people wonder about first. Whoever sees a name
    anyway sees no more of it on a sheet; and what leaders may show is asked where they choose it.
    """
    told = [each for each in WHO_SEES if each.key not in {"sheet", "leader"}]
    seen = {viewer: [each.what for each in told if viewer in each.by] for viewer in ASKED}
    return [
        {"term": viewer.label, "lines": what or [_("Groups of 5 people or more, without names")]}
        for viewer, what in seen.items()
    ]


def lines():
    """As components/summary_list.html takes them."""
    return [{"term": each.what, "value": "; ".join(map(str, each.viewers))} for each in WHO_SEES]
