from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class OutcomeBlock(blocks.CharBlock):
    def __init__(self, **kwargs):
        super().__init__(**{"max_length": 150, **kwargs})

    class Meta:
        icon = "check"
        label = _("You will be able to …")
        group = _("Words")
        description = _("What people can do after the course, beginning with a verb.")
        preview_value = "spot a suspicious message"
