"""The gate before every publication of a module, whichever way it comes.

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

from . import checking
from .sentences import sentence


class NotReady(ValidationError):
    """Nothing was published. The messages say what stands in the way, and in which lesson."""

    def __init__(self, page, draft, findings):
        titles = {lesson["id"]: lesson["value"].get("title") for lesson in draft.lessons}
        super().__init__({"lessons": [placed(each, titles) for each in findings]})
        self.page, self.count = page, len(findings)


def placed(finding, titles):
    words = sentence(finding)
    title = titles.get(finding.lesson_id)
    return _("Lesson “%(title)s”: %(words)s") % {"title": title, "words": words} if title else words


def let_through(page, draft):
    if found := checking.blockers(draft):
        raise NotReady(page, draft, found)


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
    return ngettext(
        "“%(title)s” was not published: %(count)d thing stands in the way. "
        "It is listed under “Ready to publish?”.",
        "“%(title)s” was not published: %(count)d things stand in the way. "
        "They are listed under “Ready to publish?”.",
        refusal.count,
    ) % {"title": refusal.page.title, "count": refusal.count}
