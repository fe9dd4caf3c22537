"""Every block that an editor can put into a page says what it is and shows itself first."""

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail.blocks import BaseStreamBlock, BaseStructBlock, ListBlock, PageChooserBlock
from wagtail.fields import StreamField


def stream_fields():
    ours = [model for model in apps.get_models() if not model.__module__.startswith("wagtail")]
    return [
        field for model in ours for field in model._meta.fields if isinstance(field, StreamField)
    ]


def insertable(block):
    """The blocks of the picker, however deep."""
    if isinstance(block, ListBlock):
        yield from insertable(block.child_block)
    for child in getattr(block, "child_blocks", {}).values():
        if isinstance(block, BaseStreamBlock):
            yield child
        if isinstance(child, BaseStreamBlock | BaseStructBlock | ListBlock):
            yield from insertable(child)


BLOCKS = [
    pytest.param(block, id=f"{field.model.__name__}-{field.name}-{number}-{block.name}")
    for field in stream_fields()
    for number, block in enumerate(insertable(field.stream_block))
]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_says_what_it_is(block):
    assert block.meta.icon != "placeholder"
    assert all((block.meta.group, block.label, block.meta.description))


def shows_a_page(block):
    """It has nothing of its own to show before a page of the council is chosen."""
    return isinstance(getattr(block, "child_block", block), PageChooserBlock)


@pytest.mark.django_db
@pytest.mark.parametrize("block", [each for each in BLOCKS if not shows_a_page(each.values[0])])
def test_a_block_shows_itself_in_the_picker(admin_client, block):
    address = reverse("wagtailadmin_block_preview")

    page = admin_client.get(address, {"id": block.definition_prefix})

    assert block.is_previewable
    assert hasattr(block.meta, "preview_value")
    assert "<main>" in page.content.decode()
