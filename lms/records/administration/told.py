"""What learners tell editors, and what editors tell them back: lists that are read and ended."""

from wagtail.permission_policies import ModelPermissionPolicy

from courses.doors import EditorMenuItem
from courses.editable import edits_courses
from courses.models import CoursePage


class ForCourseEditors(ModelPermissionPolicy):
    """Whoever edits a course reads and ends what is said about it. Nobody adds or deletes."""

    def user_has_permission(self, user, action):
        return action in {"view", "change"} and edits_courses(user)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


def may_publish(user, course_key):
    pages = CoursePage.objects.filter(translation_key=course_key)
    return any(page.permissions_for_user(user).can_publish() for page in pages)


class ReadAndClose:
    """For Wagtail's ModelViewSet: a list, and one page for each, which ends it."""

    icon = "comment"
    menu_item_class = EditorMenuItem
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False

    def get_common_view_kwargs(self, **kwargs):
        gone = ("add", "delete", "history", "usage")
        return super().get_common_view_kwargs(
            **{f"{name}_url_name": None for name in gone}, **kwargs
        )

    def get_edit_view_kwargs(self, **kwargs):
        own = {"template_name": self.edit_view_class.template_name}
        return super().get_edit_view_kwargs(**own, **kwargs)

    def get_urlpatterns(self):
        kept = ("index", "index_results", "edit")
        return [each for each in super().get_urlpatterns() if each.name in kept]
