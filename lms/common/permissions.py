from wagtail.admin.forms.pages import CopyForm
from wagtail.models import PagePermissionTester


class BasePagePermissionTester(PagePermissionTester):
    def can_set_view_restrictions(self):
        """Who may read a page is no way round those who check it."""
        return self.user.is_superuser and super().can_set_view_restrictions()


class DraftCopyForm(CopyForm):
    """A copy begins as a draft: its title, if nothing else, is by who copies it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("publish_copies", None)
