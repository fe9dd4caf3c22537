"""The culture and help sections for tests, with a page of each kind."""

from datetime import date

from wagtail_localize.synctree import create_aliases_for_new_page

from home.actions import open_sections
from home.models import (
    ExperimentIndexPage,
    ExperimentPage,
    HelpIndexPage,
    HelpPage,
    StoryIndexPage,
    StoryPage,
    ThemeIndexPage,
    ThemePage,
)
from home.roles import give_sections

from .courses import make_home, publish


def make_sections():
    home = make_home()
    sections = open_sections(home=home)
    give_sections(sections, home=home)
    return sections


def make_page(model, index, title, live=True, **fields):
    page = model(title=title, slug=title.lower().replace(" ", "-"), live=False, **fields)
    index.objects.get(locale__language_code="en").add_child(instance=page)
    create_aliases_for_new_page(page)
    return publish(page) if live else page


def make_theme(title="Working in the open", theme="digital-council", **fields):
    fields = {"summary": "Show work early.", "theme": theme} | fields
    return make_page(ThemePage, ThemeIndexPage, title, **fields)


def make_story(title="Fewer forms", **fields):
    fields = {
        "summary": "One form in place of two.",
        "told_by": "A housing officer",
        "agreed_on": date(2026, 9, 1),
        "told": "We had two forms.",
        "changed": "Now there is one.",
        "learned": "Ask who reads it.",
    } | fields
    return make_page(StoryPage, StoryIndexPage, title, **fields)


def make_experiment(title="Ring first", **fields):
    fields = {
        "guess": "Fewer wasted visits.",
        "attempt": "We ring the day before.",
        "until": date(2026, 12, 18),
        "sign": "We count them.",
    } | fields
    return make_page(ExperimentPage, ExperimentIndexPage, title, **fields)


def make_help(title="Learning in a van", **fields):
    return make_page(HelpPage, HelpIndexPage, title, **{"summary": "No desk needed."} | fields)


def translate(page, title=None):
    """A live translation in place of the alias that every page here has from the start."""
    welsh = type(page).objects.get(translation_key=page.translation_key, locale__language_code="cy")
    welsh.alias_of, welsh.title = None, title or page.title
    return publish(welsh)
