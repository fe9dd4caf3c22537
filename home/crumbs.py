"""The way to a page of the culture section, as components/breadcrumbs.html takes it."""

from django.conf import settings
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from lms.common import languages

from .models import CultureIndexPage

KEY = "home.culture.{}"
SECONDS = 600


def crumbs(page=None, *, mine=False):
    """The pages above this one; or those above the reader's own ideas."""
    above = pages_above(page) if page else culture()
    own = [{"label": _("Your ideas"), "url": reverse("ideas")}] if mine else []
    return [{"label": _("Home"), "url": reverse("records:home")}, *above, *own]


def culture():
    address = culture_address()
    return [{"label": _("Culture"), "url": address}] if address else []


def culture_address() -> str:
    """Where the section is, or nothing where a council has none. Every page asks, so the database
    is asked every ten minutes.
    """
    key = KEY.format(get_language())
    path = cache.get(key)
    if path is None:
        pages = CultureIndexPage.objects.live().in_language(get_language()).order_by("path")
        page = pages.first()
        path = page.url_path.split("/", 2)[2] if page else ""
        cache.set(key, path, SECONDS)
    return reverse("wagtail_serve", args=[path]) if path else ""


def look_again() -> None:
    """The section has just been opened."""
    cache.delete_many([KEY.format(code) for code, _name in settings.LANGUAGES])


def pages_above(page):
    """Below the home page."""
    return [
        {"label": languages.marked(each.title, language_of(each)), "url": each.url}
        for each in page.get_ancestors().filter(depth__gt=2)
    ]


def language_of(page):
    return languages.other_source() if page.alias_of_id else ""
