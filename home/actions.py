from django.db import transaction
from wagtail.models import Page
from wagtail_localize.synctree import create_aliases_for_new_page

from .crumbs import look_again
from .models import (
    CultureIndexPage,
    ExperimentIndexPage,
    HelpIndexPage,
    StoryIndexPage,
    ThemeIndexPage,
)

TITLES = {
    CultureIndexPage: ("culture", "Culture"),
    ThemeIndexPage: ("themes", "Themes"),
    StoryIndexPage: ("stories", "Stories"),
    ExperimentIndexPage: ("experiments", "Small experiments"),
    HelpIndexPage: ("help", "Help"),
}
INTRODUCTIONS = {
    CultureIndexPage: "How we want to work, what colleagues have changed, and what they try.",
    ThemeIndexPage: "What our digital strategy asks of us, in four parts.",
    StoryIndexPage: "Colleagues tell what they did, what changed and what they learned from it.",
    ExperimentIndexPage: "Guess, try, look, decide: one small change, and an honest look at it.",
}


@transaction.atomic
def open_sections(*, home: Page) -> dict[type[Page], Page]:
    """The pages that the culture and help pages stand below. What is there is left as it is."""
    culture = open_section(CultureIndexPage, home)
    below = {
        model: open_section(model, culture)
        for model in (ThemeIndexPage, StoryIndexPage, ExperimentIndexPage)
    }
    transaction.on_commit(look_again)
    return {CultureIndexPage: culture, **below, HelpIndexPage: open_section(HelpIndexPage, home)}


def open_section(model, parent):
    if page := model.objects.child_of(parent).first():
        return page
    slug, title = TITLES[model]
    known = {"introduction": INTRODUCTIONS[model]} if model in INTRODUCTIONS else {}
    page = parent.add_child(instance=model(title=title, slug=slug, locale=parent.locale, **known))
    create_aliases_for_new_page(page)
    return page
