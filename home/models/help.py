from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from courses.models import ContentPage, GatedText
from lms.common.blocks import BodyField


class HelpIndexPage(ContentPage):
    """Where help pages stand. At its address is the page with our own answers (home.views)."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.HelpPage"]
    max_count_per_parent = 1
    preview_modes = []

    class Meta:
        verbose_name = _("help section")


class HelpPage(GatedText, ContentPage):
    """An answer of the council's own. Everybody may read it: who cannot sign in needs it most."""

    summary = models.CharField(_("summary"), max_length=250)
    body = BodyField(verbose_name=_("answer"), blank=True)

    content_panels = [*ContentPage.content_panels, FieldPanel("summary"), FieldPanel("body")]

    searched = ("body",)

    parent_page_types = ["home.HelpIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("help page")

    def get_context(self, request, *args, **kwargs):
        above = [{"label": gettext("Help"), "url": reverse("help")}]
        return super().get_context(request, *args, **kwargs) | {"breadcrumbs": above}
