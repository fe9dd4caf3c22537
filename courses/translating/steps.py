"""The two steps of a translation that wagtail-localize does not have, as pages of the admin."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail_localize.models import Translation

from courses.models import CoursePage

from . import actions
from .rights import insist, may, target_of

SEND = gettext_lazy(
    "The words as they are now go to those who may publish. You can go on translating."
)
REVIEWED = gettext_lazy(
    "Say this when somebody who speaks the language has read the whole course. "
    "Until then its pages tell readers that the words are a draft."
)


def send(request, translation_id):
    """A translator submits; somebody who may publish is told by Wagtail's workflow."""
    translation = get_object_or_404(Translation, pk=translation_id, enabled=True)
    page = target_of(translation)
    insist(page and may(request.user, page).can_edit())
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if request.method != "POST":
        return ask(request, page, edit_url, _("Send to be published"), SEND)
    try:
        actions.send_to_be_published(translation=translation, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join([_("Not sent."), *error.messages]))
    else:
        messages.success(request, _("Sent. A moderator will look at it and publish it."))
    return redirect(edit_url)


def reviewed(request, page_id):
    course = get_object_or_404(CoursePage, pk=page_id, is_draft_translation=True)
    if not course.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    url = reverse("wagtailadmin_explore", args=[course.pk])
    if request.method != "POST":
        return ask(request, course, url, _("The words have been checked"), REVIEWED)
    actions.mark_reviewed(course=course, by=request.user)
    messages.success(request, _("Readers are not told any more that these words are a draft."))
    return redirect(url)


def ask(request, page, back_url, title, sentence):
    return render(
        request,
        "courses/administration/translation_step.html",
        {"page": page, "page_title": title, "sentence": sentence, "back_url": back_url},
    )
