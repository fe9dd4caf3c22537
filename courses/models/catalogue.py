from copy import copy

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from lms.common.models import BasePage

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
        skill = next((each for each in skills if each.slug == request.GET.get("skill")), None)
        return super().get_context(request, *args, **kwargs) | {
            "courses": self.courses(request.user, skill),
            "skills": [each.as_option(each == skill) for each in skills],
            "skill": skill,
            "pathways": Pathway.objects.in_reader_language(),
        }

    def shelf(self, person):
        return CoursePage.objects.child_of(self).live().shown_to(person)

    def courses(self, person, skill=None):
        """What is live for this person, in order, each course with its modules: two queries."""
        courses = self.shelf(person).order_by("path")
        if skill:
            courses = courses.teaching(skill)
        modules = ModulePage.objects.descendant_of(self).live().shown_to(person).in_brief()
        return with_modules(courses, modules.with_borrowers(person))


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
