"""An editor changes a course, and nobody loses what they did.

The module has two reading lessons, "What happened" and "Why", and a lesson "Check" whose check has
the pass mark 80. Three people: sam has not started, amina has done "What happened" and the check,
joan has completed the course. After each edit, published as a correction:

| edit | what | version | sam, of | amina, done of | joan |
| --- | --- | --- | --- | --- | --- |
| reorder | "Why" comes first | none | 3 | 2 of 3 | complete |
| add | a lesson "Gifts" | 2 | 4 | 2 of 4 | complete |
| remove | "Why" goes | 2 | 2 | 2 of 2, can finish | complete |
| remove what was done | "What happened" goes | 2 | 2 | 1 of 2 | complete |
| retitle | "Why" is called "Why us" | none | 3 | 2 of 3 | complete |
| re-word | another aim and other words | none | 3 | 2 of 3 | complete |
| change key | another right answer | 2 | 3 | 2 of 3 | complete |
| split | "What happened" is two lessons | 2 | 4 | 2 of 4 | complete |

Joan's completion, her certificate and her count in every measure stay in each row. A person who is
part-way follows the latest version and keeps each lesson that is still there. Nobody is ever above
100 per cent, and at 100 per cent exactly when complete, or one button short of it.
"""

from copy import deepcopy

import pytest

from courses.models import ModulePage, ModuleVersion
from lms.records import actions
from lms.records.models import Certificate, LearningEvent, Standing
from lms.records.progress import Progress
from lms.records.to_do import progress_of
from tests.factories.courses import lesson, make_course, make_module, publish, question
from tests.factories.people import make_person
from tests.factories.records import answer_check, finish

WHAT, WHY, CHECK = range(3)


def reorder(raw):
    raw.insert(0, raw.pop(WHY))


def add(raw):
    raw.append(lesson("Gifts"))


def remove(raw):
    raw.pop(WHY)


def remove_what_was_done(raw):
    raw.pop(WHAT)


def retitle(raw):
    raw[WHY]["value"]["title"] = "Why us"


def re_word(raw):
    raw[WHY]["value"]["aim"] = "In other words."
    raw[WHY]["value"]["content"] = lesson("Other words")["value"]["content"]


def change_key(raw):
    options = raw[CHECK]["value"]["check"][0]["value"]["options"]
    options[0]["value"]["is_right"], options[1]["value"]["is_right"] = False, True


def split(raw):
    raw.insert(WHAT + 1, lesson("What happened next"))


# edit: (number of the latest version, lessons that count, how many of them amina has done)
EXPECTED = {
    reorder: (1, 3, 2),
    add: (2, 4, 2),
    remove: (2, 2, 2),
    remove_what_was_done: (2, 2, 1),
    retitle: (1, 3, 2),
    re_word: (1, 3, 2),
    change_key: (2, 3, 2),
    split: (2, 4, 2),
}
EDITS = pytest.mark.parametrize("edit", EXPECTED, ids=lambda edit: edit.__name__)


class Course:
    def __init__(self):
        self.page = make_course("DC02", title="Course DC02", try_this="Look at one message.")
        blocks = [
            lesson("What happened"),
            lesson("Why"),
            lesson("Check", check=[question("one")]),
        ]
        self.module = make_module(self.page, title="Module DC02", lessons=blocks)
        self.sam, self.amina, self.joan = map(make_person, ("Sam", "Amina", "Joan"))
        for person in (self.amina, self.joan):
            finish(person, self.page, self.module, 1)
            answer_check(person, self.page, self.module, 3, attempt=person.first_name)
        finish(self.joan, self.page, self.module, 2)

    def edit(self, edit):
        raw = deepcopy(list(self.module.lessons.raw_data))
        edit(raw)
        self.module.lessons = raw
        self.module = publish(self.module)
        self.page = type(self.page).objects.get(pk=self.page.pk)

    def progress(self, person) -> Progress:
        return progress_of(person, self.page)

    def percent(self, person):
        found = self.progress(person)
        return 100 if found.is_complete else 100 * found.done // found.total

    @property
    def version(self):
        return ModuleVersion.objects.latest_of(self.module.translation_key).number


@pytest.fixture
def course(db):
    return Course()


@EDITS
def test_only_a_change_of_what_counts_makes_a_version(course, edit):
    course.edit(edit)

    assert course.version == EXPECTED[edit][0]


@EDITS
def test_who_has_not_started_finds_the_latest_version(course, edit):
    course.edit(edit)

    found = course.progress(course.sam)
    assert (found.done, found.total) == (0, EXPECTED[edit][1])


@EDITS
def test_who_is_part_way_keeps_every_lesson_that_is_still_there(course, edit):
    course.edit(edit)

    found = course.progress(course.amina)
    assert (found.done, found.total) == (EXPECTED[edit][2], EXPECTED[edit][1])
    assert not found.is_complete


@EDITS
def test_who_has_finished_stays_finished(course, edit):
    before = Standing.objects.get(person=course.joan).completed_on

    course.edit(edit)

    assert course.progress(course.joan).is_complete
    assert Standing.objects.get(person=course.joan).completed_on == before
    assert Certificate.objects.filter(person=course.joan).count() == 1


@EDITS
def test_nobody_is_ever_above_the_whole(course, edit):
    course.edit(edit)

    percents = [course.percent(each) for each in (course.sam, course.amina, course.joan)]
    assert percents[0] == 0
    assert 0 < percents[1] <= 100
    assert percents[2] == 100


@EDITS
def test_who_is_part_way_can_always_finish(course, edit):
    course.edit(edit)

    for number, brief in enumerate(course.module.outline, start=1):
        if not brief.has_check:
            finish(course.amina, course.page, course.module, number)

    assert course.progress(course.amina).is_complete
    assert course.percent(course.amina) == 100


@EDITS
def test_who_has_finished_may_press_on_and_loses_nothing(course, edit):
    course.edit(edit)
    events = LearningEvent.objects.filter(person=course.joan, kind="completed").count()

    for number, brief in enumerate(course.module.outline, start=1):
        if not brief.has_check:
            finish(course.joan, course.page, course.module, number)

    assert LearningEvent.objects.filter(person=course.joan, kind="completed").count() == events
    assert course.percent(course.joan) == 100


@EDITS
def test_the_edit_writes_no_record(course, edit):
    before = LearningEvent.objects.count()

    course.edit(edit)

    assert LearningEvent.objects.count() == before
    assert actions.compare_standing() == set()


def test_every_edit_of_the_table_is_on_the_same_module(course):
    for edit in (reorder, retitle, re_word, change_key, split, add):
        course.edit(edit)

    assert course.progress(course.joan).is_complete
    assert ModulePage.objects.count() == 1
