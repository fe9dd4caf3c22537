from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django_q.tasks import async_task
from wagtail.signals import page_published

from courses.models import BorrowedModulePage

from . import unsent


@receiver(user_logged_in)
def bring_back_what_was_unsent(request, user, **kwargs):
    unsent.bring_back(request, user)


@receiver(page_published, sender=BorrowedModulePage)
def carry_what_is_done(instance, **kwargs):
    """Borrowed for the first time, or again, or another module than before."""
    course_key, module_key = instance.course.translation_key, instance.module.translation_key
    async_task("lms.records.tasks.carry_to_course", str(course_key), str(module_key))
