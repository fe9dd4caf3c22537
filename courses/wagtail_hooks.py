from wagtail import hooks

from .administration import hooks as administration  # noqa: F401  (it registers its hooks)
from .within_reach import choosable


@hooks.register("construct_page_chooser_queryset")
def choose_within_reach(pages, request):
    return pages.filter(pk__in=choosable(request.user).values("pk"))
