"""What a leader may do about what a page shows: for whole teams, never for one person."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from lms.people.scope import reminds, units_to_remind, units_to_write_to, writes_to_units


def acts(user, code: str = "") -> list[dict]:
    """As links: for the unit of this code, or for all that is theirs."""
    found = []
    if writes_to_units(user) and _has(units_to_write_to(user), code):
        found.append({"label": _("Invite a team"), "url": _url("new_invitation", team=code)})
    if reminds(user) and _has(units_to_remind(user), code):
        label = _("Remind everyone whose date has passed")
        found.append({"label": label, "url": _url("remind", area=code)})
    return found


def _has(units, code):
    """All that is theirs is never nothing, and needs no question."""
    return not code or units.filter(code=code).exists()


def _url(name, **asked):
    given = {word: code for word, code in asked.items() if code}
    address = reverse(f"leadership:{name}")
    return f"{address}?{urlencode(given)}" if given else address
