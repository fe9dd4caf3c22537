from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock as WagtailImageBlock

from .text import PLAIN_FEATURES


class ImageBlock(blocks.StructBlock):
    """A picture with an alt decision: words, or marked as decoration."""

    image = WagtailImageBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Image")
        group = _("Media")
        template = "common/blocks/image.html"
        description = _("A picture that helps to understand.")
        # There is no picture of ours in every library: the preview shows the stepping stones.
        preview_template = "common/blocks/image_preview.html"
        preview_value = {"image": None, "caption": "One step at a time."}


class VideoBlock(blocks.StructBlock):
    video = DocumentChooserBlock(label=_("Video file"), help_text=_("WebM or MP4."))
    captions = DocumentChooserBlock(
        label=_("Captions file"), required=False, help_text=_("WebVTT. Needed to publish.")
    )
    length = blocks.CharBlock(
        label=_("Length"), max_length=40, help_text=_("For example: 3 minutes.")
    )
    caption = blocks.CharBlock(label=_("What it shows"), max_length=200)
    transcript = blocks.RichTextBlock(
        label=_("Transcript"),
        features=PLAIN_FEATURES,
        required=False,
        help_text=_("Needed to publish."),
    )

    def bulk_to_python(self, values):
        """Film and captions in one query: both are documents."""
        names = ("video", "captions")
        wanted = [value.get(name) for name in names for value in values]
        found = iter(self.child_blocks["video"].bulk_to_python(wanted))
        films = super().bulk_to_python([{**value, **dict.fromkeys(names)} for value in values])
        for name in names:
            for film in films:
                film[name] = next(found)
        return films

    def clean(self, value):
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        errors = {
            name: ValidationError(
                _("Add this before you publish: some people cannot hear the video.")
            )
            for name in ("captions", "transcript")
            if not value.get(name)
        }
        if errors:
            raise StructBlockValidationError(errors)
        return value

    class Meta:
        icon = "media"
        label = _("Video")
        group = _("Media")
        template = "common/blocks/video.html"
        description = _("A short film with captions and a transcript.")
        preview_value = {
            "video": None,
            "captions": None,
            "length": "78 seconds",
            "caption": "How half a page, shown early, saved two weeks.",
            "transcript": "<p>Dipak shows his team half a page.</p>",
        }
