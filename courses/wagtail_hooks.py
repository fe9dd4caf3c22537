from wagtail import hooks

from .listings import ModuleViewSet
from .within_reach import choosable


@hooks.register("register_admin_viewset")
def list_modules():
    return ModuleViewSet()


@hooks.register("construct_page_chooser_queryset")
def choose_within_reach(pages, request):
    return pages.filter(pk__in=choosable(request.user).values("pk"))
