"""Who may enter the pages of figures, and the way back up from them."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from lms.people.scope import leads


def for_leaders(view):
    """To everybody else the page does not exist."""

    @login_required
    @wraps(view)
    def entered(request, *args, **kwargs):
        if not leads(request.user):
            raise Http404("Only for people who lead.")
        return view(request, *args, **kwargs)

    return entered


def overview_crumb(url: str = "") -> dict[str, str]:
    """`url`: that of the same day and structure, where the page has one."""
    return {"label": _("Adoption"), "url": url or reverse("leadership:overview")}
