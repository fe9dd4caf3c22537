"""Where Wagtail's rule about pages is too wide for courses.

To Wagtail, "add" at the catalogue reaches into every course below it. Here it lets somebody start
courses, and each course is open to who started it. A permission given on the course itself, and
that of whoever may change the catalogue, count as everywhere in Wagtail.

A page that mirrors its source in another language shows what nobody has sent to be translated,
so only who publishes there may open it.
"""

from dataclasses import dataclass

from django.db.models import Q
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from lms.common.permissions import BasePagePermissionTester

CACHE = "_pages_out_of_reach"


@dataclass(frozen=True)
class OutOfReach:
    """What the permissions of one person would reach in Wagtail and do not here; all by path."""

    given: tuple[str, ...]
    starts_at: tuple[str, ...]
    open_below: tuple[str, ...]
    publishes_below: tuple[str, ...]

    @property
    def query(self):
        """Not to be listed. A page that a permission stands on is the way to those below it."""
        started = beginning(self.starts_at) & ~beginning(self.open_below)
        mirrors = Q(alias_of__isnull=False) & ~beginning(self.publishes_below)
        return (started | mirrors) & ~Q(path__in=self.given)

    def holds(self, page):
        """Not to be worked on."""
        if page.alias_of_id and not page.path.startswith(self.publishes_below):
            return True
        is_started = page.path.startswith(self.starts_at) and page.path not in self.starts_at
        return is_started and not page.path.startswith(self.open_below)


def beginning(paths):
    found = Q(pk=None)
    for path in paths:
        found |= Q(path__startswith=path)
    return found


class CoursePolicy(PagePermissionPolicy):
    def out_of_reach(self, user) -> OutOfReach:
        """Asked once a request, like the permissions it is made of."""
        if not hasattr(user, CACHE):
            setattr(user, CACHE, self.find_out_of_reach(user))
        return getattr(user, CACHE)

    def find_out_of_reach(self, user):
        names = {}
        for given in self.get_cached_permissions_for_user(user):
            names.setdefault(given.page.path, set()).add(given.permission.codename)
        starts_at = tuple(path for path in names if names[path] == {"add_page"})
        others = tuple(path for path in names if path not in starts_at)
        started = Page.objects.filter(beginning(starts_at), owner=user)
        return OutOfReach(
            tuple(names),
            starts_at,
            (*others, *started.values_list("path", flat=True)) if starts_at else others,
            tuple(path for path in names if "publish_page" in names[path]),
        )

    def user_has_any_permission_for_instance(self, user, actions, instance):
        allowed = super().user_has_any_permission_for_instance(user, actions, instance)
        return allowed and (user.is_superuser or not self.out_of_reach(user).holds(instance))

    def instances_user_has_any_permission_for(self, user, actions):
        pages = super().instances_user_has_any_permission_for(user, actions)
        if user.is_superuser or not user.is_active:
            return pages
        return pages.exclude(self.out_of_reach(user).query)


class CoursePermissionTester(BasePagePermissionTester):
    def __init__(self, user, page):
        super().__init__(user, page)
        if user.is_superuser or not user.is_active:
            return
        if self.permissions and self.permission_policy.out_of_reach(user).holds(page):
            self.permissions = set()

    def can_delete(self, ignore_bulk=False):
        """Nor move, which Wagtail asks in the same way. Who only translates does neither."""
        makes_pages = self.user.is_superuser or "add" in getattr(self, "permissions", ())
        return makes_pages and super().can_delete(ignore_bulk)


def within_reach(user):
    """Pages that this person finds in the admin."""
    return policy_registry.get_by_type(Page).explorable_instances(user)
