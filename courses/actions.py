from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.views.convert import sync_alias

from . import versions
from .models import BorrowedModulePage, Decision, ModuleVersion
from .publishing import Change, manifest_of, titles_of
from .signals import completions_end
from .translating import words
from .translating.kept_words import lessons_that_count_otherwise


@transaction.atomic
def decide_change(
    *,
    draft,
    change: Change,
    kind,
    by=None,
    what_changed="",
    earlier=Decision.Earlier.NATURAL,
    counts_until=None,
) -> Decision:
    """Keep what was said of a draft until it goes live. Said again, the last word counts."""
    is_material = kind == ModuleVersion.Change.MATERIAL
    is_dated = is_material and earlier == Decision.Earlier.DATE
    said = {
        "since": change.latest.number,
        "manifest": change.manifest,
        "change": kind,
        "what_changed": what_changed,
        "earlier": earlier if is_material else Decision.Earlier.NATURAL,
        "counts_until": counts_until if is_dated else None,
    }
    decision, _ = Decision.objects.update_or_create(module_key=change.module_key, defaults=said)
    log(instance=draft, action="courses.decide_change", user=by, data={"change": kind})
    return decision


def record_version(*, module, revision=None) -> ModuleVersion:
    """A new version when what counts changed, else the latest; one at a time for each module."""
    manifest = manifest_of(module)
    with transaction.atomic():
        Page.objects.select_for_update().get(pk=module.pk)
        latest = ModuleVersion.objects.latest_of(module.translation_key)
        if latest and versions.counts_the_same(latest.manifest, manifest):
            return latest
        version = ModuleVersion.objects.create(
            module_key=module.translation_key,
            number=latest.number + 1 if latest else 1,
            manifest=manifest,
            titles=titles_of(module),
            course_keys=[str(key) for key in module.course_keys],
            revision=revision,
            published_at=timezone.now(),
            **what_was_said(latest, module, manifest),
        )
        Decision.objects.filter(module_key=module.translation_key).delete()
        if version.counts_until:
            completions_end.send(ModuleVersion)
        return version


def what_was_said(latest, module, manifest):
    """Where nothing was said, completions stand: what happens by itself only ever goes up."""
    if not latest:
        return {"change": ModuleVersion.Change.FIRST}
    decision = Change(latest, manifest, titles_of(module)).decision
    if not decision:
        return {"change": ModuleVersion.Change.CORRECTION}
    return {
        "change": decision.change,
        "what_changed": decision.what_changed,
        "counts_until": decision.last_day(timezone.localdate()),
    }


def rename_borrowings(*, module) -> None:
    """Pages that show the module bear its name, which lists in the admin read from the page."""
    borrowings = BorrowedModulePage.objects.filter(
        module__translation_key=module.translation_key, locale=module.locale_id
    )
    Page.objects.filter(pk__in=list(borrowings.values_list("pk", flat=True))).update(
        title=module.title, draft_title=module.title
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
