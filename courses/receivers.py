from django.dispatch import receiver
from wagtail.signals import page_published

from . import actions
from .models import CoursePage, ModulePage


@receiver(page_published, sender=ModulePage)
def version_module(instance, revision=None, **kwargs):
    """Wagtail sends this too when a page that is not live gets a time to go live."""
    if instance.live and instance.is_source:
        actions.record_version(module=instance, revision=revision)


@receiver(page_published, sender=CoursePage)
@receiver(page_published, sender=ModulePage)
def sync_translations(instance, **kwargs):
    actions.sync_translations(page=instance)
