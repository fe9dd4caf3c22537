from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from courses.models import GatedText, SignedInPage
from lms.common.blocks import BodyField

from .sections import SectionPage
from .telling import LONG, SHORT, ToldPage


class StoryIndexPage(SectionPage):
    parent_page_types = ["home.CultureIndexPage"]
    subpage_types = ["home.StoryPage"]

    class Meta:
        verbose_name = _("stories")

    def get_context(self, request, *args, **kwargs):
        stories = self.listed(StoryPage, request.user).reverse()
        return super().get_context(request, *args, **kwargs) | {"stories": stories}


class StoryPage(GatedText, ToldPage):
    """What somebody did, what changed by it and what we learned. Not every one a triumph."""

    agreed_on = models.DateField(
        _("agreed on"), help_text=_("The day on which the person agreed to being shown here.")
    )
    summary = models.CharField(
        _("summary"), max_length=250, blank=True, help_text=_("One sentence, for lists.")
    )
    told = models.TextField(
        _("in their own words"),
        max_length=LONG,
        blank=True,
        help_text=_("Plain text, as it was sent. You can write the story below in place of it."),
    )
    body = BodyField(verbose_name=_("story"), blank=True)
    changed = models.TextField(_("what changed"), max_length=SHORT)
    learned = models.TextField(_("what we learned"), max_length=SHORT)

    content_panels = [
        *SignedInPage.content_panels,
        FieldPanel("summary"),
        FieldPanel("told"),
        FieldPanel("body"),
        FieldPanel("changed"),
        FieldPanel("learned"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("told_by", "agreed_on", "theme")], _("About this story")
        ),
    ]

    searched = ("told", "body", "changed", "learned")

    parent_page_types = ["home.StoryIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("story")
