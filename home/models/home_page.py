from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from courses.models import ContentPage, GatedText
from courses.permissions import CoursePermissionTester
from home.blocks import FrontField
from home.front import Front


class HomePage(GatedText, ContentPage):
    """The root of the site. At its address staff see their own learning (lms.records.views), and
    below it what the council has to say, which is the body of this page.
    """

    body = FrontField(
        verbose_name=_("news and links"),
        blank=True,
        help_text=_("Each person sees this on their home page, below their own learning."),
    )

    content_panels = [*ContentPage.content_panels, FieldPanel("body")]

    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")

    def permissions_for_user(self, user):
        return HomePermissionTester(user, self)

    def serve_preview(self, request, mode_name):
        """Of the council's part only: the rest is made for each person."""
        front = Front(self, request.user)
        return render(request, "home/home_page.html", {"page": self, "front": front})


class HomePermissionTester(CoursePermissionTester):
    """Who may change the home page still cannot take it, and with it the whole site, away."""

    def can_delete(self, ignore_bulk=False):
        return self.user.is_superuser and super().can_delete(ignore_bulk)

    def can_unpublish(self):
        return self.user.is_superuser and super().can_unpublish()

    def can_copy(self):
        return self.user.is_superuser and super().can_copy()

    def can_set_view_restrictions(self):
        return self.user.is_superuser and super().can_set_view_restrictions()
