from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.views.convert import sync_alias

from courses.translating import words
from courses.translating.kept_words import lessons_that_count_otherwise


@transaction.atomic
def move_translations(*, page, parent) -> None:
    """To where that parent is in their language: one module is in one course in all languages."""
    for translation in page.get_translations():
        there = parent.get_translation_or_none(translation.locale)
        if there and not translation.is_child_of(there):
            translation.move(there, pos="last-child")


def sync_translations(*, page) -> list:
    """Bring the structure and the keys of each translation up to the page; their words stay.

    Without this a corrected answer stays wrong in every other language.
    """
    source = TranslationSource.objects.get_for_instance_or_none(page)
    if not source:
        return []
    before, counted = words.asked(source), words.manifest_in(source)
    with transaction.atomic():
        source.update_from_db()
        changed = lessons_that_count_otherwise(counted, words.manifest_in(source))
        translations = list(source.translations.filter(enabled=True))
        for translation in translations:
            words.keep(translation, before, changed)
            bring_up(translation, page)
    return translations


def bring_up(translation, source):
    """What is live is published again. What was sent to be translated and never published shows
    the source, and goes on doing so: saving it would put words before readers that nobody passed.
    So would publishing words that were written since; then the live page waits for who publishes
    them, and lessons that now ask something else are read in the source's language meanwhile.
    """
    page = translation.get_target_instance()
    if page.live and not page.live_revision_id:
        sync_alias(source, page)
        Page.objects.filter(pk=page.pk).update(live_revision=None)
    elif page.live and words.are_waiting(page):
        draft_with_waiting_words(translation, page)
    else:
        translation.save_target(publish=page.live)


def draft_with_waiting_words(translation, page):
    """wagtail-localize would write them into the live page itself, published or not. What is being
    checked stays as it is read."""
    if not page.workflow_in_progress:
        translation.source.get_ephemeral_translated_instance(
            translation.target_locale, fallback=True
        ).save_revision()
