from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CommonConfig(AppConfig):
    name = "lms.common"
    label = "common"

    def ready(self):
        from . import navigation
        from .privacy import frameworks, own  # noqa: F401  (they describe their tables)

        autodiscover_modules("privacy")
        navigation.add(_("Home"), "/", place=10)
