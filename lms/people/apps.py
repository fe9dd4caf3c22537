from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(AppConfig):
    name = "lms.people"
    label = "people"


class WagtailUsersConfig(WagtailUsersAppConfig):
    """Wagtail's own user pages, over our user model."""

    user_viewset = "lms.people.viewsets.UserViewSet"
