from django.core.exceptions import PermissionDenied
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import task_approved

from .own_work import is_own_work


@receiver(task_approved)
def refuse_approval_of_own_work(instance, user=None, **kwargs):
    """Sent inside the transaction of the approval, which is undone with all that it published."""
    page = instance.revision.content_object
    if user and isinstance(page, Page) and is_own_work(page.specific, user):
        raise PermissionDenied
