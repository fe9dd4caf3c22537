from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from courses.actions import archiving, owning
from courses.models import CoursePage
from courses.models.archiving import is_archivable

from . import urls
from .reviews import DueForReview, ReviewsMenuItem
from .your_courses import YourCourses


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("courses/", include(urls))]


@hooks.register("register_reports_menu_item")
def offer_reviews():
    return ReviewsMenuItem(
        gettext_lazy("Reviews due"),
        reverse("courses_admin:reviews"),
        name="reviews-due",
        icon_name="calendar-alt",
        order=700,
    )


@hooks.register("construct_homepage_panels")
def show_courses(request, panels):
    panels += [YourCourses(), DueForReview()]


@hooks.register("register_page_listing_more_buttons")
def offer_in_listing(page, user, next_url=None):
    return buttons(page, user)


@hooks.register("register_page_header_buttons")
def offer_on_page(page, user, view_name, next_url=None):
    return buttons(page, user)


def buttons(page, user):
    if not is_archivable(page) or not page.permissions_for_user(user).can_publish():
        return
    if issubclass(page.specific_class, CoursePage):
        yield button(page, "owner", _("Owner"), "user", 33)
    if page.specific_deferred.is_retired:
        yield button(page, "restore", _("Restore"), "rotate", 35)
    else:
        yield button(page, "archive", _("Archive"), "folder-inverse", 35)


def button(page, name, label, icon, priority):
    url = reverse(f"courses_admin:{name}", args=[page.pk])
    return Button(label, url=url, icon_name=icon, priority=priority)


@hooks.register("register_log_actions")
def register_what_is_done(actions):
    actions.register_action(archiving.ARCHIVED)(Archived)
    actions.register_action(archiving.RESTORED)(Restored)
    actions.register_action(owning.HANDED_OVER)(HandedOver)


class Archived(LogFormatter):
    label = gettext_lazy("Archive")

    def format_message(self, entry):
        return _("Archived, because: %(reason)s") % entry.data


class Restored(LogFormatter):
    label = gettext_lazy("Restore")
    message = gettext_lazy("Restored from the archive")


class HandedOver(LogFormatter):
    label = gettext_lazy("Hand over")
    message = gettext_lazy("Handed over to another owner")
