"""The gate before every publication of a page of words, whichever way it comes.

The edit form shows what stands in the way at each block, before it saves. All other doors come
here: many pages at once, the last approval of a workflow, a time to go live, the importer,
translations, Wagtail's own API. A draft passes no gate.
"""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.modal_workflow import render_modal_workflow

from .sentences import sentence


class NotReady(ValidationError):
    """Nothing was published. The messages say what stands in the way, and where."""

    def __init__(self, page, sentences):
        super().__init__({page.gated_field: sentences})
        self.page, self.sentences = page, sentences


def let_through(page, revision=None):
    """The page as it is, or as that revision has it."""
    if found := page.in_the_way(revision):
        raise NotReady(page, found)


def placed(findings, lessons):
    """Each in words, with the lesson it is in."""
    titles = {lesson["id"]: lesson["value"].get("title") for lesson in lessons}
    return [in_lesson(titles.get(each.lesson_id), sentence(each)) for each in findings]


def in_lesson(title, words):
    return _("Lesson “%(title)s”: %(words)s") % {"title": title, "words": words} if title else words


class TellWhatStandsInTheWay:
    """Where a door of the admin was shut, the editor is led to the page and told why."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not (isinstance(exception, NotReady) and request.path.startswith(admin())):
            return None
        messages.error(request, why_refused(exception))
        url = reverse("wagtailadmin_pages:edit", args=[exception.page.pk])
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            answer = {"step": "success", "redirect": url}
            return render_modal_workflow(request, "", None, {}, json_data=answer)
        return redirect(url)


def admin():
    return reverse("wagtailadmin_home")


def why_refused(refusal):
    if not refusal.page.has_ready_panel:
        said = {"title": refusal.page.title, "why": " ".join(map(str, refusal.sentences))}
        return _("“%(title)s” was not published. %(why)s") % said
    count = len(refusal.sentences)
    return ngettext(
        "“%(title)s” was not published: %(count)d thing stands in the way. "
        "It is listed under “Ready to publish?”.",
        "“%(title)s” was not published: %(count)d things stand in the way. "
        "They are listed under “Ready to publish?”.",
        count,
    ) % {"title": refusal.page.title, "count": count}
