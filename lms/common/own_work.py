"""Nobody publishes or approves their own last edit, on any page of this site.

Wagtail saves a revision for whoever presses Publish, changed or not. So the last edit is not who
saved last, but who was the last to change something.
"""

from itertools import pairwise

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from wagtail.models import COMMENTS_RELATION_NAME, Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import SegmentOverride, StringTranslation

from .dates import today
from .models import BasePage

NAMED = 3
# To choose the day is a part of publishing, not of writing.
WHEN = ("go_live_at", "expire_at")


def refusal(page, user) -> str:
    """Why this person may not publish or approve the page as it is; nothing when they may."""
    return sentence(page, user) if is_own_work(page, user) else ""


def refusal_of_translation(page, user) -> str:
    """The same for a page whose words are in wagtail-localize and not in a revision."""
    own = not user.is_superuser and has_translated(page, user)
    return sentence(page, user) if own else ""


def is_own_work(page, user) -> bool:
    if user.is_superuser:
        return False
    return last_editor_id(page) == user.pk or has_translated(page, user)


def last_editor_id(page):
    """None when nobody is known, as for what was imported."""
    revisions = page.revisions.order_by("-created_at", "-pk")
    for newer, older in pairwise(revisions.iterator()):
        if written(newer) != written(older):
            return newer.user_id
    first = revisions.last()
    return first and first.user_id


def written(revision) -> dict:
    """What an editor can change: neither what Wagtail keeps beside it nor the day to publish it."""
    model = revision.content_type.model_class()
    form = model.get_edit_handler().get_form_class()
    names = {*form._meta.fields, *form.formsets} - {*WHEN, COMMENTS_RELATION_NAME}
    content = {name: without_keys(revision.content.get(name)) for name in names}
    return model.as_written(content) if issubclass(model, BasePage) else content


def without_keys(value):
    """The rows of a child relation have no key until they are published."""
    if not isinstance(value, list):
        return value
    return [{name: row[name] for name in row if name != "pk"} for row in value]


def has_translated(page, user) -> bool:
    """Since the page was last published."""
    words = StringTranslation.objects.filter(
        context__object_id=page.translation_key, locale=page.locale_id
    )
    others = SegmentOverride.objects.filter(
        context__object_id=page.translation_key, locale=page.locale_id
    )
    mine = {"last_translated_by": user}
    if page.last_published_at:
        mine["updated_at__gt"] = page.last_published_at
    return words.filter(**mine).exists() or others.filter(**mine).exists()


def sentence(page, user):
    title = {"title": page.get_admin_display_title()}
    names = [person.get_full_name() for person in others_who_publish(page, user)[:NAMED]]
    if not names:
        return (
            _(
                "You made the last change to “%(title)s”, so somebody else publishes it. Your "
                "change is kept as a draft. You are the only moderator: ask a learning "
                "administrator to give a colleague the role “Moderators”, to look at it and "
                "publish it."
            )
            % title
        )
    return _(
        "You made the last change to “%(title)s”, so somebody else publishes it. Your change is "
        "kept as a draft. Please ask %(people)s to look at it and publish it."
    ) % (title | {"people": get_text_list(names, _("or"))})


def others_who_publish(page, user):
    policy = policy_registry.get_by_type(Page)
    people = policy.users_with_permission_for_instance("publish", page, include_superusers=False)
    return people.may_sign_in(today()).exclude(pk=user.pk).order_by("last_name", "pk")
