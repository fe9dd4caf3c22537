"""Which lesson a post is about: found by keys, in the language of the request, in one query."""

from dataclasses import dataclass
from functools import cached_property, wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.db.models import Subquery
from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from courses.models import CoursePage, ModulePage
from courses.models.lending import COURSE_PATH
from courses.models.places import places_in

from .curriculum import asked_in
from .forms import CourseForm
from .unsent import set_aside


@dataclass(frozen=True)
class Spot:
    course_key: object
    module: ModulePage
    lesson: object
    modules: list

    @property
    def keys(self):
        return {
            "course_key": self.course_key,
            "module_key": self.module.translation_key,
            "lesson_id": self.lesson.id,
        }

    @property
    def sheet_keys(self):
        return {"module_key": self.module.translation_key, "lesson_id": self.lesson.id}

    @cached_property
    def places(self):
        return places_in(self.modules)

    @cached_property
    def asked(self):
        return asked_in(**self.sheet_keys)

    @property
    def url(self):
        return self.module.lesson_url(self.lesson)

    @property
    def course_url(self):
        return self.module.course.url

    @property
    def next(self):
        """The lesson after this one, which may be in the next module."""
        here = next(
            index
            for index, place in enumerate(self.places)
            if place.page is self.module and place.lesson == self.lesson
        )
        return self.places[here + 1] if here + 1 < len(self.places) else None


def find(person, module_key, lesson_id, course_key=None) -> Spot:
    modules = list(siblings(person, module_key, course_key))
    for module in modules:
        if module.translation_key == module_key:
            for lesson in module.outline:
                if lesson.id == str(lesson_id):
                    return Spot(module.course_key, module, lesson, modules)
    raise Http404


def siblings(person, module_key, course_key=None):
    """The modules of that course, or of the one where this module is at home."""
    live = ModulePage.objects.live().filter(locale__language_code=get_language())
    courses = CoursePage.objects.live()
    if course_key:
        path = courses.in_language(get_language()).filter(translation_key=course_key).values("path")
    else:
        path = live.filter(translation_key=module_key).values(home=COURSE_PATH)
    course = courses.filter(path=Subquery(path[:1])).values("translation_key")
    return (
        live.in_brief()
        .taught_at(Subquery(path[:1]))
        .annotate(course_key=Subquery(course[:1]))
        .shown_to(person)
        .exclude(course_key=None)
    )


def at_spot(view):
    """A view of one lesson, for people who are signed in. Without a session the way leads through
    signing in to the lesson's page: a post cannot be repeated for somebody else. What is typed in
    it waits there for the one who typed it (lms.records.unsent).

    ?course= names the course in which a borrowed module was open."""

    @wraps(view)
    def found(request, module_key, lesson_id, **kwargs):
        form = CourseForm(request.GET)
        if not form.is_valid():
            raise Http404
        spot = find(request.user, module_key, lesson_id, form.cleaned_data["course"])
        if not request.user.is_authenticated:
            return to_sign_in(request, spot, form.cleaned_data["course"])
        return view(request, spot, **kwargs)

    return found


def to_sign_in(request, spot, course_key):
    if request.method == "POST" and set_aside(request, spot, course_key):
        messages.info(request, _("Please sign in again. What you typed is kept."))
    return redirect_to_login(spot.url)
