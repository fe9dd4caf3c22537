from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CommonConfig(AppConfig):
    name = "lms.common"
    label = "common"

    def ready(self):
        from . import media_permissions, navigation, receivers  # noqa: F401  (approvals)
        from .privacy import frameworks, own  # noqa: F401  (they describe their tables)
        from .spreadsheets import keep_exports_safe

        autodiscover_modules("privacy")
        keep_exports_safe()
        media_permissions.register()
        navigation.add(_("Home"), "/", place=10)
