"""A module that another course borrows stays where it is and stays published."""

from django.db.models import Q
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page

from .models import BorrowedModulePage


def refuse_while_borrowed(request, pages, action_type) -> bool:
    """Says which of these pages other courses need, and what to do first."""
    needed = {page: needing(page, action_type, request.POST) for page in pages}
    for page, borrowings in needed.items():
        if borrowings:
            messages.error(request, why_kept(page, borrowings))
    return any(needed.values())


def needing(page, action_type, sent):
    """The places, outside of what goes with the page, that would lose their module."""
    if action_type not in ("delete", "unpublish"):
        return []
    goes = Page.objects.filter(pk=page.pk)
    if action_type == "delete" or sent.get("include_descendants"):
        goes = Page.objects.descendant_of(page, inclusive=True)
    borrowings = BorrowedModulePage.objects.filter(
        module__translation_key__in=goes.values("translation_key")
    ).exclude(pk__in=goes.values("pk"))
    if action_type == "unpublish":
        borrowings = borrowings.live().filter(locale=page.locale_id)
    else:
        borrowings = borrowings.filter(Q(locale=page.locale_id) | Q(module__in=goes.values("pk")))
    return list(borrowings)


def why_kept(page, borrowings):
    titles = sorted({each.get_parent().title for each in borrowings})
    return ngettext(
        "“%(title)s” is also a part of this course: %(courses)s. Take it out there first.",
        "“%(title)s” is also a part of these courses: %(courses)s. Take it out there first.",
        len(titles),
    ) % {"title": page.get_admin_display_title(), "courses": ", ".join(titles)}
