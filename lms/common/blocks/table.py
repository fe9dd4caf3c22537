from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import (
    TypedTable,
    TypedTableBlock,
    TypedTableBlockValidationError,
)
from wagtail_localize.segments.types import StringSegmentValue

SAMPLE = {
    "caption": "Whom to tell, and how soon",
    "columns": [{"type": "text", "heading": "What happened"}, {"type": "text", "heading": "Tell"}],
    "rows": [{"values": ["You clicked a link", "The help desk, now"]}],
}


class TableBlock(TypedTableBlock):
    """Plain words in rows and columns. Every word of it is known to translators by its place."""

    text = blocks.CharBlock(label=_("Words"), required=False, max_length=250)

    def clean(self, table):
        table = super().clean(table)
        if not self.is_deferred_validation and not table.caption.strip():
            sentence = _("Give the table a caption: it says what the table is about.")
            raise TypedTableBlockValidationError(non_block_errors=[ValidationError(sentence)])
        return table

    def get_translatable_segments(self, table):
        return [StringSegmentValue(place, words) for place, words in places(table) if words]

    def restore_translated_segments(self, table, segments):
        said = {segment.path: segment.render_text() for segment in segments}
        words = {place: said.get(place, words) for place, words in places(table)}
        return TypedTable(
            caption=words["caption"],
            columns=[
                {**column, "heading": words[f"heading-{c}"]}
                for c, column in enumerate(table.columns)
            ],
            row_data=[
                {"values": [words[f"cell-{r}-{c}"] for c in range(len(table.columns))]}
                for r in range(len(table.row_data))
            ],
        )

    class Meta:
        icon = "table"
        label = _("Table")
        group = _("Words")
        template = "common/blocks/table.html"
        description = _("Words in columns. The first column names what each row is about.")
        preview_value = SAMPLE


def places(table):
    """(place, words) of all that a table says, in the order of reading."""
    yield "caption", table.caption
    for c, column in enumerate(table.columns):
        yield f"heading-{c}", column["heading"]
    for r, row in enumerate(table.row_data):
        for c, words in enumerate(row["values"]):
            yield f"cell-{r}-{c}", words
