"""A table of words: nobody publishes one without a caption, and translators see every word."""

import pytest
from django.core.exceptions import ValidationError

from lms.common.blocks import TableBlock

BLOCK = TableBlock()
WEEK = {
    "caption": "The week",
    "columns": [{"type": "text", "heading": "Day"}, {"type": "text", "heading": "Place"}],
    "rows": [{"values": ["Monday", "Library"]}, {"values": ["Friday", ""]}],
}


def week(**changed):
    return BLOCK.to_python(WEEK | changed)


def test_a_table_names_its_columns_and_its_rows():
    html = BLOCK.render(week())

    assert '<th class="ds-word-table__heading" scope="col">Day</th>' in html
    assert '<th class="ds-word-table__name" scope="row">Monday</th>' in html


def test_a_wide_table_is_reached_by_keyboard():
    html = BLOCK.render(week())

    assert 'role="group"' in html
    assert 'tabindex="0"' in html
    assert 'aria-label="The week"' in html


def test_what_an_editor_types_is_words():
    html = BLOCK.render(week(caption="<script>alert(1)</script>"))

    assert "<script>" not in html


def test_a_table_without_a_caption_is_not_published():
    with pytest.raises(ValidationError):
        BLOCK.clean(week(caption=" "))


def test_every_word_comes_back_translated():
    table = week()
    segments = BLOCK.get_translatable_segments(table)
    for segment in segments:
        segment.string = type(segment.string).from_plaintext(f"cy {segment.string.data}")

    translated = BLOCK.get_prep_value(BLOCK.restore_translated_segments(table, segments))

    assert translated == {
        "caption": "cy The week",
        "columns": [{"type": "text", "heading": "cy Day"}, {"type": "text", "heading": "cy Place"}],
        "rows": [{"values": ["cy Monday", "cy Library"]}, {"values": ["cy Friday", ""]}],
    }
