from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page

from courses.models import ModulePage


class OfOneModule(WagtailAdminTemplateMixin):
    """A page about a module that the viewer may change or publish; as for Wagtail's own history."""

    header_icon = "history"

    def setup(self, request, *args, page_id, **kwargs):
        super().setup(request, *args, page_id=page_id, **kwargs)
        self.module = get_object_or_404(ModulePage, pk=page_id)
        self.permissions = self.module.permissions_for_user(request.user)
        if not (self.permissions.can_edit() or self.permissions.can_publish()):
            raise PermissionDenied

    def get_page_subtitle(self):
        return self.module.get_admin_display_title()

    def get_breadcrumbs_items(self):
        above = get_breadcrumbs_items_for_page(self.module, self.request.user)
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*above, here]
