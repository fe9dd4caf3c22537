from django.dispatch import receiver
from wagtail.signals import init_new_page, page_published, post_page_move, published

from . import actions, starter
from .models import CoursePage, ModulePage, Pathway


@receiver(page_published, sender=ModulePage)
def version_module(instance, revision=None, **kwargs):
    """Wagtail sends this too when a page that is not live gets a time to go live."""
    if instance.live and instance.is_source:
        actions.record_version(module=instance, revision=revision)
    actions.rename_borrowings(module=instance)


@receiver(page_published, sender=CoursePage)
@receiver(page_published, sender=ModulePage)
def sync_translations(instance, **kwargs):
    actions.sync_translations(page=instance)


@receiver(init_new_page)
def begin_with_starter(page, **kwargs):
    """Only what somebody opens in the editor; an import and a copy bring their own lessons."""
    if isinstance(page, ModulePage):
        page.lessons = starter.short_course(page.locale.language_code)


@receiver(published, sender=Pathway)
def sync_pathways(instance, **kwargs):
    actions.sync_translations(page=instance)


@receiver(page_published, sender=CoursePage)
@receiver(page_published, sender=ModulePage)
def end_archiving(instance, **kwargs):
    if instance.archived_on:
        actions.restore(page=instance)


@receiver(post_page_move, sender=CoursePage)
@receiver(post_page_move, sender=ModulePage)
def move_translations(instance, parent_page_before, parent_page_after, **kwargs):
    if parent_page_before.pk != parent_page_after.pk:
        actions.move_translations(page=instance, parent=parent_page_after)
