from wagtail.admin.auth import require_admin_access
from wagtail_localize.views.report import TranslationsReportView

from .permissions import within_reach


class TranslationsReport(TranslationsReportView):
    """wagtail-localize's own, of the pages that one works on, and in an order."""

    def get_queryset(self):
        mine = within_reach(self.request.user).values("translation_key")
        return super().get_queryset().filter(source__object_id__in=mine).order_by("-pk")


report = require_admin_access(TranslationsReport.as_view())
results = require_admin_access(TranslationsReport.as_view(results_only=True))
