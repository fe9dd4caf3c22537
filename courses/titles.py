"""What pages are called, as words that know their language."""

from django.conf import settings

from lms.common.languages import Words, other

from .models.signed_in import is_mirror

OF_TITLES = (
    *("translation_key", "title", "locale__language_code"),
    *("alias_of", "live", "live_revision"),
)


def only_titles(pages):
    """What title_of asks for, in one statement."""
    return pages.select_related("locale").only(*OF_TITLES)


def title_of(page) -> Words:
    language = settings.LANGUAGE_CODE if is_mirror(page) else page.locale.language_code
    return Words(page.title, other(language))
