"""Totals follow people and records, by small differences."""

from datetime import date

import pytest

from lms.metrics.cells import NO_COURSE, Cell
from lms.metrics.fold import fold
from lms.metrics.models import Delta, Rollup
from lms.metrics.recount import rebuild, recount
from lms.metrics.series import totals
from tests.factories.metrics import (
    LAUNCH,
    complete,
    make_colleague,
    make_council,
    require,
)

pytestmark = pytest.mark.django_db
SEPTEMBER = date(2026, 9, 30)
DONE = (Cell.HEADLINE_DONE, NO_COURSE)
HEADLINE = (Cell.HEADLINE, NO_COURSE)


@pytest.fixture
def council():
    return make_council()


def count(key, unit, day=SEPTEMBER):
    return totals([day], [key])[day][key][unit.pk]


def test_a_person_counts_for_the_division_of_the_team(council):
    amina = make_colleague(council["RES-FIN-1"])

    recount(person_ids={amina.pk})

    assert count(HEADLINE, council["RES-FIN"]) == 1


def test_a_director_counts_for_the_directorate_itself(council):
    joan = make_colleague(council["RES"])

    recount(person_ids={joan.pk})

    assert count(HEADLINE, council["RES"]) == 1


def test_a_completion_moves_the_number_from_its_day(council):
    amina = make_colleague(council["RES-FIN"])
    required = require()
    complete(amina, required, date(2026, 7, 10))

    recount(person_ids={amina.pk})

    assert count(DONE, council["RES-FIN"], date(2026, 7, 9)) == 0
    assert count(DONE, council["RES-FIN"], date(2026, 7, 10)) == 1


def test_a_second_recount_adds_nothing(council):
    amina = make_colleague(council["RES-FIN"])
    recount(person_ids={amina.pk})
    before = Delta.objects.count()

    moved = recount(person_ids={amina.pk})

    assert moved == 0
    assert Delta.objects.count() == before


def test_a_completion_that_is_put_right_is_taken_off_again(council):
    amina = make_colleague(council["RES-FIN"])
    required = require()
    complete(amina, required, LAUNCH)
    recount(person_ids={amina.pk})
    complete(amina, required)

    recount(person_ids={amina.pk})

    assert count(DONE, council["RES-FIN"]) == 0


def test_a_fold_changes_no_figure(council):
    amina = make_colleague(council["RES-FIN"])
    recount(person_ids={amina.pk})

    fold()

    assert not Delta.objects.exists()
    assert count(HEADLINE, council["RES-FIN"]) == 1


def test_figures_add_up_when_half_of_the_steps_are_folded(council):
    first, second = make_colleague(council["RES-FIN"]), make_colleague(council["RES-FIN"])
    recount(person_ids={first.pk})
    fold()

    recount(person_ids={second.pk})

    assert count(HEADLINE, council["RES-FIN"]) == 2


def test_a_fold_takes_no_more_than_it_is_told(council):
    amina = make_colleague(council["RES-FIN"])
    recount(person_ids={amina.pk})
    before = Delta.objects.count()

    fold(at_most=1)

    assert Delta.objects.count() == before - 1


def test_sums_that_reach_nothing_are_not_kept(council):
    amina = make_colleague(council["RES-FIN"])
    recount(person_ids={amina.pk})
    fold()
    amina.postings.all().delete()
    recount(person_ids={amina.pk})

    fold()

    assert not Rollup.objects.exists()


def test_one_reading_gives_every_day_that_is_asked_for(council, django_assert_num_queries):
    amina = make_colleague(council["RES-FIN"], date(2026, 2, 10), date(2026, 8, 1))
    recount(person_ids={amina.pk})
    days = [date(2025, 12, 31), date(2026, 2, 28), date(2026, 7, 31), date(2026, 8, 1)]

    with django_assert_num_queries(1):
        found = totals(days, [HEADLINE])

    assert [found[day][HEADLINE][council["RES-FIN"].pk] for day in days] == [0, 1, 1, 0]


def test_a_rebuild_leaves_nothing_pending(council):
    make_colleague(council["RES-FIN"])

    rebuild()

    assert not Delta.objects.exists()
    assert count(HEADLINE, council["RES-FIN"]) == 1


def test_a_recount_takes_the_same_queries_for_one_and_for_many(council, django_assert_num_queries):
    people = {make_colleague(council["RES-FIN"]).pk for _ in range(20)}
    require()
    recount(person_ids=people)

    with django_assert_num_queries(13):
        recount(person_ids=people)
