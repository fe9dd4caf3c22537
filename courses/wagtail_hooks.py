from django.shortcuts import redirect
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from .borrowing import refuse_while_borrowed
from .catalogue_admin import PathwayViewSet, SkillViewSet
from .within_reach import choosable


@hooks.register("construct_page_chooser_queryset")
def choose_within_reach(pages, request):
    return pages.filter(pk__in=choosable(request.user).values("pk"))


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
