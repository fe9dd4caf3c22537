"""What the browser sends from Wagtail's editor of a module with lessons of nothing but text."""

from django.urls import reverse
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)


def posted(module, press="action-publish", **changes):
    fields = {
        "title": module.title,
        "slug": module.slug,
        "summary": module.summary,
        "pass_mark": module.pass_mark,
        "lessons": stream_of(module.lessons, lesson_of),
        "comments": inline_formset([]),
    } | changes
    return nested_form_data(fields) | ({press: "yes"} if press else {})


def stream_of(blocks, value_of):
    """With the ids, so that the same blocks come back."""
    stream = streamfield([(block.block_type, value_of(block)) for block in blocks])
    for number, block in enumerate(blocks):
        stream[str(number)]["id"] = block.id
    return stream


def words_of(block):
    return rich_text(block.value.source)


def lesson_of(block):
    return {
        "title": block.value["title"],
        "aim": block.value["aim"],
        "content": stream_of(block.value["content"], words_of),
        "check": streamfield([]),
        "sources": streamfield([]),
        "minutes": block.value["minutes"],
        "is_required": "on",
        "slug": block.value["slug"] or "",
    }


def edit_url(module):
    return reverse("wagtailadmin_pages:edit", args=[module.pk])


def decide_url(module, then=""):
    url = reverse("module_versions:decide", args=[module.pk])
    return f"{url}?then={then}" if then else url


def answered(kind="correction", **answers):
    """What the browser sends from the page that asks what kind of change it is."""
    given = {"earlier": "date", "counts_until": "2027-03-01", "what_changed": ""}
    return {"kind": kind, **given, **answers}
