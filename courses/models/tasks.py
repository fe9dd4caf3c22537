"""The two steps of the workflow "Course check"."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Locale, Page, TaskState

from courses.permissions import beginning
from lms.common.own_work import is_own_work

from .owners import owner_of
from .pages import CoursePage

APPROVE = "approve"
ACTIONS = [
    ("reject", _("Request changes"), True),
    (APPROVE, _("Approve"), False),
    (APPROVE, _("Approve with comment"), True),
]


def pages_answered_for(user):
    """The courses that they own in the main language and what is below, in every language."""
    paths = CoursePage.objects.filter(owner=user, locale=Locale.get_default())
    below = Page.objects.filter(beginning(paths.values_list("path", flat=True)))
    return Page.objects.filter(translation_key__in=below.values("translation_key"))


class NotOwnWork(AbstractGroupApprovalTask):
    """An approval that is neither offered to nor taken from who made the last change."""

    class Meta:
        abstract = True

    def is_up_to(self, page, user):
        return user.is_superuser or self._user_in_groups(user)

    def get_actions(self, page, user):
        if not self.is_up_to(page, user):
            return []
        return ACTIONS[:1] if is_own_work(page, user) else ACTIONS

    def on_action(self, task_state, user, action_name, **kwargs):
        """Asked again: the form that approves brings the last edit with it, and Wagtail lets an
        address name one page and the task of another."""
        page = task_state.revision.content_object
        if action_name in [name for name, _label, _asks in self.get_actions(page, user)]:
            super().on_action(task_state, user, action_name, **kwargs)


class ContentCheck(NotOwnWork):
    class Meta:
        verbose_name = _("accessibility and content check")

    @classmethod
    def get_description(cls):
        return _("Members of these groups approve what somebody else has written.")


class OwnerApproval(NotOwnWork):
    """Up to the owner of the course. The groups stand in where nobody answers for it, or where
    the last edit is the owner's own."""

    class Meta:
        verbose_name = _("approval by the owner of the course")

    @classmethod
    def get_description(cls):
        return _("The owner of the course approves. Members of these groups stand in.")

    def is_up_to(self, page, user):
        owner = owner_of(page)
        if owner and not is_own_work(page, owner):
            return user.is_superuser or user == owner
        return super().is_up_to(page, user)

    def user_can_access_editor(self, page, user):
        return super().user_can_access_editor(page, user) or user == owner_of(page)

    def locked_for_user(self, page, user):
        """Moderators keep their way in: an owner may be away for long."""
        return not self.user_can_access_editor(page, user)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        if user.is_superuser or self._user_in_groups(user):
            return super().get_task_states_user_can_moderate(user, **kwargs)
        ids = [str(page.pk) for page in pages_answered_for(user)]
        states = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        return states.filter(workflow_state__object_id__in=ids)
