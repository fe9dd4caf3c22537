"""What the council can put on everybody's home page."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from lms.common.blocks import PLAIN_FEATURES, FieldOfBlocks


class NewsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=80)
    text = blocks.RichTextBlock(label=_("Text"), features=PLAIN_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("News")
        group = _("Words")
        template = "home/blocks/news.html"
        description = _("A short note for everybody, for example: you said, we changed.")
        preview_value = {
            "title": "You said, we changed",
            "text": "<p>The film in “Share a file safely” is now two short films.</p>",
        }


class ThemesBlock(blocks.ListBlock):
    def __init__(self, **kwargs):
        theme = blocks.PageChooserBlock(label=_("Theme"), page_type="home.ThemePage")
        super().__init__(theme, **{"min_num": 1, "max_num": 4, **kwargs})

    class Meta:
        icon = "list-ul"
        label = _("Themes")
        group = _("Links")
        description = _("Links to themes of the strategy, in this order.")


class FrontBlock(blocks.StreamBlock):
    news = NewsBlock()
    story = blocks.PageChooserBlock(
        page_type="home.StoryPage",
        icon="openquote",
        label=_("Story"),
        group=_("Links"),
        description=_("One story to read."),
    )
    course = blocks.PageChooserBlock(
        page_type="courses.CoursePage",
        icon="doc-full",
        label=_("Course"),
        group=_("Links"),
        description=_("One course that you would like people to see."),
    )
    themes = ThemesBlock()


class FrontField(FieldOfBlocks):
    block = FrontBlock
