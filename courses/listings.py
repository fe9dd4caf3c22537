from django.db.models import F
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.viewsets.pages import PageViewSet

from . import completion_rule
from .models import CoursePage, ModulePage
from .outline import from_rows


def to_finish(module):
    return completion_rule.to_finish(
        from_rows(module.draft_contents or module.contents),
        pass_mark=module.draft_pass_mark or module.pass_mark,
    )


class ModulesOfCourse(ExplorableIndexView):
    def get_base_queryset(self):
        """As last saved, and without the lessons: their outline says enough."""
        return (
            super()
            .get_base_queryset()
            .defer("lessons")
            .annotate(
                draft_contents=F("latest_revision__content__contents"),
                draft_pass_mark=F("latest_revision__content__pass_mark"),
            )
        )


class ModuleViewSet(PageViewSet):
    """A course in the page explorer: its modules, and what each takes to finish."""

    model = ModulePage
    parent_models = [CoursePage]
    icon = "doc-full"
    index_view_class = ModulesOfCourse
    list_display = [
        *PageViewSet.columns[:3],
        Column("to_finish", label=_("In short"), accessor=to_finish),
        *(column for column in PageViewSet.columns[3:] if column.name != "type"),
    ]
