from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.fields import StreamField

from courses.minutes import suggest
from courses.outline import free_slug
from lms.common.blocks import (
    DoDontBlock,
    ImageBlock,
    NameBlock,
    NoteBlock,
    TableBlock,
    TextBlock,
    VideoBlock,
)

from .activities import ChecklistBlock, ReflectionBlock, ScenarioBlock
from .promises import PledgeBlock, TryItBlock
from .questions import QuestionsBlock
from .refusing import refuse_unready
from .searched import Searched
from .together import DiscussionBlock, PollBlock


class ContentBlock(QuestionsBlock):
    """What a lesson is made of. Questions among it are for practice and do not count."""

    text = TextBlock()
    note = NoteBlock()
    do_dont = DoDontBlock()
    image = ImageBlock()
    video = VideoBlock()
    table = TableBlock()
    checklist = ChecklistBlock()
    scenario = ScenarioBlock()
    reflection = ReflectionBlock()
    try_it = TryItBlock()
    poll = PollBlock()
    discussion = DiscussionBlock()
    pledge = PledgeBlock()

    class Meta:
        # A new lesson opens with a text to type in.
        default = [("text", "")]


class SourceBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=250)
    publisher = blocks.CharBlock(label=_("Publisher"), required=False, max_length=150)
    url = blocks.URLBlock(label=_("Address"), required=False)
    licence = blocks.CharBlock(label=_("Licence"), required=False, max_length=100)
    read_on = blocks.DateBlock(label=_("Read on"), required=False)
    taken = blocks.ChoiceBlock(
        label=_("What was taken"),
        choices=[("fact", _("Facts")), ("adapted", _("Adapted text"))],
        default="fact",
    )

    class Meta:
        icon = "link-external"
        label = _("Source")
        template = "courses/blocks/source.html"


class LessonValue(blocks.StructValue):
    @property
    def has_check(self):
        return bool(self["check"])


class LessonBlock(Searched, blocks.StructBlock):
    searched = ("title", "aim", "content")

    title = blocks.CharBlock(label=_("Title"), max_length=100)
    aim = blocks.CharBlock(
        label=_("By the end"),
        required=False,
        max_length=250,
        help_text=_("For example: By the end of this lesson you will be able to …"),
    )
    content = ContentBlock(label=_("Content"), required=False)
    check = QuestionsBlock(
        label=_("Check"), required=False, help_text=_("Marked, and needed to finish the lesson.")
    )
    sources = blocks.ListBlock(SourceBlock(), label=_("Sources"), default=[])
    minutes = blocks.IntegerBlock(
        label=_("Minutes"),
        required=False,
        min_value=1,
        max_value=60,
        help_text=_("Leave this empty, and we work it out from what is in the lesson."),
    )
    is_required = blocks.BooleanBlock(
        label=_("Needed to finish the course"), required=False, default=True
    )
    is_final_check = blocks.BooleanBlock(
        label=_("Passing this check first completes the whole course"), required=False
    )
    slug = NameBlock(
        label=_("Address"),
        required=False,
        max_length=90,
        help_text=_("Made from the title when you publish, and kept when the title changes."),
    )

    class Meta:
        icon = "doc-full"
        label = _("Lesson")
        group = _("Lessons")
        # Minutes may be empty; courses.panels.InShortPanel says those of each lesson.
        label_format = "{title}"
        template = "courses/blocks/lesson.html"
        value_class = LessonValue
        description = _("One screen: an idea, something to do, and perhaps a check.")
        preview_value = {
            "title": "What happened",
            "aim": "By the end of this lesson you will be able to say why we are a target.",
            "content": [{"type": "text", "value": "<p>It was ten past four on a Friday.</p>"}],
            "check": [],
            "sources": [],
            "minutes": 5,
            "is_required": True,
            "is_final_check": False,
            "slug": "what-happened",
        }
        form_layout = blocks.BlockGroup(
            children=["title", "aim", "content", "check", "sources"],
            settings=["minutes", "is_required", "is_final_check", "slug"],
        )


class LessonsBlock(blocks.StreamBlock):
    lesson = LessonBlock()

    def clean(self, value):
        """On publishing, refuse what cannot work, and give each lesson an address of its own, and
        minutes where the author wrote none."""
        if self.is_deferred_validation:
            return super().clean(value)
        value = self.clean_to_publish(value)
        taken = set()
        for child in value:
            child.value["slug"] = free_slug(child.value["slug"] or child.value["title"], taken)
            child.value["minutes"] = child.value["minutes"] or suggest(
                child.get_prep_value()["value"]
            )
        return value

    def clean_to_publish(self, value):
        own = None
        try:
            value = super().clean(value)
        except StreamBlockValidationError as error:
            own = error
        refuse_unready(self, self.get_prep_value(value), own)
        return value


class LessonsField(StreamField):
    """Lessons as blocks, kept out of migrations: a new kind of block needs no schema change."""

    def __init__(self, block_types=None, **kwargs):
        kwargs.pop("block_lookup", None)
        super().__init__(LessonsBlock, **{"min_num": None, "collapsed": True, **kwargs})

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs
