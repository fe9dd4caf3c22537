from copy import copy

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from courses import addresses
from lms.common.models import BasePage

from .browsing import Browsing
from .pages import CoursePage, ModulePage
from .pathways import Pathway
from .signed_in import SignedInPage
from .skills import Skill


class CourseIndexPage(SignedInPage):
    """The catalogue, /learn/."""

    introduction = models.CharField(_("introduction"), max_length=250, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]

    parent_page_types = ["home.HomePage"]
    subpage_types = ["courses.CoursePage"]

    class Meta:
        verbose_name = _("course catalogue")

    def get_context(self, request, *args, **kwargs):
        skills = Skill.objects.taught_by(self.shelf(request.user)).in_reader_language()
        browsing = Browsing(request.GET, skills)
        return super().get_context(request, *args, **kwargs) | {
            "browsing": browsing,
            "translations": [browsing.kept_in(each) for each in addresses.translations(self)],
            "courses": self.courses(request.user, browsing),
            "pathways": [] if browsing else Pathway.objects.in_reader_language(),
        }

    def shelf(self, person):
        return CoursePage.objects.child_of(self).live().shown_to(person)

    def courses(self, person, browsing=None):
        """What is live for this person, in order, each course with its modules: two queries."""
        browsing = browsing or Browsing({})
        courses = browsing.narrow(self.shelf(person).order_by("path"))
        modules = ModulePage.objects.descendant_of(self).live().shown_to(person).in_brief()
        return browsing.within_time(with_modules(courses, modules.with_borrowers(person)))


def with_modules(courses, modules):
    """These courses, each with what it has of these modules, its own and borrowed, in order."""
    found = {course.path: (course, []) for course in courses}
    for module in modules:
        for place in places_of(module):
            if at := found.get(place.course_path):
                at[1].append(place)
    for course, own in found.values():
        course.take_modules(sorted(own, key=lambda module: module.at_path))
    return [course for course, _own in found.values()]


def places_of(module):
    """The module at home, and once more for each course that borrows it."""
    module.at_path, module.at_url = module.path, module.url_path
    yield module
    for path, url_path in module.lent_to:
        place = copy(module)
        place.at_path, place.at_url = path, url_path
        yield place
