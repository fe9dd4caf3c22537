from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(AppConfig):
    name = "lms.people"
    label = "people"

    def ready(self):
        from . import receivers  # noqa: F401  (connects to Django's user_logged_in)


class WagtailUsersConfig(WagtailUsersAppConfig):
    """Wagtail's own user pages, over our user model."""

    user_viewset = "lms.people.viewsets.UserViewSet"
