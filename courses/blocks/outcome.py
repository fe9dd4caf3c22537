from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError

FEWEST_OUTCOMES, MOST_OUTCOMES = 2, 5
WANTED = _("Write 2 to 5 outcomes.")


class OutcomeBlock(blocks.CharBlock):
    def __init__(self, **kwargs):
        super().__init__(**{"max_length": 150, **kwargs})

    class Meta:
        icon = "check"
        label = _("You will be able to …")
        group = _("Words")
        description = _("What people can do after the course, beginning with a verb.")
        preview_value = "spot a suspicious message"


class OutcomesBlock(blocks.StreamBlock):
    """Wagtail’s `min_num` would warn in red before anything is typed. Here the form asks for what
    is wanted, and refuses too few when somebody sends it."""

    outcome = OutcomeBlock()

    def clean(self, value):
        own = None
        try:
            value = super().clean(value)
        except StreamBlockValidationError as error:
            own = error
        if self.has_wrong_number(value):
            raise StreamBlockValidationError(own and own.block_errors, [ValidationError(WANTED)])
        if own:
            raise own
        return value

    def has_wrong_number(self, value):
        """A draft may have too few for now."""
        is_draft = self.is_deferred_validation or not self.required
        return len(value) > MOST_OUTCOMES or (len(value) < FEWEST_OUTCOMES and not is_draft)
