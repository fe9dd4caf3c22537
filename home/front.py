"""What the council shows on the home page, below each person's own learning."""

from django.db.models import CharField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Page

from courses.models import kept_from
from lms.common import languages


class Front:
    """The parts of a home page's body: one query for all pages it names, however many.

    A page is shown in the reader's language, and is left out where it is not live or kept from
    this person.
    """

    def __init__(self, home, person):
        self.home, self.person = home, person

    @cached_property
    def news(self):
        """Taken one by one: a walk over the whole body would fetch every page it names."""
        kinds = [block["type"] for block in self.home.body.raw_data]
        return [self.home.body[place] for place, kind in enumerate(kinds) if kind == "news"]

    @cached_property
    def cards(self):
        """The stories and courses, each {page, kind}, in the order of the editor."""
        found = ((kind, self.pages.get(pk)) for kind, pk in self.named if kind != "themes")
        return [{"kind": kind, "page": page} for kind, page in found if page]

    @cached_property
    def themes(self):
        found = (self.pages.get(pk) for kind, pk in self.named if kind == "themes")
        return [page for page in found if page]

    def __bool__(self):
        return bool(self.news or self.cards or self.themes)

    @cached_property
    def named(self) -> list[tuple[str, int]]:
        raw = [block for block in self.home.body.raw_data if block["type"] != "news"]
        return [(block["type"], pk) for block in raw for pk in pages_of(block["value"]) if pk]

    @cached_property
    def pages(self) -> dict[int, "Page"]:
        chosen = Page.objects.filter(pk__in={pk for _kind, pk in self.named})
        if not self.named:
            return {}
        twin = chosen.filter(translation_key=OuterRef("translation_key")).values("pk")[:1]
        live = Page.objects.live().filter(
            translation_key__in=chosen.values("translation_key"),
            locale__language_code=get_language(),
        )
        pages = live.filter(~kept_from(self.person)).annotate(
            chosen=Subquery(twin), summary=SUMMARY
        )
        return {page.chosen: shown(page) for page in pages}


SUMMARY = Coalesce(
    *(f"{model}__summary" for model in ("storypage", "coursepage", "themepage")),
    output_field=CharField(),
)


def pages_of(value):
    """Of a chooser or of a list of choosers, in the stored form."""
    return [item["value"] for item in value] if isinstance(value, list) else [value]


def shown(page):
    """As cards take it; a plain page does not know in which language its words are."""
    page.other_language = languages.other_source() if page.alias_of_id else ""
    page.marked_title = languages.marked(page.title, page.other_language)
    return page
