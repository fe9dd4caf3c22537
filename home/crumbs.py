"""The way to a page of the culture section, as components/breadcrumbs.html takes it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from lms.common import languages


def crumbs(page=None, *, mine=False):
    """The pages above this one; or those above the reader's own ideas."""
    above = pages_above(page) if page else [culture()]
    own = [{"label": _("Your ideas"), "url": reverse("ideas")}] if mine else []
    return [{"label": _("Home"), "url": reverse("records:home")}, *above, *own]


def culture():
    return {"label": _("Culture"), "url": reverse("wagtail_serve", args=["culture/"])}


def pages_above(page):
    """Below the home page."""
    return [
        {"label": languages.marked(each.title, language_of(each)), "url": each.url}
        for each in page.get_ancestors().filter(depth__gt=2)
    ]


def language_of(page):
    return languages.other_source() if page.alias_of_id else ""
