"""The workflow that every course goes through: one looks whether all can use it, one whether it is
right."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from .models import ContentCheck, OwnerApproval

NAME = "Course check"


@transaction.atomic
def ensure_course_check(*, catalogue, moderators) -> Workflow:
    """Make it, and give it to this catalogue in every language. A council's own choice stays."""
    workflow = Workflow.objects.filter(name=NAME).first() or begin(moderators)
    for page in (catalogue, *catalogue.get_translations()):
        WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
    return workflow


def begin(moderators):
    workflow = Workflow.objects.create(name=NAME)
    steps = [
        ContentCheck.objects.create(name=_("Accessibility and content check")),
        OwnerApproval.objects.create(name=_("Subject owner")),
    ]
    for order, step in enumerate(steps):
        step.groups.add(moderators)
        WorkflowTask.objects.create(workflow=workflow, task=step, sort_order=order)
    return workflow
