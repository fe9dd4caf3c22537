"""Pages of the admin for whoever edits a course. To everybody else they are not there."""

from django.http import Http404
from wagtail.admin.menu import MenuItem

from .editable import edits_courses


class ForEditors:
    """For a view of Wagtail's admin; which courses it shows is its own to ask."""

    permission_required = None
    any_permission_required = None

    def setup(self, request, *args, **kwargs):
        if not edits_courses(request.user):
            raise Http404
        super().setup(request, *args, **kwargs)


class EditorMenuItem(MenuItem):
    def is_shown(self, request):
        return edits_courses(request.user)
