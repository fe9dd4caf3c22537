"""Where the admin leads to the steps of a translation. courses.wagtail_hooks brings these in."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from courses.models import CoursePage

from . import steps


@hooks.register("register_admin_urls")
def translation_addresses():
    return [
        path("translations/<int:translation_id>/send/", steps.send, name="translation_send"),
        path("translations/reviewed/<int:page_id>/", steps.reviewed, name="translation_reviewed"),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def button_reviewed(page, user, view_name=None, next_url=None):
    if may_be_reviewed(page) and page.permissions_for_user(user).can_publish():
        url = reverse("translation_reviewed", args=[page.pk])
        yield Button(_("The words have been checked"), url, icon_name="check", priority=70)


def may_be_reviewed(page):
    return isinstance(page, CoursePage) and page.is_draft_translation


@hooks.register("register_log_actions")
def name_actions(actions):
    actions.register_action(
        "courses.words_reviewed", _("Words checked"), _("Said that the words have been checked")
    )
