"""What a new rule would mean, without making it."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lms.common.dates import date_text, today
from lms.common.enough import FEWEST
from lms.metrics.dictionary.ahead import WHAT_IF
from lms.metrics.figures import DAY
from lms.metrics.formats import Table
from lms.metrics.structure import Structure
from lms.metrics.wording import capital
from lms.records.models import Requirement
from lms.records.reach import When, reach_of

from .form import ForWhom, OfferedCourse
from .main_number import MainNumber, main_number
from .telling import about, said, said_of_known

HEADINGS = ("measure", "course", "title", "for", "as_of", "due_on", "what", "people")
WHOM = gettext_lazy("Do not need it yet")
TO_DO = (When.LATE, When.TOGETHER, When.LATER)


@dataclass(frozen=True)
class Answer:
    course: OfferedCourse
    audience: ForWhom
    as_at: date
    due_on: date
    people: int
    done: int
    left: int
    is_required_of_all: bool
    main_number: MainNumber | None = None

    @property
    def says_nothing(self) -> bool:
        return self.audience.is_hidden or self.is_required_of_all or self.is_too_small

    @property
    def is_too_small(self) -> bool:
        return self.people < FEWEST

    @property
    def title(self) -> str:
        if self.audience.is_hidden:
            return _("These figures are hidden on our other pages, so we show nothing of them here")
        if self.is_required_of_all:
            return _("Everyone needs this course already")
        if self.is_too_small:
            return _("It would be new to fewer than 10 people, so we show nothing of them")
        text = _("%(left)s people would have it to do by %(day)s")
        return capital(text % {"left": self._left, "day": date_text(self.due_on)})

    @property
    def sentence(self) -> str:
        if self.says_nothing:
            return ""
        names = {"whom": self.audience.label, "people": about(self.people)}
        first = _("Required for %(whom)s: %(people)s people who do not need it yet.") % names
        second = _("%(done)s have done it already.") % {"done": self._done}
        return " ".join([first, capital(second), *self._effect()])

    def _effect(self):
        """On the number that counts who has completed all that everyone needs."""
        if self.main_number:
            now, then = self._main_number
            text = _(
                "Without agency and casual staff, %(now)s of %(staff)s have completed all that "
                "everyone needs. With this course too, %(then)s would count at first."
            )
            yield text % {"now": now, "staff": about(self.main_number.staff), "then": then}

    @property
    def _main_number(self):
        found = self.main_number
        return said(found.now, found.staff), said_of_known(found.then, found.now)

    @cached_property
    def rows(self) -> list[tuple[str, str]]:
        return [(str(WHOM), self._people)] if self.says_nothing else list(self._parts())

    def _parts(self):
        yield str(WHOM), self._people
        yield _("Have done it already"), self._done
        yield _("Would have it to do"), self._left
        yield _("Are on long leave, or exempt"), said(self.others, self.people)
        if self.main_number:
            now, then = self._main_number
            yield _("Own staff who have completed all that everyone needs"), now
            yield _("Own staff who would count with this course too"), then

    @property
    def others(self) -> int:
        return self.people - self.done - self.left

    @cached_property
    def table(self) -> Table:
        days = self.as_at.isoformat(), self.due_on.isoformat()
        name = WHAT_IF.code, self.course.code, self.course.title, self.audience.label, *days
        rows = tuple((*name, what, people) for what, people in self.rows)
        return Table("what-if", HEADINGS, rows, {"figure": "what-if", "as_at": days[0]})

    @property
    def _people(self):
        if self.audience.is_hidden:
            return _("Hidden")
        if self.is_required_of_all:
            return _("nobody")
        return said(self.people, self.people) if self.is_too_small else about(self.people)

    @property
    def _done(self):
        return said(self.done, self.people)

    @property
    def _left(self):
        return said(self.left, self.people)


def counted_on() -> date:
    """The last month end, or the first day of a new structure since. Were it today, whoever asks
    before and after a completion would see whose it was."""
    day = today()
    before = day.replace(day=1) - DAY
    return max([before, *Structure.load().breaks_in(before, day)])


def answer(course: OfferedCourse, audience: ForWhom, days: int) -> Answer:
    """A rule that begins today, and is never saved, for those of whom nobody asks the course yet:
    beside the exact numbers of those of whom it is asked, these would tell of a few. A completion
    counts as long as it does by the rules that there are."""
    day, as_at = today(), counted_on()
    known = list(Requirement.objects.filter(course_key=course.key).exclude(ends_on__lte=as_at))
    rule = Requirement(
        course_key=course.key,
        course_code=course.code,
        unit_id=audience.unit_id,
        max_tier=audience.max_tier,
        starts_on=as_at,
        days_to_finish=days,
        valid_days=min((each.valid_days for each in known if each.valid_days), default=None),
    )
    reach = reach_of(rule, as_at=as_at, without=known)
    is_required_of_all = any(each.audience.is_everyone for each in known)
    # Where it is asked of some already, exact numbers of them stand on other pages.
    changes_all = rule.audience.is_everyone and not known
    return Answer(
        course,
        audience,
        as_at,
        day + timedelta(days=days),
        reach.people,
        reach.by_when[When.DONE],
        sum(reach.by_when[when] for when in TO_DO),
        is_required_of_all,
        main_number(rule, as_at) if changes_all else None,
    )
