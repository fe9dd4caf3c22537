from django.dispatch import receiver
from django_q.tasks import async_task

from courses.signals import completions_end
from lms.people.signals import people_changed
from lms.records.signals import completions_changed, requirements_changed

from .recount import recount


@receiver([people_changed, completions_changed], dispatch_uid="recount_them")
def recount_them(person_ids, **kwargs):
    recount(person_ids=person_ids)


@receiver([requirements_changed, completions_end], dispatch_uid="recount_everyone")
def recount_everyone(**kwargs):
    async_task("lms.metrics.tasks.recount_everyone")
