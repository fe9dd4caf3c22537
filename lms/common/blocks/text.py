from django.utils.translation import gettext_lazy as _
from wagtail import blocks

FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]
PLAIN_FEATURES = ["bold", "italic", "ol", "ul", "link"]


class NameBlock(blocks.CharBlock):
    """A short name that other parts refer to, so the same in every language."""

    def get_translatable_segments(self, value):
        return []

    def restore_translated_segments(self, value, segments):
        return value


class TextBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(features=FEATURES, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        group = _("Words")
        template = "common/blocks/text.html"
        description = _("Short paragraphs, lists and headings.")
        preview_value = "<p>Most scam messages try to rush you. Look at three things.</p>"


class NoteBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=80)
    text = blocks.RichTextBlock(label=_("Text"), features=PLAIN_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("Note")
        group = _("Words")
        template = "common/blocks/note.html"
        description = _("A fact or a definition that stands beside the main text.")
        preview_value = {
            "title": "Why this matters here",
            "text": "<p>The quickest report came in 4 minutes.</p>",
        }


class DoDontBlock(blocks.StructBlock):
    do = blocks.ListBlock(blocks.CharBlock(label=_("Do")), label=_("Do"), min_num=1)
    dont = blocks.ListBlock(blocks.CharBlock(label=_("Don't")), label=_("Don't"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Do and don't")
        group = _("Words")
        template = "common/blocks/do_dont.html"
        description = _("Two short lists, side by side in meaning.")
        preview_value = {"do": ["check the full address"], "dont": ["reply to ask if it is real"]}
