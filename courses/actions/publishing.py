from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from courses import versions
from courses.models import BorrowedModulePage, Decision, ModuleVersion
from courses.publishing import Change, manifest_of, titles_of
from courses.signals import completions_end


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
