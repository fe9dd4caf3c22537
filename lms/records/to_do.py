"""What one person sees of their own learning: what is required, what else there is, what next."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from courses.models import CoursePage
from lms.common import languages
from lms.common.dates import today

from . import explaining, words
from .changes import Change, changes_of
from .curriculum import courses_at_home
from .cuts import Cuts
from .due_dates import Kind, Status
from .models import Standing
from .progress import Progress
from .requirements import Circumstances, circumstances, required_of, status_of
from .resume import card
from .team import Line


@dataclass(frozen=True)
class ToDo:
    """One course, as this person has it to do."""

    course: Any
    progress: Progress
    status: Status
    requirement: Any = None
    found: Circumstances | None = None

    @property
    def is_to_renew(self):
        return self.status.may_renew and not self.progress.is_in_progress

    @property
    def may_start(self):
        return not self.progress.is_started or self.is_to_renew

    @property
    def line(self):
        """As this person's manager sees it."""
        return Line(self.course, self.status, self.progress.is_being_written, self.why)

    @property
    def why(self):
        """The rule and how the date follows from it, as everybody reads it who may."""
        if not self.requirement:
            return []
        return explaining.explanation(self.requirement, self.found, self.status)

    @property
    def is_open(self):
        return self.requirement is not None and self.line.is_open

    @property
    def state(self):
        return words.state_of(self.progress, self.status)

    @property
    def tag(self):
        """The words and tone of a card: nothing said of what was not begun."""
        if self.progress.is_being_written or self.progress.is_started or self.progress.is_complete:
            label, tone = self.state
            return label, {"done": "ok", "none": "info"}.get(tone, tone)
        return "", ""

    @property
    def hint(self):
        """Time, date and reason, as far as there is something to say."""
        return format_html_join(" ", "{}", ((each,) for each in self.sentences if each))

    @property
    def sentences(self):
        if self.progress.is_complete and not self.status.may_renew:
            return [self.completed_sentence, self.valid_sentence]
        if self.progress.is_being_written:
            return [_("We are still writing this course. There is nothing for you to do yet.")]
        return [self.time_sentence, self.due_sentence, self.because, self.reason]

    @property
    def reason(self):
        """Why it is required, in the council's own words."""
        text = self.requirement.reason if self.requirement else ""
        return languages.marked(text, languages.other_source())

    @property
    def time_sentence(self):
        if self.progress.is_in_progress:
            return self.time_left
        return f"{words.minutes(self.progress.minutes)}."

    @property
    def time_left(self):
        return words.time_left(self.progress)

    @property
    def due_sentence(self):
        return words.due_sentence(self.status)

    @property
    def last_day(self):
        """The day that the sentence above names, while it is to come."""
        status = self.status
        if self.progress.is_being_written or not status.due_on:
            return None
        runs_out = status.kind == Kind.EXPIRING and not status.changed_on
        day = status.valid_until if runs_out else status.due_on
        return day if day >= today() else None

    @property
    def calendar_url(self):
        key = self.course.translation_key
        return reverse("records:due_date", args=[key]) if self.last_day else ""

    @property
    def because(self):
        return words.because(self.status)

    @property
    def completed_sentence(self):
        return words.completed_sentence(self.progress.state)

    @property
    def valid_sentence(self):
        return words.valid_sentence(self.status)

    @property
    def facts(self):
        """As components/summary_list.html takes them."""
        return words.course_facts(self.course, self.progress)


