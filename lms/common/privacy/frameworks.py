"""Tables that come with Django, Wagtail, its translations, the sign-in and the queue."""

from django.apps import apps
from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .files import describe_document, describe_image
from .tables import Mention, describe, impersonal


def entries_about(person_ids):
    """Log entries whose object is one of these people."""
    user = apps.get_model(settings.AUTH_USER_MODEL)
    app_label, model = user._meta.label_lower.split(".")
    kind = Q(content_type__app_label=app_label, content_type__model=model)
    return kind & Q(object_id__in=[str(each) for each in person_ids])


ACTED = _("What you did as an editor or administrator")
TRANSLATED = Mention(_("Texts you translated"), "last_translated_by", "updated_at")
SEARCH_TABLES = [each._meta.label for each in apps.get_app_config("wagtailsearch").get_models()]


describe(
    "socialaccount.SocialAccount",
    title=_("Your council account"),
    about="user",
    goes=True,
    technical="id provider",
    identity="uid extra_data",
    account="user last_login date_joined",
)
describe(
    "mfa.Authenticator",
    title=_("Your second step when you sign in"),
    about="user",
    goes=True,
    technical="id",
    sealed="data",
    account="user type created_at last_used_at",
)
describe(
    # Comes with the sign-in; nothing is written to it, because addresses come from HR.
    "account.EmailAddress",
    title=_("E-mail addresses of your council account"),
    about="user",
    goes=True,
    technical="id verified primary",
    identity="user email",
)
describe(
    "wagtailusers.UserProfile",
    title=_("How you set up the editor"),
    about="user",
    goes=True,
    technical="id",
    account="user submitted_notifications approved_notifications rejected_notifications "
    "updated_comments_notifications preferred_language current_time_zone avatar dismissibles "
    "theme contrast density keyboard_shortcuts",
)
describe(
    "wagtailadmin.EditingSession",
    title=_("Pages you have open in the editor"),
    about="user",
    goes=True,
    technical="id content_type object_id",
    trail="user last_seen_at is_editing",
)
describe(
    "wagtailadmin.FormState",
    title=_("Forms you have not saved"),
    about="user",
    goes=True,
    technical="id content_type object_id parent_object_id",
    words="data",
    trail="user last_updated_at",
)
describe(
    "wagtailcore.APIToken",
    title=_("Keys for programs"),
    about="user",
    goes=True,
    technical="id",
    sealed="key_hash prefix",
    account="user name created revoked_at last_used_at",
)
describe(
    "wagtailcore.ModelLogEntry",
    title=ACTED,
    about="user",
    mentions=[Mention(_("Changes to your account"), entries_about, "label action timestamp data")],
    swept="label data",
    technical="id uuid object_id content_type revision content_changed deleted",
    trail="user label action data timestamp",
)
describe(
    "wagtailcore.PageLogEntry",
    title=_("What you did to pages"),
    about="user",
    swept="label data",
    technical="id uuid page content_type revision content_changed deleted",
    trail="user label action data timestamp",
)
describe(
    "wagtailcore.Revision",
    title=_("Drafts you saved"),
    about="user",
    swept="object_str content",
    technical="id content_type base_content_type object_id approved_go_live_at",
    content="content",
    trail="user object_str created_at",
)
describe(
    "wagtailcore.WorkflowState",
    title=_("Reviews you asked for"),
    about="requested_by",
    technical="id content_type base_content_type object_id current_task_state",
    content="workflow status",
    trail="requested_by created_at",
)
describe(
    "wagtailcore.TaskState",
    title=_("Reviews you did"),
    about="finished_by",
    swept="comment",
    technical="id workflow_state revision content_type",
    content="task status started_at",
    trail="finished_by finished_at comment",
)
describe(
    "wagtailcore.Comment",
    title=_("Comments you wrote on drafts"),
    about="user",
    mentions=[Mention(_("Comments you closed"), "resolved_by", "resolved_at")],
    swept="text",
    technical="id page contentpath position revision_created",
    trail="user text created_at updated_at resolved_at resolved_by",
)
describe(
    "wagtailcore.CommentReply",
    title=_("Replies you wrote on drafts"),
    about="user",
    swept="text",
    technical="id comment",
    trail="user text created_at updated_at",
)
describe(
    "wagtailcore.PageSubscription",
    title=_("Pages whose comments you follow"),
    about="user",
    goes=True,
    technical="id",
    account="user page comment_notifications",
)
describe(
    "wagtailcore.UploadedFile",
    title=_("Files on their way into the library"),
    about="uploaded_by_user",
    goes=True,
    technical="id for_content_type",
    trail="uploaded_by_user file",
)
describe(
    "wagtailcore.Page",
    mentions=[
        Mention(_("Pages you made"), "owner", "title"),
        Mention(_("Pages you locked"), "locked_by", "title locked_at"),
    ],
    technical="id path depth numchild translation_key locale content_type url_path alias_of "
    "latest_revision live_revision latest_revision_created_at has_unpublished_changes",
    content="title draft_title slug live first_published_at last_published_at go_live_at "
    "expire_at expired show_in_menus seo_title search_description",
    trail="owner locked locked_at locked_by",
)
describe_document("wagtaildocs.Document")
describe_image("wagtailimages.Image")
describe(
    "wagtail_localize.StringTranslation",
    mentions=[TRANSLATED],
    technical="id translation_of locale context tool_name has_error field_error",
    content="data translation_type created_at updated_at",
    trail="last_translated_by",
)
describe(
    "wagtail_localize.SegmentOverride",
    mentions=[TRANSLATED],
    technical="id locale context has_error field_error",
    content="data_json created_at updated_at",
    trail="last_translated_by",
)

impersonal(
    "content",
    "wagtail_localize.String wagtail_localize.StringSegment wagtail_localize.Template "
    "wagtail_localize.TemplateSegment wagtail_localize.RelatedObjectSegment "
    "wagtail_localize.OverridableSegment wagtail_localize.TranslationSource "
    "wagtail_localize.Translation wagtail_localize.TranslationLog "
    "wagtail_localize.TranslationContext wagtail_localize.TranslatableObject "
    "wagtail_localize.LocaleSynchronization wagtailembeds.Embed wagtailimages.Rendition "
    "taggit.Tag taggit.TaggedItem "
    "wagtailcore.Locale wagtailcore.Site wagtailcore.Collection wagtailcore.Workflow "
    "wagtailcore.WorkflowContentType wagtailcore.WorkflowTask wagtailcore.WorkflowPage "
    "wagtailcore.Task wagtailcore.GroupApprovalTask wagtailcore.GroupApprovalTask_groups",
)
impersonal(
    "technical",
    "contenttypes.ContentType auth.Permission auth.Group auth.Group_permissions "
    "wagtailadmin.Admin wagtailcore.ReferenceIndex wagtailcore.GroupSitePermission "
    "wagtailcore.GroupCollectionPermission wagtailcore.GroupPagePermission "
    "wagtailcore.CollectionViewRestriction wagtailcore.CollectionViewRestriction_groups "
    "wagtailcore.PageViewRestriction wagtailcore.PageViewRestriction_groups "
    "account.EmailConfirmation socialaccount.SocialApp socialaccount.SocialToken "
    # A task is given ids. What it says when it fails is looked at when somebody is forgotten.
    "django_q.Task django_q.Success django_q.Failure django_q.OrmQ django_q.Schedule",
)
# Which tables the search has depends on the database.
impersonal("content", " ".join(SEARCH_TABLES))
