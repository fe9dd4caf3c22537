"""A lesson as somebody made up for a preview sees it (courses.rehearsal): nothing is read of
anybody's record and nothing can be sent.
"""

from functools import cached_property
from types import MappingProxyType

from django.contrib.auth.models import AnonymousUser

from courses import marking, sample_answers
from courses.versions import questions_among

from .activities.seen import rehearsed_activities
from .lesson_room import LessonRoom
from .models import AnswerSheet
from .progress import Progress
from .standing import StandingState


class RehearsedRoom(LessonRoom):
    version_number = 0
    showings = MappingProxyType({})
    is_just_checked = False
    mark = ""
    confidence_url = ""

    def __init__(self, rehearsal, module, lesson):
        super().__init__(AnonymousUser(), module, lesson, {})
        self.rehearsal = rehearsal

    @cached_property
    def progress(self):
        done = {str(self.module.translation_key): self.lessons_done}
        return Progress(self.module.course.places(), StandingState(lessons_done=done))

    @property
    def lessons_done(self):
        """In a module that is taken in order, those before this one too: else it were closed."""
        ids = [lesson.id for lesson in self.module.outline]
        here = ids.index(self.lesson.id)
        before = ids[:here] if self.module.in_order else []
        return [*before, self.lesson.id] if self.rehearsal.is_done else before

    def address(self, name, *more):
        return ""

    @cached_property
    def activities(self):
        """Once the lesson is done: each poll answered, what was to be tried tried."""
        return rehearsed_activities(self) if self.rehearsal.is_done else {}

    @cached_property
    def sheet(self):
        value = self.lesson.raw["value"]
        practice = sample_answers.keys_of(questions_among(value.get("content")))
        check = sample_answers.keys_of(value.get("check") or [])
        answers = self.rehearsal.answers(practice, check)
        marks = {
            key["id"]: {
                "given": answers[key["id"]],
                "is_right": marking.mark(key, answers[key["id"]]),
            }
            for key in [*practice, *check]
            if key["id"] in answers
        }
        return {**marks, AnswerSheet.RESULT: self.figures(check, answers)}

    def figures(self, keys, answers):
        right, total = marking.score(keys, answers)
        passed = marking.passes(right, total, self.module.pass_mark)
        return {"right": right, "total": total, "passed": passed}
