from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from courses.models import SignedInPage


class SectionPage(SignedInPage):
    """A page that lists the pages below it."""

    introduction = models.CharField(_("introduction"), max_length=250, blank=True)

    content_panels = [*SignedInPage.content_panels, FieldPanel("introduction")]

    max_count_per_parent = 1

    class Meta:
        abstract = True

    def listed(self, model, person):
        """What is live for this person below this page, in the order of the tree."""
        return model.objects.descendant_of(self).live().shown_to(person).order_by("path")
