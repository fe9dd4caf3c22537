"""The sentence over the leaders' figure, computed from the numbers it stands over."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.common.languages import Sentence
from lms.metrics.titles import fitting
from lms.metrics.wording import in_words


class Ahead(NamedTuple):
    """How many points leaders are ahead of all staff in a directorate. None: hidden."""

    name: str
    points: Fraction | None


def leaders_title(directorates: Sequence[Ahead]) -> str:
    shown = [each for each in directorates if each.points is not None]
    if not directorates:
        return _("There are no leaders to compare yet")
    if not shown:
        return _("These groups are too small to show")
    if len(shown) == 1:
        return _of_one(shown[0])
    others = [each.name for each in shown if each.points <= 0]
    if not others:
        return _("Leaders are ahead of all staff everywhere")
    if len(others) == len(shown):
        return _of_none(shown)
    return fitting(
        Sentence(_("Leaders are ahead of all staff, except in %(names)s"), names=in_words(others)),
        ngettext(
            "Leaders are ahead of all staff in %(n)s of %(all)s directorates",
            "Leaders are ahead of all staff in %(n)s of %(all)s directorates",
            len(shown) - len(others),
        )
        % {"n": len(shown) - len(others), "all": len(shown)},
    )


def _of_one(directorate):
    if directorate.points > 0:
        text = _("%(name)s: leaders are ahead of all staff")
    elif directorate.points < 0:
        text = _("%(name)s: leaders are behind all staff")
    else:
        text = _("%(name)s: leaders are level with all staff")
    return Sentence(text, name=directorate.name)


def _of_none(shown):
    if any(each.points for each in shown):
        return _("Leaders are not ahead of all staff in any directorate")
    return _("Leaders are level with all staff everywhere")
