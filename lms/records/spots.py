"""Which lesson a post is about: found by keys, in the language of the request, in one query."""

from dataclasses import dataclass
from functools import cached_property, wraps

from django.contrib.auth.views import redirect_to_login
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Length, Substr
from django.http import Http404
from django.utils.translation import get_language

from courses.models import CoursePage, ModulePage
from courses.models.pages import places_in

from .curriculum import asked_in

COURSE_PATH = Substr("path", 1, Length("path") - ModulePage.steplen)


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


def find(person, module_key, lesson_id) -> Spot:
    modules = list(siblings(person, module_key))
    for module in modules:
        if module.translation_key == module_key:
            for lesson in module.outline:
                if lesson.id == str(lesson_id):
                    return Spot(module.course_key, module, lesson, modules)
    raise Http404


def siblings(person, module_key):
    """The modules of the course that this one belongs to, itself among them."""
    live = ModulePage.objects.live().filter(locale__language_code=get_language())
    course_path = live.filter(translation_key=module_key).values(found=COURSE_PATH)[:1]
    course = CoursePage.objects.live().filter(path=OuterRef("course_path"))
    return (
        live.in_brief()
        .annotate(course_path=COURSE_PATH)
        .annotate(course_key=Subquery(course.values("translation_key")[:1]))
        .filter(course_path=Subquery(course_path))
        .shown_to(person)
        .exclude(course_key=None)
        .order_by(F("path"))
    )


def at_spot(view):
    """A view of one lesson, for people who are signed in. Without a session the way leads through
    signing in to the lesson's page: a post cannot be repeated for somebody else."""

    @wraps(view)
    def found(request, module_key, lesson_id, **kwargs):
        spot = find(request.user, module_key, lesson_id)
        if not request.user.is_authenticated:
            return redirect_to_login(spot.url)
        return view(request, spot, **kwargs)

    return found
