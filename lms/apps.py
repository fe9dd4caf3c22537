from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """The project itself, so that its management commands and translations are found."""

    name = "lms"
    label = "lms"
