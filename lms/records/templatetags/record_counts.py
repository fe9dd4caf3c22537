"""How many people have records in pages, for the pages of the admin that ask "Are you sure?"."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.records.guards import people_with_records, required, why_required

register = template.Library()


@register.simple_tag
def people_sentence(*pages):
    people = people_with_records(*pages)
    if not people:
        return _("Nobody has records here.")
    return ngettext(
        "%(count)d person has records here.", "%(count)d people have records here.", people
    ) % {"count": people}


@register.simple_tag
def people_sentence_of(items):
    """For the items of a bulk action."""
    return people_sentence(*(item["item"] for item in items))


@register.simple_tag
def requirement_sentence(page):
    return why_required(page) if required(page) else ""
