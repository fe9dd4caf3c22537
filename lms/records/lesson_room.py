"""One lesson as one person sees it: their progress, their answers, and what to do next.

A GET may say what has just happened: ?answered=, ?saved=, ?removed=, ?empty=, ?shown= and ?stopped=
name what was sent, ?voted= a poll, ?retry= a question that is asked again, ?unanswered= what needs
mending (a question, a poll, a pledge, or "check"), ?again= asks for an empty check.
"""

import uuid
from functools import cached_property

from django.urls import reverse
from django.utils.html import format_html

from courses.answers import Problem
from courses.models import ModuleVersion
from courses.question_view import QuestionView, ReflectionView

from . import unsent, words
from .activities.seen import activities_of
from .check_result import CheckResult, enough
from .models import AnswerSheet, Showing
from .reflected import Reflected
from .to_do import progress_of

QUESTIONS = {"one", "many", "number", "order", "match"}
WRITTEN = {"reflection", "try_it", "discussion", "pledge"}


class LessonRoom:
    def __init__(self, person, module, lesson, asked):
        self.person, self.module, self.lesson, self.asked = person, module, lesson, asked

    @cached_property
    def progress(self):
        return progress_of(self.person, self.module.course)

    @cached_property
    def steps(self):
        return self.progress.in_module(self.module)

    @cached_property
    def step(self):
        return next(step for step in self.steps if step.lesson.id == self.lesson.id)

    @property
    def following(self):
        """The lesson after this one, which may be in the next module."""
        steps = self.progress.steps
        here = steps.index(self.step)
        return steps[here + 1] if here + 1 < len(steps) else None

    @property
    def confidence_url(self):
        """Before the first lesson of a course, where nothing of it is done yet."""
        progress = self.progress
        if progress.is_complete or progress.done or self.step != progress.steps[0]:
            return ""
        return reverse("records:confidence", args=[self.module.course.translation_key])

    @property
    def finish_label(self):
        return words.finish_label(self)

    @property
    def finish_url(self):
        return self.address("finish")

    @property
    def keep_url(self):
        return self.address("keep")

    @property
    def mark(self):
        """Whose form this is, for when it is sent after they have been signed out."""
        return unsent.mark_of(self.person)

    @property
    def check_url(self):
        return self.address("check")

    @property
    def is_just_checked(self):
        return "checked" in self.asked

    @property
    def outcome(self):
        """What the answers that were just sent were worth: the title of the page says it first."""
        if self.is_just_checked and self.result:
            return self.result.title
        answered = (each for each in self.questions.values() if each.has_focus and each.is_marked)
        return next((each.verdict for each in answered), "")

    @property
    def question_count(self):
        return len(self.practice) + len(self.check)

    @property
    def video_count(self):
        return sum(block.block_type == "video" for block in self.lesson.value["content"])

    @property
    def outline(self):
        """As components/outline.html takes it."""
        return [
            {
                "title": step.marked_title,
                "url": step.url,
                "is_done": step.is_done,
                "is_current": step is self.step,
            }
            for step in self.steps
        ]

    def address(self, name, *more):
        url = reverse(f"records:{name}", args=[self.module.translation_key, self.lesson.id, *more])
        if self.module.is_borrowed:
            return f"{url}?course={self.module.course.translation_key}"
        return url

    @cached_property
    def sheet(self):
        if not (self.practice or self.lesson.has_check or self.asks_for_words):
            return {}
        return AnswerSheet.objects.answers(self.person, self.module.translation_key, self.lesson.id)

    @cached_property
    def practice(self):
        return [block for block in self.lesson.value["content"] if block.block_type in QUESTIONS]

    @property
    def asks_for_words(self):
        return any(block.block_type in WRITTEN for block in self.lesson.value["content"])

    @cached_property
    def activities(self):
        """{block id: view} of the polls, trials, discussions and pledges."""
        return activities_of(self)

    def happened(self, block):
        """What came of sending it, as the address says."""
        return next((each for each in Reflected if self.asked.get(each) == block.id), "")

    @cached_property
    def reflection_blocks(self):
        return [b for b in self.lesson.value["content"] if b.block_type == "reflection"]

    @cached_property
    def questions(self):
        """{block id: QuestionView} of the practice questions."""
        blocks = self.practice
        return {
            block.id: self.question(
                block, number, len(blocks), action=self.address("answer", block.id)
            )
            for number, block in enumerate(blocks, start=1)
        }

    @cached_property
    def reflections(self):
        return {block.id: self.reflection(block) for block in self.reflection_blocks}

    def reflection(self, block):
        return ReflectionView(
            block,
            given=self.sheet.get(block.id, {}).get("given", ""),
            happened=self.happened(block),
            language=self.lesson.other_language,
            action=self.address("reflect", block.id),
            shown_to=self.showings.get(block.id, ""),
            show_url=self.address("show_reflection", block.id),
            stop_url=self.address("stop_showing", block.id),
        )

    @cached_property
    def showings(self):
        """{block id: the champion who reads it}"""
        place = self.person, self.module.translation_key, self.lesson.id
        found = Showing.objects.of_lesson(*place).open().select_related("champion")
        return {str(each.block_id): str(each.champion) for each in found}

    def question(self, block, number, total, *, is_practice=True, action="", is_blank=False):
        kept = {} if is_blank else self.sheet.get(block.id, {})
        problem = kept.get("problem")
        is_retried = is_practice and self.asked.get("retry") == block.id
        must_mend = self.asked.get("unanswered") in ({block.id} if is_practice else {"check"})
        return QuestionView(
            block,
            person_pk=self.person.pk,
            given=kept.get("given"),
            mark=None if is_retried else kept.get("is_right"),
            error=Problem(problem).label if problem and must_mend else "",
            number=number,
            total=total,
            is_practice=is_practice,
            has_focus=self.asked.get("answered") == block.id,
            is_retried=is_retried,
            action=action,
            look_again=self.look_again(block),
            language=self.lesson.other_language,
        )

    def look_again(self, block):
        slug = block.value["look_again"]
        return self.module.course.place_of(slug) if slug else None

    @cached_property
    def check(self):
        blocks = list(self.lesson.value["check"])
        return [
            self.question(
                block, number, len(blocks), is_practice=False, is_blank=self.wants_empty_check
            )
            for number, block in enumerate(blocks, start=1)
        ]

    @property
    def needed(self):
        return enough(self.module.pass_mark, len(self.check))

    @property
    def wants_empty_check(self):
        return "again" in self.asked or not self.knows_every_question

    @property
    def knows_every_question(self):
        """Not when the check has changed since it was answered: then it is asked anew."""
        return all(block.id in self.sheet for block in self.lesson.value["check"])

    @cached_property
    def result(self):
        figures = self.sheet.get(AnswerSheet.RESULT)
        if not figures or not self.check or self.wants_empty_check:
            return None
        return CheckResult(figures, self.check, self.module.pass_mark)

    @property
    def errors(self):
        """As components/error_summary.html takes them, in the order of the page."""
        found = [
            (question.text, question.error, question.error_anchor)
            for question in [*self.questions.values(), *self.check]
            if question.error
        ]
        found += [
            (activity.question, *error)
            for activity in self.activities.values()
            for error in activity.mistakes
        ]
        return [
            {"text": format_html("{}: {}", error, text), "url": f"#{anchor}"}
            for text, error, anchor in found
        ]

    @cached_property
    def version_number(self):
        """Marked as opened: a check that is changed meanwhile is marked by what was asked."""
        if hasattr(self.module, "version_number"):
            return self.module.version_number or 0
        version = ModuleVersion.objects.latest_of(self.module.translation_key)
        return version.number if version else 0

    @cached_property
    def attempt(self):
        return uuid.uuid4()
