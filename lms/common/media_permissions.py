"""A collection kept for a group is kept from others everywhere.

Wagtail keeps it when a file is opened. Here it is not there in lists and choosers either: a title
can say as much as its file.
"""

from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import CollectionViewRestriction
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import register_permission_policy

CACHE = "_kept_collection_paths"


class KeptCollectionsPolicy(CollectionOwnershipPermissionPolicy):
    def _collections_with_perm(self, user, actions):
        found = super()._collections_with_perm(user, actions)
        for path in kept_from(user):
            found = found.exclude(path__startswith=path)
        return found

    def _check_perm(self, user, actions, collection=None):
        allowed = super()._check_perm(user, actions, collection)
        if not (allowed and collection) or user.is_superuser:
            return allowed
        return not collection.path.startswith(kept_from(user))


def kept_from(user) -> tuple[str, ...]:
    """The paths of collections for groups this person is not in; asked once a request."""
    if not hasattr(user, CACHE):
        of_groups = CollectionViewRestriction.objects.filter(
            restriction_type=CollectionViewRestriction.GROUPS
        )
        others = of_groups.exclude(groups__in=user.groups.all())
        setattr(user, CACHE, tuple(others.values_list("collection__path", flat=True)))
    return getattr(user, CACHE)


def register():
    """For exactly these two models, which Wagtail's apps register for themselves later."""
    wagtails_own = {
        get_document_model(): "wagtaildocs.Document",
        get_image_model(): "wagtailimages.Image",
    }
    for model, permissions_of in wagtails_own.items():
        policy = KeptCollectionsPolicy(model, permissions_of, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy, exact_class=True)
