from django.shortcuts import redirect
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from .administration import asking, version_urls  # noqa: F401  (asking registers its own hooks)
from .administration import hooks as administration  # noqa: F401  (it registers its hooks)
from .borrowing import refuse_while_borrowed
from .catalogue_admin import PathwayViewSet, SkillViewSet
from .content_checker import use_our_checker
from .models import ModulePage
from .translating import hooks as translating_hooks  # noqa: F401  (it registers its hooks)
from .viewsets import CourseViewSet, ModuleViewSet
from .within_reach import choosable


@hooks.register("register_admin_viewset")
def list_modules_and_say_whether_they_are_ready():
    return ModuleViewSet()


@hooks.register("construct_page_chooser_queryset")
def choose_within_reach(pages, request):
    return pages.filter(pk__in=choosable(request.user).values("pk"))


@hooks.register("register_admin_viewset")
def say_whether_courses_are_ready():
    return CourseViewSet()


@hooks.register("construct_wagtail_userbar")
def check_content_by_our_rules(request, items, page):
    use_our_checker(items)


@hooks.register("register_admin_urls")
def register_versions():
    return [path("versions/<int:page_id>/", include(version_urls))]


@hooks.register("register_page_header_buttons")
def offer_versions(page, user, view_name, next_url=None):
    if page.specific_class is ModulePage:
        may = page.permissions_for_user(user)
        if may.can_edit() or may.can_publish():
            url = reverse("module_versions:list", args=[page.pk])
            yield Button(_("Versions"), url=url, icon_name="history", priority=66)


@hooks.register("register_log_actions")
def register_decisions(actions):
    actions.register_action(
        "courses.decide_change",
        _("Say what kind of change it is"),
        _("Said what kind of change this is"),
    )
    actions.register_action(
        "courses.not_published",
        _("Stay a draft at its time"),
        _("Not published at its time: somebody has to look at it first"),
    )


@hooks.register("before_delete_page")
def keep_what_is_borrowed(request, page):
    if refuse_while_borrowed(request, [page], "delete"):
        return redirect("wagtailadmin_explore", page.pk)
    return None


@hooks.register("before_unpublish_page")
def keep_live_what_is_borrowed(request, page):
    if refuse_while_borrowed(request, [page], "unpublish"):
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None


@hooks.register("before_bulk_action")
def keep_all_that_is_borrowed(request, action_type, objects, action):
    if action.model is Page and refuse_while_borrowed(request, objects, action_type):
        return redirect("wagtailadmin_explore", objects[0].get_parent().pk)
    return None


register_snippet(PathwayViewSet)
register_snippet(SkillViewSet)
