"""From a record to the text the person had before them, for those who may see it."""

from django.urls import reverse
from wagtail.models import Page
from wagtail.permissions import policy_registry


def addresses(user, versions):
    """{version id: the page as it was published}, for pages the user may change or publish."""
    revisions = {version.pk: version.revision for version in versions if version.revision_id}
    asked = {revision.object_id for revision in revisions.values()}
    policy = policy_registry.get_by_type(Page)
    pages = policy.instances_user_has_any_permission_for(user, {"change", "publish"})
    open_to_user = {str(pk) for pk in pages.filter(pk__in=asked).values_list("pk", flat=True)}
    return {
        pk: reverse("wagtailadmin_pages:revisions_view", args=[revision.object_id, revision.pk])
        for pk, revision in revisions.items()
        if revision.object_id in open_to_user
    }
