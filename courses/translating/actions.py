from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail_localize.models import Translation

from courses.models import CoursePage, ModulePage, UntranslatedLesson
from courses.versions import manifest

from . import words
from .kept_words import lessons_that_count_otherwise

BEING_CHECKED = _(
    "These words are being checked now. Go on translating, and send the rest when they have been "
    "published or sent back to you."
)


@transaction.atomic
def note_untranslated(*, module_key) -> list[UntranslatedLesson]:
    """Which lessons of the live translations of a module cannot be shown, since when."""
    pages = ModulePage.objects.live().filter(translation_key=module_key, alias_of=None)
    pages = list(pages.select_related("locale"))
    source = next((page for page in pages if code_of(page) == settings.LANGUAGE_CODE), None)
    translations = [page for page in pages if source and page != source and page.live_revision_id]
    return [row for page in translations for row in note_in(page, source)]


def note_in(page, source):
    found = not_to_be_shown(page, source)
    rows = UntranslatedLesson.objects.filter(
        module_key=page.translation_key, language=code_of(page)
    )
    rows.exclude(lesson_id__in=found).delete()
    return [note(page, lesson_id, is_new) for lesson_id, is_new in found.items()]


def note(page, lesson_id, is_new):
    row, _is_new = UntranslatedLesson.objects.update_or_create(
        module_key=page.translation_key,
        language=code_of(page),
        lesson_id=lesson_id,
        defaults={"is_new": is_new},
        create_defaults={"is_new": is_new, "since": timezone.now()},
    )
    return row


def not_to_be_shown(page, source):
    """{lesson id: whether it is new}: words are missing, or it asks what its source does not."""
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()
    found = words.missing_lessons(translation) if translation else {}
    other = lessons_that_count_otherwise(counted_in(source), counted_in(page))
    return dict.fromkeys(other, False) | found


def counted_in(page):
    return manifest(page.lessons.raw_data, pass_mark=page.pass_mark, in_order=page.in_order)


def code_of(page):
    return page.locale.language_code


@transaction.atomic
def send_to_be_published(*, translation, by):
    """The words as they are now, as a draft in the workflow of the page; a live page stays.

    ValidationError while they are being checked: what is passed must be what was read.
    """
    if translation.get_target_instance().workflow_in_progress:
        raise ValidationError(BEING_CHECKED)
    page = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    page.save_revision(user=by, log_action=True)
    workflow = page.get_workflow()
    if workflow:
        workflow.start(page, by)
    return page


@transaction.atomic
def mark_reviewed(*, course: CoursePage, by) -> CoursePage:
    """Somebody who speaks the language stands for it: the note for readers goes."""
    course.is_draft_translation = False
    course.save(update_fields=["is_draft_translation"])
    latest = course.get_latest_revision_as_object()
    latest.is_draft_translation = False
    latest.save_revision(user=by)
    log(instance=course, action="courses.words_reviewed", user=by)
    return course
