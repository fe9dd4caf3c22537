"""The doors of Wagtail's admin through which a page is published, each asking lms.common.own_work.

The programming interface of the admin has no hooks; lms.urls closes its actions. Approval in a
workflow, whatever the task, is in lms.common.receivers.
"""

from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from .own_work import refusal, refusal_of_translation

# Before anybody else asks what kind of change it is.
FIRST = -10


@hooks.register("before_publish_page", order=FIRST)
def refuse_own_work(request, page):
    said = refusal(page, request.user)
    if not said:
        return None
    if request.resolver_match.url_name == "add":
        keep_as_draft(page)
    messages.error(request, said)
    return redirect("wagtailadmin_pages:edit", page.pk)


def keep_as_draft(page):
    """Wagtail puts a new page that is to be published into the tree as live, then asks."""
    page.live, page.has_unpublished_changes = False, True
    page.save(update_fields=["live", "has_unpublished_changes"])


@hooks.register("before_bulk_action", order=FIRST)
def refuse_own_work_in_bulk(request, action_type, objects, action):
    if action_type != "publish" or action.model is not Page:
        return None
    said = [refusal(page, request.user) for page in to_publish(objects, action)]
    for each in filter(None, said):
        messages.error(request, each)
    return redirect(action.next_url) if any(said) else None


def to_publish(pages, action):
    yield from (page.specific for page in pages)
    if action.cleaned_form.cleaned_data["include_descendants"]:
        for page in pages:
            yield from page.get_descendants().not_live().specific()


@hooks.register("before_edit_page", order=FIRST)
def refuse_own_translation(request, page):
    """wagtail-localize answers this form before Wagtail does."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    said = refusal_of_translation(page, request.user)
    if not said:
        return None
    messages.error(request, said)
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_edit_page")
def say_who_publishes(request, page):
    """Where the button is missing, the reason is there."""
    waits = page.has_unpublished_changes and page.permissions_for_user(request.user).can_publish()
    said = request.method == "GET" and waits and refusal(page, request.user)
    if said:
        messages.info(request, said)


@hooks.register("after_edit_page")
def say_who_approves(request, page):
    """An approval that came with an edit was not taken: the edit is the last one, and one's own."""
    asked = "action-workflow-action" in request.POST and page.current_workflow_task
    said = (
        asked
        and request.POST.get("workflow-action-name") == "approve"
        and refusal(page, request.user)
    )
    if said:
        messages.error(request, said)


@hooks.register("construct_page_action_menu")
def offer_what_is_possible(menu_items, request, context):
    if is_impossible(request.user, context.get("page")):
        menu_items[:] = [item for item in menu_items if item.name != "action-publish"]


def is_impossible(user, page):
    """A page that is being made is one's own."""
    return not user.is_superuser if page is None else bool(page.pk and refusal(page, user))
