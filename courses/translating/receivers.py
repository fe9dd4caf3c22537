"""Wagtail and wagtail-localize say what happened; what it means for courses is said here."""

import json

from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.signals import page_published
from wagtail.whitelist import check_url
from wagtail_localize.models import SegmentOverride

from courses.models import ModulePage

from . import actions

REFUSED = _("Write an address that begins with https://.")


@receiver(page_published, sender=ModulePage)
def note_untranslated(instance, **kwargs):
    actions.note_untranslated(module_key=instance.translation_key)


@receiver(pre_save, sender=SegmentOverride)
def refuse_address(instance, **kwargs):
    """A translator may give another address for a link: one that an author could give."""
    address = json.loads(instance.data_json)
    if isinstance(address, str):
        instance.has_error = not check_url(address)
        instance.field_error = REFUSED if instance.has_error else ""
