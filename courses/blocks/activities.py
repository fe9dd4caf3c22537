from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.question_view import ReflectionView
from lms.common.blocks import PLAIN_FEATURES, NameBlock

from .searched import Searched


class ChecklistBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=100)
    items = blocks.ListBlock(
        blocks.CharBlock(label=_("Thing to do")), label=_("Things to do"), min_num=2
    )

    class Meta:
        icon = "tick"
        label = _("Checklist")
        group = _("Doing")
        template = "courses/blocks/checklist.html"
        description = _("Things to do or to look at, one after the other.")
        preview_value = {
            "title": "Before you share",
            "items": ["Who is in the group?", "When does access end?"],
        }


class ReflectionBlock(blocks.StructBlock):
    """A private answer in one's own words. Nobody else can read it."""

    question = blocks.CharBlock(label=_("Question"), max_length=250)
    help = blocks.CharBlock(label=_("Help"), required=False, max_length=250)

    def get_context(self, value, parent_context=None):
        """A page passes {block id: view} as `reflections`; without it nothing is written yet."""
        context = super().get_context(value, parent_context)
        views = context.get("reflections") or {}
        bound = blocks.BoundBlock(self, value)
        return context | {"reflection": views.get(context.get("id")) or ReflectionView(bound)}

    class Meta:
        icon = "edit"
        label = _("Reflection")
        group = _("Doing")
        template = "courses/blocks/reflection.html"
        description = _("One question to answer in your own words. Private.")
        preview_value = {
            "question": "Which task wastes your time each week?",
            "help": "One sentence is enough.",
        }


class ChoiceBlock(Searched, blocks.StructBlock):
    searched = ("text",)

    text = blocks.CharBlock(label=_("What you could do"), max_length=200)
    outcome = blocks.RichTextBlock(label=_("What happens then"), features=PLAIN_FEATURES)
    verdict = blocks.ChoiceBlock(
        label=_("How good is it?"),
        choices=[("best", _("Best")), ("acceptable", _("Acceptable")), ("harmful", _("Harmful"))],
    )
    next = NameBlock(
        label=_("Goes on to"),
        required=False,
        max_length=50,
        help_text=_("The short name of another step. Empty: the story ends here."),
    )

    class Meta:
        icon = "arrow-right"
        label = _("Choice")
        template = "courses/blocks/scenario_choice.html"


class StepBlock(Searched, blocks.StructBlock):
    searched = ("situation", "question", "choices")

    name = NameBlock(label=_("Short name"), max_length=50, help_text=_("For example: start."))
    situation = blocks.RichTextBlock(label=_("Situation"), features=PLAIN_FEATURES)
    question = blocks.CharBlock(label=_("Question"), max_length=200)
    choices = blocks.ListBlock(ChoiceBlock(), label=_("Choices"), min_num=2, max_num=4)

    class Meta:
        icon = "arrow-down"
        label = _("Step")
        template = "courses/blocks/scenario_step.html"


class MessageBlock(blocks.StructBlock):
    sender = blocks.CharBlock(label=_("From"), required=False, max_length=150)
    text = blocks.TextBlock(label=_("Message"), required=False)

    class Meta:
        icon = "mail"
        label = _("Message")
        template = "courses/blocks/scenario_message.html"


class ScenarioBlock(Searched, blocks.StructBlock):
    """A story with choices. All branches can be read afterwards, one below the other."""

    searched = ("title", "message", "steps")

    title = blocks.CharBlock(label=_("Title"), max_length=100)
    message = MessageBlock(label=_("Message that starts it"), required=False)
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=1)
    takeaway = blocks.RichTextBlock(
        label=_("What to take from it"), features=PLAIN_FEATURES, required=False
    )

    class Meta:
        icon = "group"
        label = _("Scenario")
        group = _("Doing")
        template = "courses/blocks/scenario.html"
        description = _("A real situation with choices and what follows from each.")
        preview_value = {
            "title": "A message for the benefits team",
            "message": {"sender": "IT Support", "text": "Your mailbox is full. Sign in here."},
            "steps": [
                {
                    "name": "start",
                    "situation": "<p>It is 16:40 and you are busy.</p>",
                    "question": "What do you do first?",
                    "choices": [
                        {
                            "text": "Sign in",
                            "outcome": "<p>It was a trap.</p>",
                            "verdict": "harmful",
                        },
                        {"text": "Report it", "outcome": "<p>Well done.</p>", "verdict": "best"},
                    ],
                }
            ],
        }
