from django.apps import AppConfig
from django.core import checks


class ProjectConfig(AppConfig):
    """The project itself, so that its management commands and translations are found."""

    name = "lms"
    label = "lms"

    def ready(self):
        from .demo.checks import demo_to_make

        checks.register(demo_to_make)
