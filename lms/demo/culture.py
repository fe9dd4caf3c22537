"""What Thornvale tells of itself: themes, stories, small experiments, help and the home page.

The words are in pages/, in YAML. Every page and block has an id made from its address, so that
running this again finds what is there and leaves it alone.
"""

from html import escape
from pathlib import Path
from uuid import UUID, uuid5

from wagtail.models import Page
from wagtail_localize.synctree import create_aliases_for_new_page

from courses.curriculum import plain_yaml
from courses.models import CoursePage
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

FOLDER = Path(__file__).parent / "pages"
NAMESPACE = UUID("0a3b6d0f-4c1e-5d55-9a52-6f0d7b1c2e88")
SHELVES = {
    "themes": (ThemeIndexPage, ThemePage),
    "stories": (StoryIndexPage, StoryPage),
    "experiments": (ExperimentIndexPage, ExperimentPage),
    "help": (HelpIndexPage, HelpPage),
}


def furnish_culture(*, home: Page) -> None:
    sections = open_sections(home=home)
    give_sections(sections, home=home)
    for name, (index, model) in SHELVES.items():
        for piece in read(name):
            put(model, sections[index], name, piece)
    fill_home(home.specific)


def read(name):
    return plain_yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def put(model, parent, shelf, piece):
    key = uuid5(NAMESPACE, f"{shelf}/{piece['slug']}")
    if model.objects.filter(translation_key=key).exists():
        return
    fields = {name: tidy(value) for name, value in piece.items() if name != "body"}
    if "body" in piece:
        fields["body"] = body(key, piece["body"])
    page = model(translation_key=key, locale=parent.locale, live=False, **fields)
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    create_aliases_for_new_page(page)
    page.save_revision().publish()


def tidy(value):
    return value.strip() if isinstance(value, str) else value


def body(key, parts):
    """[{kind: value}] as a StreamField stores it."""
    pairs = [pair for part in parts for pair in part.items()]
    return [
        block(key, str(place), kind, BUILDERS[kind](uuid5(key, str(place)), value))
        for place, (kind, value) in enumerate(pairs, start=1)
    ]


def block(key, name, kind, value):
    return {"type": kind, "value": value, "id": str(uuid5(key, name))}


def text(_key, words):
    return "".join(map(paragraph, words.strip().split("\n\n")))


def paragraph(words):
    words = escape(" ".join(words.split()), quote=False)
    return f"<h2>{words[3:]}</h2>" if words.startswith("## ") else f"<p>{words}</p>"


def note(key, given):
    return {"title": given["title"], "text": text(key, given["text"])}


def do_dont(key, given):
    return {
        name: [block(key, f"{name}/{line}", "item", line) for line in given[name]]
        for name in ("do", "dont")
    }


BUILDERS = {"text": text, "note": note, "do_dont": do_dont}


def fill_home(home):
    """Unless somebody has written there already."""
    if home.body:
        return
    given, key = read("home"), home.translation_key
    locale = home.locale
    themes = [ThemePage.objects.get(slug=slug, locale=locale).pk for slug in given["themes"]]
    home.body = [
        block(key, "news", "news", note(key, given["news"])),
        block(key, "story", "story", StoryPage.objects.get(slug=given["story"], locale=locale).pk),
        block(
            key, "course", "course", CoursePage.objects.get(code=given["course"], locale=locale).pk
        ),
        block(key, "themes", "themes", [block(key, f"theme/{pk}", "item", pk) for pk in themes]),
    ]
    home.save_revision().publish()
