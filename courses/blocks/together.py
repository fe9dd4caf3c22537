"""What is done with others: to ask everybody, and to talk in the team."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.activity_views import DiscussionView, PollView

from .answered import AnsweredBlock


class PollBlock(AnsweredBlock):
    """Each answer is known by its id, which is the same in every language."""

    view = PollView

    question = blocks.CharBlock(label=_("Question"), max_length=250)
    options = blocks.ListBlock(
        blocks.CharBlock(label=_("Answer"), max_length=150),
        label=_("Answers"),
        min_num=2,
        max_num=6,
        help_text=_("None of them is right. Change only the wording once people have answered."),
    )

    class Meta:
        icon = "bars"
        label = _("Anonymous poll")
        template = "courses/blocks/poll.html"
        description = _("One question to everybody. Nobody can see who said what.")
        preview_value = {
            "question": "What happens in your team when something goes wrong?",
            "options": ["We look for who did it", "We look for why", "We say nothing"],
        }


class DiscussionBlock(AnsweredBlock):
    view = DiscussionView

    title = blocks.CharBlock(label=_("Title"), max_length=100)
    aim = blocks.CharBlock(label=_("What it is for"), max_length=250)
    minutes = blocks.IntegerBlock(label=_("Minutes"), min_value=5, max_value=90, default=15)
    questions = blocks.ListBlock(
        blocks.CharBlock(label=_("Question"), max_length=250),
        label=_("Questions to talk about"),
        min_num=1,
        max_num=6,
    )
    write_down = blocks.ListBlock(
        blocks.CharBlock(label=_("What to write down"), max_length=200),
        label=_("What to write down"),
        min_num=1,
        max_num=4,
    )

    class Meta:
        icon = "comment"
        label = _("Team discussion")
        template = "courses/blocks/discussion.html"
        description = _("What a team talks about in a quarter of an hour, with a page to print.")
        preview_value = {
            "title": "Talk about it in your team",
            "aim": "To find one step that everybody could save.",
            "minutes": 15,
            "questions": ["Which form do we fill in twice?", "Who would notice if we stopped?"],
            "write_down": ["One thing we will try", "Who looks at it again, and when"],
        }
