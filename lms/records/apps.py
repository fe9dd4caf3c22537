from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecordsConfig(AppConfig):
    name = "lms.records"
    label = "records"

    def ready(self):
        from lms.common import navigation
        from lms.people.scope import is_champion, manages, records_sessions, writes_courses

        from . import receivers  # noqa: F401  (connects to Wagtail's and Django's signals)

        navigation.add(_("Learning"), "/learn/", place=20)
        navigation.add(_("My skills"), "records:skills", place=25)
        navigation.add(_("Certificates"), "records:certificates", place=30)
        navigation.add(_("My record"), "records:my_record", place=35)
        navigation.add(_("My team"), "records:team", place=36, shown_to=manages)
        navigation.add(_("Sessions"), "records:sessions", place=37, shown_to=records_sessions)
        navigation.add(_("Shown to me"), "records:shown_to_me", place=38, shown_to=is_champion)
        navigation.add(_("Write courses"), "wagtailadmin_home", place=45, shown_to=writes_courses)
