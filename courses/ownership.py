from wagtail.models import Page
from wagtail.permissions import policy_registry

from lms.common.dates import today


def possible_owners(course):
    """Who may write here at all, and works here."""
    policy = policy_registry.get_by_type(Page)
    people = policy.users_with_any_permission_for_instance(
        {"add", "change"}, course, include_superusers=False
    )
    return people.may_sign_in(today()).order_by("last_name", "first_name", "pk")
