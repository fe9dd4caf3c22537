from django.db import transaction
from wagtail.models import Page

from courses.models import ContentPage, SearchEntry

from .listing import entries_of
from .matching import keep_stems


@transaction.atomic
def list_page(*, page) -> list[SearchEntry]:
    """Anew, from what is live; nothing of a page that is not."""
    Page.objects.select_for_update().get(pk=page.pk)
    withdraw(page=page)
    entries = SearchEntry.objects.bulk_create(entries_of(page)) if page.live else []
    keep_stems(SearchEntry.objects.filter(page=page.pk))
    return entries


def withdraw(*, page) -> None:
    SearchEntry.objects.filter(page=page.pk).delete()


def list_in_every_language(*, page) -> list[SearchEntry]:
    """A translation shows its source's words where it has none yet, so it changes with it."""
    pages = type(page).objects.filter(translation_key=page.translation_key)
    return [row for each in pages.select_related("locale") for row in list_page(page=each)]


@transaction.atomic
def rebuild() -> int:
    """All rows of all pages; how many there are now."""
    SearchEntry.objects.all().delete()
    pages = Page.objects.live().select_related("locale").specific().iterator(20)
    found = [list_page(page=page) for page in pages if isinstance(page, ContentPage)]
    return sum(map(len, found))
