"""Questions, for practice and in checks. What is right never leaves the server before marking:

templates show the options in an order of their own (`courses.tokens`) and `courses.marking` marks.
Whether an option is right is not a string, so translators are never shown it.
What a question needs to go live is in `courses.readiness.questions`.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.question_view import QuestionView
from lms.common.blocks import NameBlock

from .searched import Searched


class QuestionBlock(Searched, blocks.StructBlock):
    searched = ("text",)

    text = blocks.CharBlock(label=_("Question"), max_length=250)
    why = blocks.TextBlock(label=_("Why"), help_text=_("Shown to everybody after answering."))
    look_again = NameBlock(
        label=_("Lesson to look at again"),
        required=False,
        max_length=255,
        help_text=_("The last part of that lesson's address."),
    )

    def get_context(self, value, parent_context=None):
        """A page passes {block id: view} as `questions`; without it the question is unanswered."""
        context = super().get_context(value, parent_context)
        views = context.get("questions") or {}
        bound = blocks.BoundBlock(self, value)
        return context | {"question": views.get(context.get("id")) or QuestionView(bound)}

    class Meta:
        icon = "help"
        group = _("Questions")


class OptionBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Answer"), max_length=250)
    is_right = blocks.BooleanBlock(label=_("This is right"), required=False)
    feedback = blocks.TextBlock(
        label=_("Feedback"), required=False, help_text=_("Needed to publish.")
    )

    class Meta:
        icon = "radio-full"
        label = _("Answer")
        form_classname = "struct-block"


def option(text, feedback, is_right=False):
    return {"text": text, "is_right": is_right, "feedback": feedback}


class OptionsQuestionBlock(QuestionBlock):
    options = blocks.ListBlock(OptionBlock(), label=_("Answers"), min_num=2, max_num=6)


class SingleChoiceBlock(OptionsQuestionBlock):
    class Meta:
        label = _("One right answer")
        template = "courses/blocks/question.html"
        description = _("Choose one of two to six answers.")
        preview_value = {
            "text": "Which password is the best choice?",
            "why": "Length beats odd characters.",
            "options": [
                option("P@ssw0rd", "Swapped letters are on every list."),
                option("Three random words", "Yes. Long wins.", is_right=True),
            ],
        }


class MultipleChoiceBlock(OptionsQuestionBlock):
    class Meta:
        label = _("Several right answers")
        template = "courses/blocks/question.html"
        description = _("Choose all answers that are right.")
        preview_value = {
            "text": "Which of these should make you stop and check?",
            "why": "Look at what the message wants from you.",
            "options": [
                option("It must be done today", "Yes. Hurry is the oldest trick.", is_right=True),
                option("It is in good English", "That proves nothing now."),
                option("The bank account changed", "Yes. Check it first.", is_right=True),
            ],
        }


class NumberBlock(QuestionBlock):
    answer = blocks.DecimalBlock(label=_("Right answer"))
    tolerance = blocks.DecimalBlock(label=_("May be off by"), default=0, min_value=0)
    unit = blocks.CharBlock(label=_("Unit"), required=False, max_length=30)

    class Meta:
        label = _("A number")
        template = "courses/blocks/question.html"
        description = _("Type a number.")
        preview_value = {
            "text": "Within how many hours must a serious breach be reported?",
            "why": "It is 72 hours from finding out.",
            "answer": 72,
            "unit": "hours",
        }


class OrderBlock(QuestionBlock):
    items = blocks.ListBlock(
        blocks.CharBlock(label=_("Step"), max_length=200),
        label=_("Steps, in the right order"),
        min_num=2,
        max_num=8,
    )

    class Meta:
        label = _("Put in order")
        template = "courses/blocks/question.html"
        description = _("Give each step its place.")
        preview_value = {
            "text": "You typed your password into a page that looks wrong. What comes first?",
            "why": "Speed first.",
            "items": ["Ring the service desk", "Change the password", "Tell your manager"],
        }


class PairBlock(blocks.StructBlock):
    left = blocks.CharBlock(label=_("Word"), max_length=150)
    right = blocks.CharBlock(label=_("Belongs to"), max_length=200)

    class Meta:
        icon = "link"
        label = _("Pair")


class MatchBlock(QuestionBlock):
    pairs = blocks.ListBlock(PairBlock(), label=_("Pairs"), min_num=2, max_num=8)

    class Meta:
        label = _("Match pairs")
        template = "courses/blocks/question.html"
        description = _("Choose what belongs to each word.")
        preview_value = {
            "text": "Who is most likely behind it?",
            "why": "Different reasons, same doors.",
            "pairs": [
                {"left": "A demand for ransom", "right": "A criminal"},
                {"left": "A letter to the wrong address", "right": "An honest mistake"},
            ],
        }


class QuestionsBlock(blocks.StreamBlock):
    one = SingleChoiceBlock()
    many = MultipleChoiceBlock()
    number = NumberBlock()
    order = OrderBlock()
    match = MatchBlock()

    class Meta:
        label = _("Questions")
