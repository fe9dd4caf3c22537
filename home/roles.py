"""Who works on which of the pages here: the roles are those of lms.people.roles."""

from wagtail.models import Page

from lms.people.roles import ensure_roles

from .models import ExperimentIndexPage, HelpIndexPage, StoryIndexPage, ThemeIndexPage

WRITTEN = (ThemeIndexPage, StoryIndexPage, HelpIndexPage)


def give_sections(sections: dict[type[Page], Page], *, home: Page) -> None:
    """Authors write drafts of themes, stories and help; moderators publish, and look after what
    colleagues send and the home page; translators translate.
    """
    ensure_roles(
        written=[sections[model] for model in WRITTEN],
        sent=[sections[ExperimentIndexPage]],
        fronts=[home],
    )
