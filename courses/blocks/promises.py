"""What is done at work after the lesson: to try it, and to say what one will do."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.activity_views import PledgeView, TryItView

from .answered import AnsweredBlock


class TryItBlock(AnsweredBlock):
    view = TryItView

    title = blocks.CharBlock(label=_("Title"), max_length=100)
    steps = blocks.ListBlock(
        blocks.CharBlock(label=_("Step"), max_length=200), label=_("Steps"), min_num=1, max_num=8
    )

    class Meta:
        icon = "pick"
        label = _("Try it at work")
        template = "courses/blocks/try_it.html"
        description = _("Steps to do at work, and a place to say that it was done. Private.")
        preview_value = {
            "title": "Try it this week",
            "steps": ["Open the sharing list of one folder.", "Take out who has left."],
        }


class PledgeBlock(AnsweredBlock):
    """“I will … by …”, in a person's own words. Private, and shown on their home page to keep."""

    view = PledgeView

    question = blocks.CharBlock(label=_("Question"), max_length=250)
    example = blocks.CharBlock(
        label=_("Example"),
        required=False,
        max_length=250,
        help_text=_("For example: I will sit with the people who answer the phone."),
    )

    class Meta:
        icon = "calendar-check"
        label = _("Pledge")
        template = "courses/blocks/pledge.html"
        description = _("“I will …”, with a day to have done it by. Private.")
        preview_value = {
            "question": "What will you do, and by when?",
            "example": "I will sit with the people who answer the phone.",
        }
