"""A module goes from one course to another. It keeps its key, so nobody loses what they did.

Course DC02                 Course DC03
├── Module DC02             └── Module DC03
└── Second of DC02
"""

import pytest
from wagtail.models import Page

from courses.models import ModulePage
from lms.records.models import Certificate, LearningEvent, Standing
from lms.records.to_do import progress_of
from tests.factories.courses import lesson, make_module, translate
from tests.factories.records import finish, make_short_course


@pytest.fixture
def old(amina):
    course, module = make_short_course("DC02", lessons=1)
    second = make_module(course, "Second of DC02", [lesson("Last of DC02")])
    return course, module, second


@pytest.fixture
def new(amina):
    return make_short_course("DC03", lessons=1)


def move(module, course):
    ModulePage.objects.get(pk=module.pk).move(afresh(course), pos="last-child")


def afresh(page):
    return type(page).objects.get(pk=page.pk)


def standing(person, course):
    return Standing.objects.get(person=person, course_key=course.translation_key).state


def test_who_had_finished_both_courses_stays_finished(amina, old, new):
    course, first, second = old
    finish(amina, course, first, 1)
    finish(amina, course, second, 1)
    finish(amina, *new, 1)

    move(second, new[0])

    assert standing(amina, course).is_complete
    assert standing(amina, new[0]).is_complete
    assert Certificate.objects.filter(person=amina).count() == 2


def test_who_was_part_way_keeps_every_event(amina, old, new):
    course, _first, second = old
    finish(amina, course, second, 1)
    before = list(LearningEvent.objects.values_list("pk", flat=True))

    move(second, new[0])

    assert list(LearningEvent.objects.values_list("pk", flat=True)) == before
    assert standing(amina, course).has_done(second.translation_key, second.outline[0].id)


def test_who_was_part_way_finishes_the_old_course_without_it(amina, old, new):
    course, first, second = old
    move(second, new[0])

    finish(amina, course, first, 1)

    assert standing(amina, course).is_complete


def test_who_had_not_finished_the_new_course_is_asked_for_it_there(amina, old, new):
    move(old[2], new[0])

    finish(amina, *new, 1)

    assert not standing(amina, new[0]).is_complete


def test_progress_is_never_more_than_all_of_it(amina, old, new):
    course, first, second = old
    finish(amina, course, first, 1)
    finish(amina, course, second, 1)

    move(second, new[0])

    progress = progress_of(amina, afresh(course))
    assert (progress.done, progress.total) == (1, 1)


def test_it_goes_in_every_language(old, new):
    second = old[2]
    welsh = translate(second)
    translate(new[0])

    move(second, new[0])

    assert afresh(welsh).course.translation_key == new[0].translation_key


def test_where_the_new_course_is_not_translated_the_translation_stays(old, new):
    welsh = translate(old[2])
    before = welsh.get_parent()

    move(old[2], new[0])

    assert Page.objects.get(pk=welsh.pk).get_parent() == before
