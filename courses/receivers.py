from django.dispatch import receiver
from wagtail.signals import page_published, published

from . import actions
from .models import CoursePage, ModulePage, Pathway


@receiver(page_published, sender=ModulePage)
def version_module(instance, revision=None, **kwargs):
    if instance.is_source:
        actions.record_version(module=instance, revision=revision)
    actions.rename_borrowings(module=instance)


@receiver(page_published, sender=CoursePage)
@receiver(page_published, sender=ModulePage)
def sync_translations(instance, **kwargs):
    actions.sync_translations(page=instance)


@receiver(published, sender=Pathway)
def sync_pathways(instance, **kwargs):
    actions.sync_translations(page=instance)
