from django.db.models import F
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page

from . import completion_rule
from .outline import from_rows
from .permissions import within_reach


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


class CoursesOfCatalogue(ExplorableIndexView):
    """Authors find the courses that are theirs to write, and are told where the others are."""

    results_template_name = "courses/administration/courses_in_reach.html"
    add_item_label = _("Start a course")

    @cached_property
    def add_button(self):
        """In words: a plus alone is no way in for who comes the first time."""
        if not self.add_url:
            return None
        return HeaderButton(self.add_item_label, url=self.add_url, icon_name="plus")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        is_whole = not (self.is_searching or self.is_filtering)
        return context | {
            "has_nothing": is_whole and not context["object_list"],
            "has_others": is_whole and self.others().exists(),
            "start_url": self.add_url,
        }

    def others(self):
        mine = within_reach(self.request.user)
        return Page.objects.child_of(self.parent_page).live().exclude(pk__in=mine.values("pk"))
