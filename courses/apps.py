from django.apps import AppConfig


class CoursesConfig(AppConfig):
    name = "courses"

    def ready(self):
        from django.utils.translation import gettext_lazy as _
        from wagtail.models import Page
        from wagtail.permissions import register_permission_policy

        from lms.common import navigation

        from . import receivers  # noqa: F401  (connects to Wagtail's page_published)
        from .permissions import CoursePolicy
        from .search import receivers as search_receivers
        from .translating import receivers as translating_receivers  # noqa: F401

        register_permission_policy(Page, CoursePolicy(Page))
        search_receivers.connect()
        navigation.add(_("Search"), "courses:search", place=50)
