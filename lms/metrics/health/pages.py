"""What a course consists of today, in the main language: its lessons in order, its questions."""

from functools import cached_property

from django.conf import settings

from courses import versions
from courses.models import CoursePage, ModulePage


class Contents:
    def __init__(self, course):
        self.course = course

    @cached_property
    def modules(self):
        return list(ModulePage.objects.taught_in(self.course).live())

    @cached_property
    def lessons(self):
        """[(module, lesson in brief, lesson as stored)] in order."""
        return [
            (module, lesson, raw)
            for module in self.modules
            for lesson, raw in zip(module.outline, module.lessons.raw_data, strict=True)
        ]

    @cached_property
    def places(self):
        return [(str(module.translation_key), lesson.id) for module, lesson, _raw in self.lessons]

    @cached_property
    def questions(self):
        """[(module, lesson, block as stored)] of every check."""
        return [
            (module, lesson, block)
            for module, lesson, raw in self.lessons
            for block in raw["value"].get("check") or []
        ]

    @cached_property
    def keys(self):
        return {block["id"]: versions.key(block) for _module, _lesson, block in self.questions}


def live_courses():
    return CoursePage.objects.live().in_language(settings.LANGUAGE_CODE)


def words_of_option(block, option_id) -> str:
    options = block["value"].get("options") or []
    return next((each["value"]["text"] for each in options if each["id"] == option_id), "")
