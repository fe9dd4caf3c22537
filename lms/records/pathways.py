"""A pathway as one person walks it: its courses in order, and how far they are in each."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import words
from .curriculum import courses_shown
from .models import Standing
from .progress import Progress


@dataclass(frozen=True)
class Stage:
    """One course of it, as components/pathway_steps.html takes it."""

    course: Any
    reason: str
    progress: Progress
    is_next: bool

    @property
    def is_done(self):
        return self.progress.is_complete

    @property
    def state(self):
        return "done" if self.is_done else "next" if self.is_next else "todo"

    @property
    def title(self):
        return self.course.marked_title

    @property
    def url(self):
        return self.course.url

    @property
    def sentence(self):
        if self.is_done:
            return words.completed_sentence(self.progress.state)
        if self.progress.is_being_written:
            return _("We are still writing this course.")
        if self.progress.is_started:
            done = words.lessons_completed(self.progress.done, self.progress.total)
            return f"{done}. {words.time_left(self.progress)}"
        return _("Not yet started. About %(time)s.") % {
            "time": words.minutes(self.progress.minutes)
        }


def stages_of(walked) -> list[Stage]:
    """From (course, reason, progress) of each in order. What is being written is never next."""
    walked = list(walked)
    ahead = next((p for *_rest, p in walked if not (p.is_complete or p.is_being_written)), None)
    return [Stage(*each, is_next=each[2] is ahead) for each in walked]


class MyPathway:
    """In four queries, however long it is: its steps, the courses with their modules, standings."""

    def __init__(self, person, pathway):
        self.person, self.pathway = person, pathway

    @cached_property
    def stages(self):
        reasons = self.pathway.reasons
        courses = {course.translation_key: course for course in courses_shown(self.person)}
        states = {row.course_key: row.state for row in Standing.objects.of(self.person)}
        walked = [
            (courses[key], reason, Progress(courses[key].places(), states.get(key)))
            for key, reason in reasons
            if key in courses
        ]
        return stages_of(walked)

    @property
    def done(self):
        return sum(stage.is_done for stage in self.stages)

    @property
    def next(self):
        return next((stage for stage in self.stages if stage.is_next), None)

    @property
    def sentence(self):
        total = len(self.stages)
        return ngettext(
            "%(done)d of %(total)d course completed",
            "%(done)d of %(total)d courses completed",
            total,
        ) % {"done": self.done, "total": total}
