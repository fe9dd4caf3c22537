from django.utils.translation import gettext_lazy as _

from .experiments import ExperimentPage
from .sections import SectionPage
from .stories import StoryPage
from .themes import ThemePage

NEWEST = 3


class CultureIndexPage(SectionPage):
    """What the council wants to be like, what colleagues tell, and what they try: /culture/."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.ThemeIndexPage", "home.StoryIndexPage", "home.ExperimentIndexPage"]

    class Meta:
        verbose_name = _("culture section")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "themes": self.listed(ThemePage, request.user),
            "stories": self.listed(StoryPage, request.user).reverse()[:NEWEST],
            "experiments": self.listed(ExperimentPage, request.user).reverse()[:NEWEST],
            "sections": self.sections(),
        }

    def sections(self):
        """{the name of a type: its page}, for "all stories" and the like."""
        pages = self.get_children().live()
        return {page.specific_class._meta.model_name: page for page in pages}
