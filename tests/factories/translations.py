"""Translations as they are made: submitted, their words written side by side, published."""

from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object, translate_page_subtree


def welsh():
    return Locale.objects.get_or_create(language_code="cy")[0]


def submit(page, *, subtree=True):
    """As a moderator sends a page to be translated; what is shown is made of drafts."""
    Locale.objects.get_or_create(language_code="en")
    locales = Locale.objects.filter(pk=welsh().pk)
    translate_object(page, locales)
    if subtree:
        translate_page_subtree(page.pk, locales, None, None)
    return translation_of(page)


def translation_of(page):
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale__language_code="cy"
    )


def in_welsh(page):
    found = Page.objects.get(
        translation_key=page.translation_key, locale__language_code="cy"
    ).specific
    return type(found).objects.get(pk=found.pk)


def segments_of(page):
    found = StringSegment.objects.filter(source=translation_of(page).source).order_by("order")
    return found.select_related("string", "context")


def write_words(page, only=lambda segment: True, words=None):
    """Somebody translates, string by string; “Welsh: …” unless other words are given."""
    for segment in filter(only, segments_of(page)):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=welsh(),
            defaults={
                "data": words or f"Welsh: {segment.string.data}",
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": "",
                "has_error": False,
            },
        )


def publish_words(page):
    """As the Publish button of the translation does."""
    with transaction.atomic():
        translation_of(page).save_target(publish=True)
    return in_welsh(page)


def publish_in_welsh(page):
    write_words(page)
    return publish_words(page)
