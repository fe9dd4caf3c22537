from wagtail import hooks

from .translating import hooks as translating_hooks  # noqa: F401
from .within_reach import choosable


@hooks.register("construct_page_chooser_queryset")
def choose_within_reach(pages, request):
    return pages.filter(pk__in=choosable(request.user).values("pk"))