class MyLearning:
    """Everything the home page shows of courses, in six queries however much there is."""

    def __init__(self, person):
        self.person, self.day = person, today()
        self.cuts = Cuts()

    @cached_property
    def standings(self):
        rows = Standing.objects.of(self.person).with_open_questions(self.day)
        return {row.course_key: row for row in rows}

    @cached_property
    def courses(self) -> list[ToDo]:
        required = required_of(self.found, self.day)
        return [
            self.to_do(course, required.get(course.translation_key), self.found)
            for course in courses_at_home(self.person)
        ]

    @cached_property
    def found(self):
        return circumstances(self.person, self.day)

    @property
    def has_manager(self):
        return self.found is not None and self.found.has_manager

    def to_do(self, course, requirement, found):
        row = self.standings.get(course.translation_key)
        state = row.state if row else None
        cuts = self.cuts.of(course.translation_key)
        status = status_of(state, requirement, found, self.day, cuts)
        return ToDo(course, Progress(course.places(), state), status, requirement, found)

    @property
    def required(self):
        """What can be done comes first, what is done last."""
        mine = [each for each in self.courses if each.requirement]
        return sorted(mine, key=lambda each: each.line.place)

    @property
    def required_done(self):
        return sum(1 for each in self.required if each.status.is_satisfied)

    @property
    def still_written(self):
        """How many of the required courses nobody can do yet."""
        waiting = [each for each in self.required if not each.status.is_satisfied]
        return sum(each.progress.is_being_written for each in waiting)

    @property
    def chosen(self):
        """What the person may do besides, and can."""
        return [
            each
            for each in self.courses
            if not each.requirement and not each.progress.is_being_written
        ]

    @property
    def in_progress(self):
        """Begun of their own accord; what is required has its own list."""
        return [each for each in self.chosen if each.progress.is_in_progress]

    @property
    def to_follow_up(self):
        """Finished a month ago; the person is asked what came of them."""
        asked = {key for key, row in self.standings.items() if row.is_asked}
        return [each for each in self.courses if each.course.translation_key in asked]

    @property
    def others(self):
        return [each for each in self.chosen if not each.progress.is_in_progress]

    @property
    def changes(self) -> list[Change]:
        return changes_of(each.course for each in self.courses)

    @property
    def pledges(self):
        """What the person has pledged and not judged yet, in the order of the days."""
        rows = self.courses[0].course.pledge_rows if self.courses else []
        return [{"by": date.fromisoformat(by), "words": pledged} for by, pledged in rows]

    @cached_property
    def resume(self) -> ToDo | None:
        """The course the person was last in; else the first thing to do that can be done."""
        begun = [each for each in self.courses if each.progress.is_in_progress]
        if begun:
            return max(begun, key=self.touched_at)
        return next((each for each in self.required if each.is_open), None)

    @property
    def resume_card(self):
        return self.resume and card(self.resume)

    def touched_at(self, to_do):
        return self.standings[to_do.course.translation_key].changed_at

    @property
    def is_new(self):
        return not any(row.started_on or row.completed_on for row in self.standings.values())


def progress_of(person, course) -> Progress:
    """Of nobody (None), as an editor previews it, there is none."""
    if not person:
        return Progress(course.places())
    row = Standing.objects.of(person).filter(course_key=course.translation_key).first()
    return Progress(course.places(), row.state if row else None)


def to_do_of(person, course) -> ToDo:
    """One course, for its own page."""
    day = today()
    progress = progress_of(person, course)
    if not person:
        return ToDo(course, progress, Status(Kind.NOT_REQUIRED))
    found = circumstances(person, day)
    requirement = required_of(found, day).get(course.translation_key)
    has_completed = bool(progress.state.completed_on)
    cuts = Cuts().of(course.translation_key) if has_completed else ()
    status = status_of(progress.state, requirement, found, day, cuts)
    return ToDo(course, progress, status, requirement, found)


def catalogue(person, courses):
    """These courses with the person's progress: [{label, courses}] by theme, without empty ones.
    What is required is said at home and on the course's own page."""
    rows = {row.course_key: row for row in Standing.objects.of(person)}
    items = []
    for course in courses:
        row = rows.get(course.translation_key)
        progress = Progress(course.places(), row.state if row else None)
        items.append(ToDo(course, progress, Status(Kind.NOT_REQUIRED)))
    themes = [
        {"label": theme.label, "courses": [each for each in items if each.course.theme == theme]}
        for theme in CoursePage.Theme
    ]
    return [theme for theme in themes if theme["courses"]]
