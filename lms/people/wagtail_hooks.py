from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.log_actions import LogFormatter
from wagtail.users.views.bulk_actions import DeleteBulkAction

from .actions import granting
from .administration.groups import GroupViewSet
from .administration.people import PeopleViewSet
from .administration.place_notes import PlaceNoteViewSet
from .administration.quality import QualityViewSet
from .administration.questions import QuestionViewSet
from .administration.staff_files import StaffFileViewSet
from .administration.units import UnitViewSet
from .held import giving

# Wagtail has no way to take back an action it registered itself. One that is for no model is
# neither offered nor found.
DeleteBulkAction.models = []


class PeopleGroup(ViewSetGroup):
    menu_label = gettext_lazy("People")
    menu_name = "people-group"
    menu_icon = "group"
    menu_order = 300
    items = (
        PeopleViewSet("people"),
        UnitViewSet("units"),
        GroupViewSet("staff_groups", url_prefix="staff-groups"),
        StaffFileViewSet("staff_files", url_prefix="staff-files"),
        QuestionViewSet("staff_questions", url_prefix="staff-questions"),
        PlaceNoteViewSet("place_notes", url_prefix="place-notes"),
        QualityViewSet("data_quality", url_prefix="data-quality"),
    )


@hooks.register("register_admin_viewset")
def register_people():
    return PeopleGroup()


@hooks.register("register_log_actions")
def register_role_changes(actions):
    actions.register_action(granting.GIVEN)(RoleGiven)
    actions.register_action(granting.WITHDRAWN)(RoleWithdrawn)
    actions.register_action(giving.GIVEN)(CopyGiven)


class RoleGiven(LogFormatter):
    label = gettext_lazy("Give a role")

    def format_message(self, entry):
        return _("Gave the role “%(role)s”") % entry.data


class RoleWithdrawn(LogFormatter):
    label = gettext_lazy("Withdraw a role")

    def format_message(self, entry):
        return _("Withdrew the role “%(role)s”") % entry.data


class CopyGiven(LogFormatter):
    label = gettext_lazy("Give a copy of their data")

    def format_message(self, entry):
        return _("Took a copy of all that is held, because: %(reason)s") % entry.data
