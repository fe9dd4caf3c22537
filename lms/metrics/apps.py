from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MetricsConfig(AppConfig):
    name = "lms.metrics"
    label = "metrics"

    def ready(self):
        from lms.common import navigation
        from lms.people.scope import leads
        from lms.records.reminders import others
        from lms.records.reminders.policy import Kind

        from . import (
            briefing,
            receivers,  # noqa: F401  (connects to the signals of people and records)
        )

        others.add(Kind.BRIEFING, others.Source(briefing.offered, briefing.write))

        navigation.add(_("Adoption"), "leadership:overview", place=40, shown_to=leads)
