"""The table of the page and of its file: the same rows, hidden where they are hidden."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from courses.models import CoursePage
from lms.common import enough
from lms.common.dates import today
from lms.metrics import formats
from lms.metrics.framing import definition_link, file_links
from lms.metrics.health.figures import share_in_words

from .facts import LOOKING_BACK, NOTHING, announced
from .measures import Q2, VOICES

HEADINGS = ("measure", "title", "course_code", "course", "share", "answers")


class Voices:
    def __init__(self, person, course_key=None):
        courses = CoursePage.objects.live().in_language(get_language()).shown_to(person)
        if course_key:
            courses = courses.filter(translation_key=course_key)
        self.courses = list(courses.order_by("path"))
        self.said = announced()

    def of(self, measure, course):
        return self.said.get((measure.code, course.translation_key), NOTHING)

    @property
    def columns(self):
        return [{"heading": _("Course")}, *({"heading": each.title} for each in VOICES)]

    @property
    def rows(self):
        """As components/word_table.html takes them."""
        return [
            [{"value": course.marked_title}, *self.cells(course)]
            for course in self.courses
            if any((each.code, course.translation_key) in self.said for each in VOICES)
        ]

    def cells(self, course):
        return [{"value": self.words(measure, course)} for measure in VOICES]

    def words(self, measure, course):
        said = in_words(self.of(measure, course))
        back = self.said.get((LOOKING_BACK, course.translation_key), NOTHING)
        return f"{said}. {yardstick(back)}" if measure == Q2 and back.share else said

    @property
    def links(self):
        files = file_links(file_url, _("Answers, by course"))
        return [*files, *map(definition_link, VOICES)]

    @cached_property
    def table(self) -> formats.Table:
        about = {"figure": "what-people-say", "as_at": today().isoformat()}
        return formats.Table("what-people-say", HEADINGS, tuple(self.lines()), about)

    def lines(self) -> Iterator[tuple]:
        for course in self.courses:
            for measure in VOICES:
                said = self.of(measure, course)
                name = measure.code, measure.title, course.code, course.title
                shown = [_("Hidden") if n is None else n for n in (said.share, said.count)]
                yield *map(str, name), *shown


def file_url(kind: str) -> str:
    return reverse("leadership:voices_file", args=[kind])


def in_words(said) -> str:
    if said.share is None:
        return _("Fewer than %(count)d answers") % {"count": enough.FEWEST}
    facts = {"share": share_in_words(said.share), "count": said.count}
    if said.is_first_sign:
        return _("%(share)s of about %(count)d answers: a first sign") % facts
    return _("%(share)s of about %(count)d answers") % facts


def yardstick(back) -> str:
    said = _("Looking back, %(share)s of about %(count)d put their start lower than they did then")
    return said % {"share": share_in_words(back.share), "count": back.count}
