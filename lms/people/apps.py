from django.apps import AppConfig
from django.core import checks
from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(AppConfig):
    name = "lms.people"
    label = "people"

    def ready(self):
        from . import receivers  # noqa: F401  (connects to Django's user_logged_in)
        from .sign_in.checks import directory_problems

        checks.register(directory_problems, checks.Tags.security)


class WagtailUsersConfig(WagtailUsersAppConfig):
    """Wagtail's own user pages, over our user model."""

    user_viewset = "lms.people.viewsets.UserViewSet"
