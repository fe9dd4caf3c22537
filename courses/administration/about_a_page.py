from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from wagtail.models import Page

from courses.models.archiving import is_archivable
from lms.common.administration import AdminFormView


class PageFormView(AdminFormView):
    """One form about a course or a module, for who publishes it."""

    header_icon = "doc-empty-inverse"
    types = staticmethod(is_archivable)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific

    def dispatch(self, request, *args, **kwargs):
        if not self.types(self.page):
            raise Http404
        if not self.page.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_context_data(self, **kwargs):
        return super().get_context_data(page=self.page, come_back_to=self.come_back_to, **kwargs)

    @property
    def come_back_to(self):
        return reverse("wagtailadmin_explore", args=[self.page.get_parent().pk])

    def come_back(self):
        return redirect(self.come_back_to)
