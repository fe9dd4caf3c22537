from wagtail import hooks

from .content_checker import use_our_checker
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
