"""An editor changes a course, and nobody loses what they did: each row of lms/records/EDITS.md.

At 100 per cent a person is complete, or one button short of it.
"""

from copy import deepcopy
from dataclasses import dataclass

import pytest
from django.conf import settings

from courses.actions import archiving
from courses.models import ModulePage, ModuleVersion
from lms.records import actions
from lms.records.models import Certificate, LearningEvent, Standing
from lms.records.progress import Progress
from lms.records.to_do import progress_of
from tests.factories.courses import lesson, make_course, make_module, publish, question, translate
from tests.factories.people import make_person
from tests.factories.records import answer_check, finish

WHAT, WHY, CHECK = range(3)
NOTHING = "–"


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


def translated(course):
    for page in (course.page, course.module):
        translate(page)


def move(course):
    course.module.move(make_course("DC03", title="Course DC03"), pos="last-child")


def unpublish(course):
    course.module.unpublish()


def archive(course):
    archiving.archive(page=course.page, reason="A newer one has it all.", by=course.editor)


OF_LESSONS = (reorder, add, remove, remove_what_was_done, retitle, re_word, change_key, split)
OF_PAGES = {"translate": translated, "move": move, "unpublish": unpublish, "archive": archive}


@dataclass(frozen=True)
class Row:
    """What the table says: the lessons that count, and how many of them Amina has done."""

    edit: str
    version: int
    total: int
    done: int

    @classmethod
    def read(cls, cells):
        edit, _what, version, total, done, joan = cells
        assert joan == "complete"
        if total == NOTHING:
            return cls(edit, int(version), 0, 0)
        assert done.split(" of ")[1] == total
        return cls(edit, int(version), int(total), int(done.split()[0]))


def table():
    lines = (settings.BASE_DIR / "lms/records/EDITS.md").read_text().splitlines()
    rows = [[c.strip() for c in line.strip("|").split("|")] for line in lines if line[:1] == "|"]
    return [Row.read(cells) for cells in rows[2:]]


ROWS = table()
EDITS = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.edit)
TO_FINISH = pytest.mark.parametrize(
    "row",
    [row for row in ROWS if row.edit not in {"move", "unpublish", "archive"}],
    ids=lambda row: row.edit,
)


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
        self.editor = make_person("Priya")
        for person in (self.amina, self.joan):
            finish(person, self.page, self.module, 1)
            answer_check(person, self.page, self.module, 3, attempt=person.first_name)
        finish(self.joan, self.page, self.module, 2)

    def edit(self, name):
        if name in OF_PAGES:
            OF_PAGES[name](self)
        else:
            self.change(next(each for each in OF_LESSONS if each.__name__ == name))
        self.page = type(self.page).objects.get(pk=self.page.pk)

    def change(self, edit):
        raw = deepcopy(list(self.module.lessons.raw_data))
        edit(raw)
        self.module.lessons = raw
        self.module = publish(self.module)

    def progress(self, person) -> Progress:
        return progress_of(person, self.page)

    def percent(self, person):
        found = self.progress(person)
        if found.is_complete:
            return 100
        return 100 * found.done // found.total if found.total else 0

    @property
    def version(self):
        return ModuleVersion.objects.latest_of(self.module.translation_key).number


@pytest.fixture
def course(db):
    return Course()


@EDITS
def test_only_a_change_of_what_counts_makes_a_version(course, row):
    course.edit(row.edit)

    assert course.version == row.version


@EDITS
def test_who_has_not_started_finds_the_latest_version(course, row):
    course.edit(row.edit)

    found = course.progress(course.sam)
    assert (found.done, found.total) == (0, row.total)


@EDITS
def test_who_is_part_way_keeps_every_lesson_that_is_still_there(course, row):
    course.edit(row.edit)

    found = course.progress(course.amina)
    assert (found.done, found.total) == (row.done, row.total)
    assert not found.is_complete


@EDITS
def test_who_has_finished_stays_finished(course, row):
    before = Standing.objects.get(person=course.joan).completed_on

    course.edit(row.edit)

    assert course.progress(course.joan).is_complete
    assert Standing.objects.get(person=course.joan).completed_on == before
    assert Certificate.objects.filter(person=course.joan).count() == 1


@EDITS
def test_nobody_is_ever_above_the_whole(course, row):
    course.edit(row.edit)

    percents = [course.percent(each) for each in (course.sam, course.amina, course.joan)]
    assert percents[0] == 0
    assert 0 <= percents[1] <= 100
    assert percents[2] == 100


@TO_FINISH
def test_who_is_part_way_can_always_finish(course, row):
    course.edit(row.edit)

    for number, brief in enumerate(course.module.outline, start=1):
        if not brief.has_check:
            finish(course.amina, course.page, course.module, number)

    assert course.progress(course.amina).is_complete
    assert course.percent(course.amina) == 100


@TO_FINISH
def test_who_has_finished_may_press_on_and_loses_nothing(course, row):
    course.edit(row.edit)
    events = LearningEvent.objects.filter(person=course.joan, kind="completed").count()

    for number, brief in enumerate(course.module.outline, start=1):
        if not brief.has_check:
            finish(course.joan, course.page, course.module, number)

    assert LearningEvent.objects.filter(person=course.joan, kind="completed").count() == events
    assert course.percent(course.joan) == 100


@EDITS
def test_the_edit_writes_no_record(course, row):
    before = LearningEvent.objects.count()

    course.edit(row.edit)

    assert LearningEvent.objects.count() == before
    assert actions.compare_standing() == set()


def test_every_edit_of_the_table_is_on_the_same_module(course):
    for edit in ("reorder", "retitle", "re_word", "change_key", "split", "add"):
        course.edit(edit)

    assert course.progress(course.joan).is_complete
    assert ModulePage.objects.count() == 1


def test_the_table_has_every_edit():
    assert {row.edit for row in ROWS} == {each.__name__ for each in OF_LESSONS} | OF_PAGES.keys()


@pytest.mark.parametrize("edit", ["move", "unpublish"])
def test_what_was_done_counts_again_when_the_module_is_back(course, edit):
    course.edit(edit)
    if edit == "move":
        ModulePage.objects.get().move(course.page, pos="last-child")
    else:
        course.module = publish(ModulePage.objects.get())

    found = course.progress(course.amina)
    assert (found.done, found.total) == (2, 3)
