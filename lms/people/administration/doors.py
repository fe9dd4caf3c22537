"""Who may enter these pages. To everybody else they are not there."""

from django.http import Http404
from django.utils.functional import cached_property
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from lms.people.scope import is_learning_administrator


class ForLearningAdministrators:
    """For a view of Wagtail's admin. Its own permissions are of models, ours are of roles."""

    any_permission_required = None

    def setup(self, request, *args, **kwargs):
        if not is_learning_administrator(request.user):
            raise Http404
        super().setup(request, *args, **kwargs)


class ExportsItsColumns:
    """For a list with `columns`: the file has the same, in words."""

    @cached_property
    def list_export(self):
        return [column.name for column in self.columns]

    @cached_property
    def export_headings(self):
        return {column.name: column.label for column in self.columns}

    def to_row_dict(self, row):
        return {column.name: str(column.get_value(row) or "") for column in self.columns}


class LearningMenuItem(MenuItem):
    def is_shown(self, request):
        return is_learning_administrator(request.user)


class LearningViewSet(ViewSet):
    """A list and a page of each thing in it. Nothing to add, edit or delete comes with it."""

    menu_item_class = LearningMenuItem
    model = None

    def get_common_view_kwargs(self, **kwargs):
        names = ("index", "index_results", "inspect")
        urls = {f"{name}_url_name": self.get_url_name(name) for name in names}
        return super().get_common_view_kwargs(
            model=self.model, header_icon=self.icon, **urls, **kwargs
        )
