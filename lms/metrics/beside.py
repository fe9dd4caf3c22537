"""The sentence over one service that stands beside its directorate and all staff."""

from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lms.common.languages import Sentence

from .rounding import points
from .titles import fitting
from .wording import share_text

BESIDE_BOTH = {
    1: gettext_lazy("%(name)s is ahead of its directorate and of all staff"),
    0: gettext_lazy("%(name)s is level with its directorate and with all staff"),
    -1: gettext_lazy("%(name)s is behind its directorate and behind all staff"),
}
BESIDE_ALL = {
    1: gettext_lazy("%(name)s is ahead of all staff"),
    0: gettext_lazy("%(name)s is level with all staff"),
    -1: gettext_lazy("%(name)s is behind all staff"),
}
BESIDE_DIRECTORATE = {
    1: gettext_lazy("%(name)s is ahead of its directorate"),
    0: gettext_lazy("%(name)s is level with its directorate"),
    -1: gettext_lazy("%(name)s is behind its directorate"),
}
# Beside the directorate, then beside all staff.
BESIDE_EACH = {
    (1, 0): gettext_lazy("%(name)s is ahead of its directorate and level with all staff"),
    (1, -1): gettext_lazy("%(name)s is ahead of its directorate but behind all staff"),
    (0, 1): gettext_lazy("%(name)s is level with its directorate and ahead of all staff"),
    (0, -1): gettext_lazy("%(name)s is level with its directorate and behind all staff"),
    (-1, 1): gettext_lazy("%(name)s is behind its directorate but ahead of all staff"),
    (-1, 0): gettext_lazy("%(name)s is behind its directorate and level with all staff"),
}


def beside_title(
    name: str, own: Fraction | None, directorate: Fraction | None, council: Fraction | None
) -> str:
    """Where one service stands beside what it is part of. None: hidden, or nobody."""
    if own is None:
        return _("This service is too small to show")
    ways = [None if whole is None else _way(own, whole) for whole in (directorate, council)]
    short = _("This service")
    return fitting(_beside(name, own, *ways), _beside(short, own, *ways))


def _way(own, whole):
    """1 when ahead, -1 when behind, as far as whole points tell."""
    n = points(own, whole)
    return (n > 0) - (n < 0)


def _beside(name, own, directorate, council):
    if directorate is None and council is None:
        return Sentence(_("%(name)s is at %(share)s"), name=name, share=share_text(own))
    if directorate is None or directorate == council:
        texts = BESIDE_ALL if directorate is None else BESIDE_BOTH
        return Sentence(texts[council], name=name)
    if council is None:
        return Sentence(BESIDE_DIRECTORATE[directorate], name=name)
    return Sentence(BESIDE_EACH[directorate, council], name=name)
