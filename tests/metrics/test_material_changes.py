"""The numbers follow a change of a course by themselves, and equal what is made anew.

Ten people of Resources completed a course for everyone on 10 July 2026; it changes on 3 October.
"""

from datetime import UTC, date, datetime, timedelta

import pytest
from django_q.models import OrmQ

from courses.models import ModuleVersion
from courses.signals import completions_end
from lms.metrics.check import differences
from lms.metrics.dictionary import A1, A2, A3
from lms.metrics.figures import COUNCIL, Reading
from lms.metrics.fold import fold
from lms.metrics.measures import Course
from lms.metrics.recount import rebuild, recount
from lms.metrics.tasks import recount_everyone
from tests.factories.courses import lesson, publish_material
from tests.factories.metrics import complete, make_colleague, make_council, require
from tests.factories.records import make_short_course

DONE, CHANGED, UNTIL = date(2026, 7, 10), date(2026, 10, 3), date(2027, 1, 1)
DAY = timedelta(days=1)
AROUND = [DONE, CHANGED - DAY, CHANGED, UNTIL, UNTIL + DAY]

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    units = make_council()
    return [make_colleague(units["RES-FIN"]) for _ in range(10)]


@pytest.fixture
def course(people):
    course = require("DC01")
    for person in people:
        complete(person, course, DONE)
    recount(person_ids={person.pk for person in people})
    fold()
    return course


def change(course, until=UNTIL):
    ModuleVersion.objects.create(
        module_key=course.course_key,
        number=2,
        manifest={},
        change="material",
        counts_until=until,
        course_keys=[str(course.course_key)],
        published_at=datetime(2026, 10, 3, 9, tzinfo=UTC),
    )
    recount_everyone()


def done(course, measure, days=AROUND):
    """How many of the ten count on each day."""
    measure = measure.of(Course("DC01", course.course_key, "", True)) if measure is A3 else measure
    figures = Reading.of([measure], days).as_was()
    totals = [figures[measure.code, day].total for day in days]
    assert {total.code for total in totals} == {COUNCIL}
    return [total.numerator for total in totals]


@pytest.mark.parametrize("measure", [A1, A2, A3], ids=["A1", "A2", "A3"])
def test_earlier_completions_count_to_the_day_that_was_set(course, measure):
    change(course)

    assert done(course, measure) == [10, 10, 10, 10, 0]


@pytest.mark.parametrize("measure", [A1, A2, A3], ids=["A1", "A2", "A3"])
def test_an_end_at_once_leaves_every_day_before_as_it_was(course, measure):
    change(course, until=CHANGED - DAY)

    assert done(course, measure) == [10, 10, 0, 0, 0]


def test_who_did_it_again_counts_on(course, people):
    complete(people[0], course, DONE, UNTIL)

    change(course)

    assert done(course, A1) == [10, 10, 10, 10, 1]


@pytest.mark.parametrize("until", [UNTIL, CHANGED - DAY], ids=["later", "at once"])
@pytest.mark.parametrize("folded", [True, False], ids=["folded", "pending"])
def test_the_totals_equal_what_is_made_anew(course, until, folded):
    change(course, until)
    if folded:
        fold()
    before = done(course, A1), done(course, A3)

    assert differences() == []
    rebuild()
    assert (done(course, A1), done(course, A3)) == before


def test_counting_twice_changes_nothing(course):
    change(course)
    recount_everyone()

    assert done(course, A1) == [10, 10, 10, 10, 0]
    assert differences() == []


def test_the_worker_counts_after_a_material_change_was_published():
    _course, module = make_short_course("DC05")
    module.lessons = [*module.lessons.raw_data, lesson("Gifts")]

    publish_material(module)

    functions = [task.task["func"] for task in OrmQ.objects.all()]
    assert functions.count("lms.metrics.tasks.recount_everyone") == 1


def test_a_change_without_an_end_is_no_work():
    _course, module = make_short_course("DC05")
    module.lessons = [*module.lessons.raw_data, lesson("Gifts")]

    publish_material(module, earlier="natural")

    assert not OrmQ.objects.exists()


def test_the_signal_leaves_the_counting_to_the_worker(course):
    completions_end.send(sender=None)

    assert OrmQ.objects.last().task["func"] == "lms.metrics.tasks.recount_everyone"
