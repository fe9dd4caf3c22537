from django.db.models import F
from wagtail.admin.views.pages.listing import ExplorableIndexView

from . import completion_rule
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
