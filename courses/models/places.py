from typing import TYPE_CHECKING, NamedTuple

from courses.outline import Lesson
from lms.common.languages import marked

if TYPE_CHECKING:
    from .pages import ModulePage


class Place(NamedTuple):
    """A lesson and the module page it is on."""

    page: "ModulePage"
    lesson: Lesson

    @property
    def slug(self):
        return self.lesson.slug

    @property
    def title(self):
        return self.lesson.title

    @property
    def url(self):
        return self.page.lesson_url(self.lesson)

    @property
    def marked_title(self):
        return marked(self.title, self.page.title_language(self.lesson))


def places_in(modules):
    return [Place(module, lesson) for module in modules for lesson in module.outline]
