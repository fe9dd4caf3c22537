"""The admin's addresses of pages, closed to whom those pages are not for.

Wagtail asks for a permission before it changes a page; before it shows one's title, in a heading,
a chooser or a list of what cannot be deleted, it often asks for none. Here every address that
names a page is asked first: somebody else's draft is a 404.
"""

from django.db.models import Q
from django.http import Http404
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import TranslationSource

from .models.signed_in import kept_from
from .permissions import within_reach
from .translating import rights

NAMES_A_PAGE = ("page_id", "parent_page_id", "page_to_move_id", "destination_id", "page_pk")
LISTS_PAGES = ("admin/bulk/", "admin/choose-page/chosen-multiple/")
CHOOSES_PAGES = "admin/choose-page/"


class PagesWithinReach:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        route = request.resolver_match.route
        if not (route.startswith("admin/") and request.user.has_perm("wagtailadmin.access_admin")):
            return
        if asked := pages_asked_for(request, route, kwargs):
            refuse_others(request.user, asked, chooses=route.startswith(CHOOSES_PAGES))
        if key := kwargs.get("translation_source_id"):
            refuse_other_source(request.user, key)
        rights.refuse(request, request.resolver_match)


def pages_asked_for(request, route, kwargs):
    asked = {kwargs[name] for name in NAMES_A_PAGE if name in kwargs}
    is_of_pages = kwargs.get("model_name", "page") == "page"
    if route.startswith(LISTS_PAGES) and is_of_pages:
        asked |= {int(pk) for pk in request.GET.getlist("id") if pk.isdecimal()}
    return asked


def refuse_others(user, asked, *, chooses):
    open_pages = choosable(user) if chooses else within_reach(user)
    if open_pages.filter(pk__in=asked).count() < len(asked):
        raise Http404


def refuse_other_source(user, key):
    source = TranslationSource.objects.filter(pk=key).first()
    model = source and source.specific_content_type.model_class()
    if model and not issubclass(model, Page):
        if not policy_registry.get_by_type(model).user_has_permission(user, "change"):
            raise Http404
        return
    keys = TranslationSource.objects.filter(pk=key).values("object_id")
    if not within_reach(user).filter(translation_key__in=keys).exists():
        raise Http404


def choosable(user):
    """To link to: what one works on, and what all staff may read."""
    return Page.objects.filter(
        Q(pk__in=within_reach(user).values("pk")) | Q(live=True) & ~kept_from(user)
    )
