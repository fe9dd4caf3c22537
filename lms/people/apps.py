from django.apps import AppConfig
from django.core import checks
from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(AppConfig):
    name = "lms.people"
    label = "people"

    def ready(self):
        from .sign_in.checks import directory_problems

        checks.register(directory_problems, checks.Tags.security)


class WagtailUsersConfig(WagtailUsersAppConfig):
    """Wagtail's own user pages, over our user model."""

    user_viewset = "lms.people.viewsets.UserViewSet"
