from django.dispatch import receiver
from wagtail.signals import page_published, post_page_move

from . import actions, archiving, moving
from .models import CoursePage, ModulePage


@receiver(page_published, sender=ModulePage)
def version_module(instance, revision=None, **kwargs):
    if instance.is_source:
        actions.record_version(module=instance, revision=revision)


@receiver(page_published, sender=CoursePage)
@receiver(page_published, sender=ModulePage)
def sync_translations(instance, **kwargs):
    actions.sync_translations(page=instance)


@receiver(page_published, sender=CoursePage)
@receiver(page_published, sender=ModulePage)
def end_archiving(instance, **kwargs):
    if instance.archived_on:
        archiving.restore(page=instance)


@receiver(post_page_move, sender=CoursePage)
@receiver(post_page_move, sender=ModulePage)
def move_translations(instance, parent_page_before, parent_page_after, **kwargs):
    if parent_page_before.pk != parent_page_after.pk:
        moving.move_translations(page=instance, parent=parent_page_after)
