from wagtail.signals import copy_for_translation_done, page_published, page_unpublished

from courses.models import ContentPage

from . import actions


def list_published(instance, **kwargs):
    if isinstance(instance, ContentPage):
        actions.list_in_every_language(page=instance)


def list_mirror(target_obj, **kwargs):
    if isinstance(target_obj, ContentPage):
        actions.list_page(page=target_obj)


def withdraw(instance, **kwargs):
    actions.withdraw(page=instance)


def connect():
    """After the other receivers, which decide what a translation shows."""
    page_published.connect(list_published)
    page_unpublished.connect(withdraw)
    copy_for_translation_done.connect(list_mirror)
