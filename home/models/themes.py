from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from courses.models import CoursePage, GatedText, SignedInPage
from lms.common.blocks import BodyField

from .experiments import ExperimentPage
from .sections import SectionPage
from .stories import StoryPage


class ThemeIndexPage(SectionPage):
    parent_page_types = ["home.CultureIndexPage"]
    subpage_types = ["home.ThemePage"]

    class Meta:
        verbose_name = _("themes")

    def get_context(self, request, *args, **kwargs):
        themes = self.listed(ThemePage, request.user)
        return super().get_context(request, *args, **kwargs) | {"themes": themes}


class ThemePage(GatedText, SignedInPage):
    """One theme of the strategy: what it means, its courses and what colleagues tell of it."""

    theme = models.CharField(_("theme"), max_length=30, choices=CoursePage.Theme)
    summary = models.CharField(_("summary"), max_length=250)
    body = BodyField(verbose_name=_("what it means"), blank=True)

    content_panels = [
        *SignedInPage.content_panels,
        FieldPanel("theme"),
        FieldPanel("summary"),
        FieldPanel("body"),
    ]

    searched = ("body",)

    parent_page_types = ["home.ThemeIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("theme")

    def clean(self):
        super().clean()
        others = ThemePage.objects.filter(theme=self.theme)
        if other := others.exclude(translation_key=self.translation_key).first():
            message = _("“%(title)s” is about this theme. Change that page, or choose another.")
            raise ValidationError({"theme": message % {"title": other.title}})

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "courses": self.about_it(CoursePage, request.user),
            "stories": self.about_it(StoryPage, request.user).reverse(),
            "experiments": self.about_it(ExperimentPage, request.user).reverse(),
        }

    def about_it(self, model, person):
        pages = model.objects.live().filter(locale=self.locale_id, theme=self.theme)
        return pages.shown_to(person).order_by("path")
