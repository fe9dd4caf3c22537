"""The rows of one course: itself, each module, each lesson; and each question of its checks."""

from collections.abc import Iterator

from lms.common import enough
from lms.common.dates import today
from lms.metrics.models import ContentHealth, QuestionHealth

from . import walks
from .facts import CourseFacts, opinions
from .first_tries import count_first
from .pages import Contents, words_of_option

Level = ContentHealth.Level


class Counting:
    def __init__(self, course):
        self.key, self.title = course.translation_key, course.title
        self.contents, self.facts = Contents(course), CourseFacts(course.translation_key)
        self.module_keys = [module.translation_key for module in self.contents.modules]
        self.today = today()

    def contents_rows(self) -> Iterator[ContentHealth]:
        self.walks = walks.walks(self.facts.deeds(), self.contents.places)
        lessons = list(self.lesson_rows())
        rows = [self.course_row(lessons)]
        for module in self.contents.modules:
            if mine := [row for row in lessons if row.module_key == module.translation_key]:
                rows += [self.module_row(module, mine), *mine]
        for place, row in enumerate(rows):
            row.place = place
            yield row

    def course_row(self, lessons):
        counts = walks.of_course(self.walks, self.today)
        return self.row(Level.COURSE, self.title, counts, **together(lessons))

    def module_row(self, module, lessons):
        places = self.contents.places
        first = places.index((str(module.translation_key), lessons[0].lesson_id))
        stretch = range(first, first + len(lessons))
        needed = {n for n in stretch if self.contents.lessons[n][1].is_required}
        counts = walks.of_stretch(self.walks, stretch, needed, self.today)
        keys = {"module_key": module.translation_key}
        return self.row(Level.MODULE, module.title, counts, **keys, **together(lessons))

    def lesson_rows(self):
        said, mistakes = opinions(self.module_keys), self.facts.mistakes()
        for number, (module, lesson, _raw) in enumerate(self.contents.lessons):
            place = self.contents.places[number]
            counts = walks.of_stretch(self.walks, range(number, number + 1), {number}, self.today)
            yield self.row(
                Level.LESSON,
                lesson.title,
                counts,
                module_key=module.translation_key,
                lesson_id=lesson.id,
                mistakes=mistakes.get(place, 0),
                **told(said.get(place)),
            )

    def row(self, level, title, counts, **fields):
        return ContentHealth(
            course_key=self.key, level=level, title=title, **counts._asdict(), **fields
        )

    def question_rows(self) -> Iterator[QuestionHealth]:
        counted = count_first(self.facts.tries(self.module_keys), self.contents.keys)
        for place, (module, lesson, block) in enumerate(self.contents.questions):
            tries = counted[block["id"]]
            yield QuestionHealth(
                course_key=self.key,
                module_key=module.translation_key,
                lesson_id=lesson.id,
                question_id=block["id"],
                place=place,
                lesson=lesson.title,
                text=block["value"]["text"],
                tries=tries.total,
                right=tries.right,
                wrong_option=words_of_option(block, tries.chosen_most),
            )


def told(said):
    if not said:
        return {}
    return {"answers": said.yes + said.partly + said.no, "useful": said.yes}


def together(lessons):
    """Only of lessons of which there is enough to say: five answers to each of two lessons may be
    of five people, and what is hidden below must not follow from what is shown above."""
    shown = [row for row in lessons if row.answers >= enough.FEWEST]
    return {
        "answers": sum(row.answers for row in shown),
        "useful": sum(row.useful for row in shown),
        "mistakes": sum(row.mistakes for row in lessons),
    }
