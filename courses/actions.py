from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.views.convert import sync_alias

from . import versions
from .models import ModuleVersion
from .translating import words
from .translating.kept_words import lessons_that_count_otherwise


def record_version(*, module, revision=None) -> ModuleVersion:
    """A new version when what counts changed, else the latest; one at a time for each module."""
    manifest = versions.manifest(
        module.lessons.raw_data, pass_mark=module.pass_mark, in_order=module.in_order
    )
    with transaction.atomic():
        Page.objects.select_for_update().get(pk=module.pk)
        latest = ModuleVersion.objects.latest_of(module.translation_key)
        if latest and versions.counts_the_same(latest.manifest, manifest):
            return latest
        return ModuleVersion.objects.create(
            module_key=module.translation_key,
            number=latest.number + 1 if latest else 1,
            manifest=manifest,
            change=ModuleVersion.Change.CORRECTION if latest else ModuleVersion.Change.FIRST,
            revision=revision,
            published_at=timezone.now(),
        )


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
    """
    page = translation.get_target_instance()
    if page.live and not page.live_revision_id:
        sync_alias(source, page)
        Page.objects.filter(pk=page.pk).update(live_revision=None)
    else:
        translation.save_target(publish=page.live)
