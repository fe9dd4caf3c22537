from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from lms.people.scope import people_to_open

from . import affected, guards  # noqa: F401  (guards registers its hooks)
from .administration import urls as person_record
from .administration.feedback import FeedbackViewSet
from .forms import RequirementForm
from .models import Requirement


class KeptForGood(ModelPermissionPolicy):
    """A requirement that people were told of is ended by a date, never deleted."""

    def user_has_permission(self, user, action):
        return action != "delete" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


policy = KeptForGood(Requirement)
register_permission_policy(Requirement, policy)


class RequirementViewSet(ModelViewSet):
    model = Requirement
    permission_policy = policy
    icon = "calendar-check"
    menu_label = _("Required learning")
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["course_code", "max_tier", "starts_on", "ends_on", "valid_days"]
    edit_handler = ObjectList(
        [
            FieldPanel("course"),
            FieldPanel("reason"),
            FieldPanel("max_tier"),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            MultiFieldPanel(
                [
                    FieldPanel("launch_due_on"),
                    FieldPanel("days_to_finish"),
                    FieldPanel("valid_days"),
                ],
                _("By when, and for how long it counts"),
            ),
        ],
        base_form_class=RequirementForm,
    )


@hooks.register("register_admin_viewset")
def register_requirements():
    return RequirementViewSet("requirements")


@hooks.register("register_admin_viewset")
def register_feedback():
    return FeedbackViewSet("feedback")


@hooks.register("register_admin_urls")
def register_person_record():
    return [path("records/<int:person_id>/", include(person_record))]


@hooks.register("register_person_buttons")
def offer_record(person, user):
    """On the person's page; not on one's own, which is read on the site like everybody's."""
    if people_to_open(user).filter(pk=person.pk).exists():
        url = reverse("person_record:courses", args=[person.pk])
        yield HeaderButton(_("Learning record"), url=url, icon_name="doc-full", priority=10)


@hooks.register("count_people_of_courses")
def count_people_of_courses(course_keys):
    return affected.people_of(course_keys)
