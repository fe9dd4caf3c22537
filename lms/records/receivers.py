from uuid import UUID

from django.contrib import messages
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import Http404
from django.utils import translation
from django.utils.translation import gettext as _
from django_q.tasks import async_task
from wagtail.signals import page_published

from courses.models import BorrowedModulePage

from .spots import find
from .unsent import take_out
from .views.drafts import keep_typed


@receiver(page_published, sender=BorrowedModulePage)
def carry_what_is_done(instance, **kwargs):
    """Borrowed for the first time, or again, or another module than before."""
    course_key, module_key = instance.course.translation_key, instance.module.translation_key
    async_task("lms.records.tasks.carry_to_course", str(course_key), str(module_key))


@receiver(user_logged_in)
def keep_what_was_unsent(request, user, **kwargs):
    """Typed before the session ended, and sent after."""
    aside = take_out(request.session, user) if request else None
    if not aside:
        return
    keys = [aside[name] and UUID(aside[name]) for name in ("module_key", "lesson_id", "course_key")]
    try:
        with translation.override(aside["language"]):
            spot = find(user, *keys)
    except Http404:
        return
    keep_typed(user, aside["post"], spot)
    messages.info(
        request, _("Here is what you typed. Use a button to send it."), fail_silently=True
    )
