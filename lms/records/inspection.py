"""One person's record as somebody else may have to read it: courses, and the events of one."""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.utils.translation import gettext as _

from courses.models import CoursePage
from lms.common.dates import today

from . import explaining
from .cuts import Cuts
from .models import LearningEvent, Standing
from .requirements import circumstances, required_of, status_of
from .standing import Fact, StandingState, fold, targets_of_voids
from .words import day


@dataclass(frozen=True)
class CourseLine:
    """One course in the list: what is required or was begun."""

    course_key: object
    title: str
    status: object

    @property
    def words(self):
        return explaining.status_words(self.status)

    @property
    def due_on(self):
        return self.status.due_on and day(self.status.due_on)

    @property
    def completed_on(self):
        return self.status.completed_on and day(self.status.completed_on)


class PersonRecord:
    """In seven queries however much is on record."""

    def __init__(self, person):
        self.person, self.day = person, today()
        self.cuts = Cuts()

    @cached_property
    def found(self):
        return circumstances(self.person, self.day)

    @cached_property
    def required(self):
        return required_of(self.found, self.day)

    @cached_property
    def pages(self):
        pages = CoursePage.objects.in_language(settings.LANGUAGE_CODE)
        return {page.translation_key: page for page in pages.order_by("code")}

    @property
    def courses(self):
        states = {row.course_key: row.state for row in Standing.objects.of(self.person)}
        keys = [*self.pages, *(key for key in states if key not in self.pages)]
        shown = [key for key in keys if key in states or key in self.required]
        return [self.line(key, states.get(key)) for key in shown]

    def line(self, key, state):
        return CourseLine(key, self.title(key), self.status(key, state))

    def status(self, key, state):
        cuts = self.cuts.of(key)
        return status_of(state, self.required.get(key), self.found, self.day, cuts)

    def title(self, key):
        page = self.pages.get(key)
        return f"{page.code} {page.title}" if page else _("A course that is no longer here")

    def knows(self, key):
        return key in self.pages or Standing.objects.of(self.person).filter(course_key=key).exists()


@dataclass(frozen=True)
class EventLine:
    """One event, as it is listed."""

    event: LearningEvent
    place: str
    put_right_by: LearningEvent | None = None
    puts_right: LearningEvent | None = None

    @property
    def counts(self):
        return self.put_right_by is None


class CourseRecord:
    """One course of one person: every event in order, and why the status is what it is."""

    def __init__(self, person, course_key):
        self.whole = PersonRecord(person)
        self.person, self.course_key = person, course_key

    @property
    def title(self):
        return self.whole.title(self.course_key)

    @cached_property
    def events(self):
        found = LearningEvent.objects.of_course(self.person, self.course_key)
        found = found.select_related("version__revision", "actor", "words")
        return list(found.defer("version__manifest", "version__revision__content"))

    @cached_property
    def facts(self):
        return [event.fact for event in self.events]

    @cached_property
    def state(self):
        return fold(self.facts)

    @property
    def lines(self):
        by_uuid = {str(event.uuid): event for event in self.events}
        voided = targets_of_voids(self.facts)
        voids = {
            event.payload["voids"]: event
            for event in self.events
            if event.kind == LearningEvent.Kind.VOIDED and str(event.uuid) not in voided
        }
        return [
            EventLine(
                event,
                self.place_of(event),
                put_right_by=voids.get(str(event.uuid)),
                puts_right=by_uuid.get(event.payload.get("voids")),
            )
            for event in self.events
        ]

    def place_of(self, event):
        """The lesson, where it is still there; else as much as is known."""
        if not event.lesson_id:
            return ""
        return self.lessons.get(str(event.lesson_id)) or _("A lesson that is no longer there")

    @cached_property
    def lessons(self):
        page = self.whole.pages.get(self.course_key)
        return {place.lesson.id: place.title for place in (page.places() if page else ())}

    @property
    def requirement(self):
        return self.whole.required.get(self.course_key)

    def status(self, state: StandingState | None = None):
        return self.whole.status(self.course_key, self.state if state is None else state)

    @property
    def words(self):
        return explaining.status_words(self.status())

    @property
    def reasons(self):
        return explaining.reasons(self.state, self.requirement, self.whole.found, self.status())

    def words_with(self, fact: Fact):
        """What the status would be with this fact as well."""
        facts = sorted([*self.facts, fact], key=lambda each: each.day)
        return explaining.status_words(self.status(fold(facts)))
