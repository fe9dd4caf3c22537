"""What the browser sends from Wagtail's editor of a module with reading lessons only."""

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield


def posted(module, press="action-publish", **changes):
    fields = {
        "title": module.title,
        "slug": module.slug,
        "summary": module.summary,
        "pass_mark": module.pass_mark,
        "lessons": streamfield([("lesson", lesson_of(block)) for block in module.lessons]),
        "comments": inline_formset([]),
    } | changes
    for number, block in enumerate(module.lessons):
        fields["lessons"][str(number)]["id"] = block.id
    return nested_form_data(fields) | ({press: "yes"} if press else {})


def lesson_of(block):
    return {
        "title": block.value["title"],
        "aim": block.value["aim"],
        "content": streamfield([]),
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
