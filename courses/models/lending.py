"""A module has one home, the course it stands in, and other courses may borrow it.

A course that borrows a module has a page for it among its own modules. That page has an address, a
place in the order and a state of being published, like any page, and shows the module as it is at
home. Nothing of the module is copied, so there is one text, one set of keys and one history.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Length, Substr
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import PageChooserPanel
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from courses import addresses
from lms.common.models import BasePage

from .rows import Rows
from .signed_in import SignedInPage, SignedInPageQuerySet, kept_from, restrictions_over

COURSE_PATH = Substr("path", 1, Length("path") - Page.steplen)


class LentQuerySet(SignedInPageQuerySet):
    """Modules, with where they stand: at home, or in a course that borrows them."""

    def taught_in(self, course):
        """Those at home in the course and those it borrows, in the order of the course."""
        return self.filter(locale=course.locale_id).taught_at(Value(course.path))

    def taught_at(self, course_path):
        """As `taught_in`, for the path of a course that the database finds; in any language."""
        borrowed = BorrowedModulePage.objects.live().annotate(course_path=COURSE_PATH)
        borrowed = borrowed.filter(course_path=course_path)
        here = borrowed.filter(module__translation_key=OuterRef("translation_key"))
        keys = borrowed.values("module__translation_key")
        return (
            self.annotate(home_path=COURSE_PATH)
            .filter(Q(home_path=course_path) | Q(translation_key__in=keys))
            .annotate(
                at_path=Coalesce(Subquery(here.values("path")[:1]), F("path")),
                at_url=Coalesce(Subquery(here.values("url_path")[:1]), F("url_path")),
                at_key=Coalesce(Subquery(here.values("translation_key")[:1]), F("translation_key")),
            )
            .order_by("at_path")
        )

    def shown_to(self, person):
        """Kept from whoever is kept from the module at home, or from where it is borrowed."""
        shown = super().shown_to(person)
        if "at_path" not in self.query.annotations:
            return shown
        return shown.filter(~kept_from(person, "at_path"))

    def with_borrowers(self, person):
        """Adds where else each stands, in the same language, as far as this person may go."""
        elsewhere = BorrowedModulePage.objects.live().shown_to(person)
        elsewhere = elsewhere.filter(
            module__translation_key=OuterRef("translation_key"), locale=OuterRef("locale")
        )
        return self.annotate(lent_to=Rows(elsewhere, "path", "url_path"))


class LentPage(SignedInPage):
    """What a module knows of where it stands. Unless a query found it in a course, that is home."""

    at_path = at_url = None
    lent_to = ()

    class Meta:
        abstract = True

    @property
    def is_borrowed(self):
        return bool(self.at_path) and self.at_path != self.path

    @property
    def course_path(self):
        return (self.at_path or self.path)[: -self.steplen]

    @property
    def course_keys(self):
        """Of all the courses that have the module: its home, and those that borrow it."""
        places = BorrowedModulePage.objects.filter(module__translation_key=self.translation_key)
        paths = [self.path, *places.values_list("path", flat=True)]
        courses = Page.objects.filter(path__in=[path[: -self.steplen] for path in paths])
        return list(courses.order_by("pk").values_list("translation_key", flat=True).distinct())

    def get_url(self, request=None, current_site=None):
        if self.is_borrowed:
            return addresses.url_of(self.at_url)
        return super().get_url(request, current_site)

    url = property(get_url)

    def get_view_restrictions(self):
        found = super().get_view_restrictions()
        if not self.is_borrowed:
            return found
        here = restrictions_over(Value(self.at_path))
        return PageViewRestriction.objects.filter(
            Q(pk__in=found.values("pk")) | Q(pk__in=here.values("pk"))
        )


class BorrowedModuleForm(WagtailAdminPageForm):
    def clean_module(self):
        module = self.cleaned_data["module"]
        others = self.parent_page.get_children().exclude(pk=self.instance.pk)
        known = others.filter(
            Q(translation_key=module.translation_key)
            | Q(borrowedmodulepage__module__translation_key=module.translation_key)
        )
        if known.exists():
            raise ValidationError(_("This course has that module already. Choose another one."))
        return module


class BorrowedModulePage(SignedInPage):
    """The place of another course's module in this one. Its title and address follow the module."""

    module = models.ForeignKey(
        "courses.ModulePage",
        models.PROTECT,
        related_name="borrowings",
        verbose_name=_("module"),
        help_text=_(
            "It keeps its home in the other course. What people finish there counts here, "
            "and what they finish here counts there."
        ),
    )

    objects = PageManager.from_queryset(SignedInPageQuerySet)()

    content_panels = [PageChooserPanel("module", "courses.ModulePage")]
    promote_panels = []
    base_form_class = BorrowedModuleForm
    # Shown is the translation of the module, so there is nothing here to translate.
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("title", overridable=False),
        SynchronizedField("module", overridable=False),
    ]

    parent_page_types = ["courses.CoursePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("module of another course")

    def _set_core_field_defaults(self):
        if self.module_id:
            self.title = self.draft_title = self.module_here.title
        super()._set_core_field_defaults()

    @property
    def module_here(self):
        """The module in the language of this page, or else as it was chosen."""
        if self.module.locale_id == self.locale_id or not self.locale_id:
            return self.module
        translations = type(self.module).objects.filter(locale=self.locale_id)
        return translations.filter(translation_key=self.module.translation_key).first() or (
            self.module
        )

    @cached_property
    def course(self):
        return self.get_parent().specific

    def lent(self):
        """The module as it stands here; None while it is not published at home."""
        modules = self.course.modules()
        return next((module for module in modules if module.at_path == self.path), None)

    def route(self, request, path_components):
        module = self.lent() if self.live and self.course.live else None
        if not module or len(path_components) > 1:
            raise Http404
        slug = path_components[0] if path_components else None
        return RouteResult(module, kwargs={"lesson_slug": slug})

    def serve_preview(self, request, mode_name):
        return self.module_here.serve_preview(request, self.module.default_preview_mode)
