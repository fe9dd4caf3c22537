"""The items of the service navigation. Each app adds its own when it is ready:

    navigation.add(_("Certificates"), "records:certificates", place=30)

Home is 10, Learning 20, My skills 25, Certificates 30, My record 35, My team 36, Sessions 37,
Adoption 40, Write courses 45, Search 50. An item is shown to people who are signed in; `shown_to`
narrows that and must not cost a query on every page.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

items = []


@dataclass(frozen=True)
class Item:
    label: str
    target: str
    place: int
    shown_to: Callable

    @property
    def url(self):
        """`target` is the name of an address, or a path of the page tree such as /learn/."""
        if self.target.startswith("/"):
            return page_address(self.target)
        return reverse(self.target)


def add(label, target, *, place, shown_to=lambda user: True):
    items.append(Item(label, target, place, shown_to))
    items.sort(key=lambda item: item.place)


def shown(request):
    """What this person sees, as the component service_navigation.html takes it."""
    user = getattr(request, "user", None)
    if not (user and user.is_authenticated):
        return []
    mine = [item for item in items if item.shown_to(user)]
    return [
        {"label": item.label, "url": item.url, "is_current": is_current(item.url, request.path)}
        for item in mine
    ]


def is_current(url, path):
    return path == url if url == page_address("/") else path.startswith(url)


def page_address(path):
    """The address of a path of the page tree, in the language of this request."""
    return reverse("wagtail_serve", args=[path.removeprefix("/")])
