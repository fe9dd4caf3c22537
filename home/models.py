from django.utils.translation import gettext_lazy as _

from lms.common.models import BasePage


class HomePage(BasePage):
    """The root of the site. At its address staff see their own learning (lms.records.views)."""

    parent_page_types = ["wagtailcore.Page"]
    # What stands at its address is made for each person, so there is nothing to preview.
    preview_modes = []

    class Meta:
        verbose_name = _("home page")
