from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommonConfig(AppConfig):
    name = "lms.common"
    label = "common"

    def ready(self):
        from . import navigation

        navigation.add(_("Home"), "/", place=10)
