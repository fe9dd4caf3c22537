from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from lms.common import languages


class Archivable(models.Model):
    """A page that is taken out of the catalogue and kept for good, because people have records.

    Being archived is a state of the page, not of a draft: no revision brings it back or takes it
    away. Publishing ends it (courses.receivers). At its old address the page says what became of
    it; its keys, versions and revisions stay, and so does everything that names them.
    """

    STATE = ["archived_on", "archive_reason", "replaced_by"]

    archived_on = models.DateField(_("archived on"), null=True, editable=False)
    archive_reason = models.CharField(
        _("why it was archived"), max_length=200, blank=True, editable=False
    )
    replaced_by = models.UUIDField(_("key of what replaces it"), null=True, editable=False)

    exclude_fields_in_copy = STATE

    class Meta:
        abstract = True

    @property
    def is_retired(self):
        return self.archived_on is not None and not self.live

    @property
    def status_string(self):
        return _("archived") if self.is_retired else super().status_string

    @property
    def replacement(self):
        """In the language of this page, while people can open it."""
        pages = type(self).objects.live().filter(locale=self.locale_id)
        return self.replaced_by and pages.filter(translation_key=self.replaced_by).first()

    @property
    def marked_reason(self):
        return languages.marked(self.archive_reason, languages.other_source())

    def with_content_json(self, content):
        page = super().with_content_json(content)
        for name in self.STATE:
            setattr(page, name, getattr(self, name))
        return page

    def get_admin_display_title(self):
        title = super().get_admin_display_title()
        if not self.is_retired:
            return title
        return _("%(title)s (archived: %(reason)s)") % {
            "title": title,
            "reason": self.archive_reason,
        }

    def route(self, request, path_components):
        """Whatever was asked for below it."""
        if self.is_retired:
            return RouteResult(self)
        return super().route(request, path_components)

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        if self.is_retired and response.status_code == 200:
            response.status_code = 410
        return response

    def get_template(self, request, *args, **kwargs):
        if self.is_retired and not getattr(request, "is_preview", False):
            return "courses/retired.html"
        return super().get_template(request, *args, **kwargs)


def in_every_language(page):
    return type(page).objects.filter(translation_key=page.translation_key)


def is_archivable(page) -> bool:
    return issubclass(page.specific_class or Page, Archivable)
