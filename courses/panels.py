from copy import copy

from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.blocks import BlockWidget

from . import completion_rule
from .minutes import suggest


class InShortPanel(HelpPanel):
    """What the module asks of people and how long it takes, as it was last saved."""

    def __init__(self, **kwargs):
        super().__init__(template="courses/administration/in_short.html", **kwargs)

    def clone_kwargs(self):
        kwargs = super().clone_kwargs()
        del kwargs["template"], kwargs["content"]
        return kwargs

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self):
            """Not where a new module was sent back with mistakes: nothing of it is known yet."""
            return super().is_shown() and bool(self.instance.pk or self.instance.outline)

        def get_context_data(self, parent_context=None):
            module, lessons = self.instance, self.instance.outline
            raw = module.lessons.raw_data
            return super().get_context_data(parent_context) | {
                "to_finish": completion_rule.to_finish(lessons, pass_mark=module.pass_mark),
                "rules": completion_rule.further_rules(lessons, in_order=module.in_order),
                "lessons": [time_of(*each) for each in zip(lessons, raw, strict=True)],
                "minutes": sum(lesson.minutes for lesson in lessons if lesson.is_required),
            }


def time_of(lesson, raw):
    """`is_far_off`: the author's minutes are half, or double, of what the content suggests."""
    suggested = suggest(raw["value"])
    ratio = lesson.minutes / suggested
    return {
        "title": lesson.title,
        "minutes": lesson.minutes,
        "has_check": lesson.has_check,
        "suggested": suggested,
        "is_suggested": not raw["value"].get("minutes"),
        "is_far_off": not 0.5 < ratio < 2,
    }


class LessonsPanel(FieldPanel):
    """In a new module the lessons are open, ready to type in; later each is one line."""

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            if not self.instance.pk:
                field = self.form.fields[self.field_name]
                field.widget = BlockWidget(opened(field.widget.block_def))


def opened(stream_block):
    block = copy(stream_block)
    block.meta = copy(block.meta)
    block.meta.collapsed = False
    return block
