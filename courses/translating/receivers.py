"""Wagtail and wagtail-localize say what happened; what it means for courses is said here."""

import json

from django.core.exceptions import FieldDoesNotExist
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.signals import page_published
from wagtail.whitelist import check_url
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation
from wagtail_localize.strings import StringValue

from courses.models import ModulePage

from . import actions

REFUSED = _("Write an address that begins with https://.")
TOO_LONG = _("Write at most %(longest)d characters.")


@receiver(page_published, sender=ModulePage)
def note_untranslated(instance, **kwargs):
    actions.note_untranslated(module_key=instance.translation_key)


@receiver(post_save, sender=Translation)
def stand_for_source(instance, created, **kwargs):
    """What mirrors its source has the live revision of that; from now on it has none until it is
    published, and so readers are told (courses.models.signed_in)."""
    if created:
        mirrors = Page.objects.filter(
            translation_key=instance.source.object_id, locale=instance.target_locale_id
        )
        mirrors.exclude(alias_of=None).update(live_revision=None)


@receiver(pre_save, sender=SegmentOverride)
def refuse_address(instance, **kwargs):
    """A translator may give another address for a link: one that an author could give."""
    address = json.loads(instance.data_json)
    if isinstance(address, str):
        instance.has_error = not check_url(address)
        instance.field_error = REFUSED if instance.has_error else ""


@receiver(pre_save, sender=StringTranslation)
def refuse_too_long(instance, **kwargs):
    """Said to who writes it: who publishes, here or in the source's language, could not mend it."""
    longest = longest_of(instance.context)
    if longest and len(StringValue(instance.data).render_text()) > longest:
        # Cut, as wagtail-localize puts a title into the page's own column at once.
        instance.data = instance.data[:longest]
        instance.has_error = True
        instance.field_error = TOO_LONG % {"longest": longest}


def longest_of(context):
    source = context.object.sources.first() if context and "." not in context.path else None
    if not source:
        return None
    try:
        field = source.specific_content_type.model_class()._meta.get_field(context.path)
    except FieldDoesNotExist:
        return None
    return getattr(field, "max_length", None)
