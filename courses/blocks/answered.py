from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class AnsweredBlock(blocks.StructBlock):
    """A part of the lesson's form. A page passes {block id: view} as `activities`; without it
    nobody has answered yet, and `view` shows that."""

    view: type

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        views = context.get("activities") or {}
        bound = blocks.BoundBlock(self, value)
        return context | {"activity": views.get(context.get("id")) or self.view(bound)}

    class Meta:
        group = _("Doing")
