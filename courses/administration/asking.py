"""Where the doors to publishing (courses.publishing) lead when nobody has answered yet."""

from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from courses import publishing
from courses.models import ModulePage
from lms.common.dates import date_text, today

# After the hooks that may refuse: what cannot be published is not asked about.
LAST = 100
SUBMITTING = ("action-submit", "action-restart-workflow")


def address(page, then=""):
    url = reverse("module_versions:decide", args=[page.pk])
    return f"{url}?then={then}" if then else url


def latest_draft(page):
    return page.get_latest_revision_as_object()


def is_undecided(page):
    return isinstance(page, ModulePage) and publishing.is_undecided(latest_draft(page))


@hooks.register("before_publish_page", order=LAST)
def ask_before_publishing(request, page):
    if is_undecided(page):
        messages.warning(request, _("Your draft is saved. Nothing is published yet."))
        return redirect(address(page, then="publish"))
    return None


@hooks.register("after_edit_page", order=LAST)
def ask_who_submits(request, page):
    if any(request.POST.get(name) for name in SUBMITTING) and is_undecided(page):
        messages.warning(request, _("Please say what kind of change this is, for who checks it."))
        return redirect(address(page))
    return None


@hooks.register("before_edit_page")
def show_answer_to_who_checks(request, page):
    if request.method != "GET" or not isinstance(page, ModulePage) or not page.workflow_in_progress:
        return
    change = publishing.change_of(page)
    if change and change.decision:
        change_it = messages.button(address(page), _("Change the answer"))
        messages.info(request, answer_in_words(change.decision), buttons=[change_it])


def answer_in_words(decision):
    what = f"“{decision.what_changed}”" if decision.what_changed else ""
    kind = _("When this is published: %(kind)s.") % {"kind": decision.get_change_display()}
    return " ".join(each for each in (kind, ending_in_words(decision), what) if each)


def ending_in_words(decision):
    if not decision.is_material:
        return ""
    words = {
        decision.Earlier.NATURAL: _("Earlier completions run out by themselves."),
        decision.Earlier.DATE: _("Earlier completions count until %(date)s."),
        decision.Earlier.NOW: _("Earlier completions no longer count."),
    }[decision.earlier]
    return words % {"date": date_text(decision.counts_until or today())}


@hooks.register("before_bulk_action")
def refuse_many(request, action_type, objects, action):
    if action_type != "publish" or action.model is not Page:
        return None
    asked = [page for page in modules_among(objects, action) if is_undecided(page)]
    for page in asked:
        refusal = _(
            "“%(title)s” asks something else of people than before. Open it and publish it "
            "there, where you can say what kind of change it is. Nothing was published."
        ) % {"title": page.get_admin_display_title()}
        messages.error(request, refusal, buttons=[messages.button(edit_url(page), _("Open"))])
    return redirect(action.next_url) if asked else None


def modules_among(pages, action):
    """Those chosen, and below them the drafts, where they were asked for as well."""
    chosen = ModulePage.objects.filter(pk__in=[page.pk for page in pages])
    if action.cleaned_form.cleaned_data.get("include_descendants"):
        for page in pages:
            chosen |= ModulePage.objects.descendant_of(page).filter(live=False)
    return chosen.distinct()


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


class AskFirst:
    """An approval that would publish is undone by its transaction, and asks the moderator."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, publishing.NeedsDecision):
            return None
        said = _("Nothing is published yet. Say what kind of change this is, then approve it.")
        messages.warning(request, said)
        url = address(exception.page)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            # As Wagtail's dialogs of a workflow expect it.
            return JsonResponse({"step": "success", "redirect": url})
        return redirect(url)
