"""Many workers and writers at the same time. SQLite has one writer, so nothing to test there."""

from datetime import date

import pytest
from django.db import OperationalError, connection, transaction

from lms.metrics.cells import NO_COURSE, Cell
from lms.metrics.check import differences
from lms.metrics.fold import fold
from lms.metrics.models import Delta
from lms.metrics.recount import rebuild, recount
from lms.metrics.series import totals
from lms.people.models import Unit
from lms.records.models import Requirement
from tests.at_once import AT_ONCE, together
from tests.factories.metrics import LAUNCH, complete, make_colleague, make_council, require

pytestmark = AT_ONCE
HEADLINE = (Cell.HEADLINE, NO_COURSE)
SEPTEMBER = date(2026, 9, 30)


@pytest.fixture
def people():
    units = make_council()
    require("DC01")
    return [make_colleague(units["RES-FIN"]) for _ in range(30)]


def recounting(people):
    return lambda: [recount(person_ids={person.pk}) for person in people]


def learning(people):
    rule = Requirement.objects.get()
    return lambda: [complete(p, rule, LAUNCH) and recount(person_ids={p.pk}) for p in people]


def folding(times=30):
    return lambda: [fold(at_most=10) for _ in range(times)]


def reading(people, times=30):
    return lambda: {
        sum(totals([SEPTEMBER], [HEADLINE])[SEPTEMBER][HEADLINE].values()) for _ in range(times)
    }


def test_nothing_is_lost_between_writers_and_folds(people):
    together(recounting(people), learning(people), folding(), folding())

    fold()

    assert not Delta.objects.exists()
    assert differences() == []


def test_the_same_person_recounted_by_many_counts_once(people):
    together(*[recounting(people[:3])] * 4)

    assert sum(totals([SEPTEMBER], [HEADLINE])[SEPTEMBER][HEADLINE].values()) == 3


def test_a_reader_never_sees_a_step_twice_or_not_at_all(people):
    recount(person_ids={person.pk for person in people})

    seen = together(reading(people), folding())[0]

    assert seen == {30}


def test_a_rebuild_waits_for_writers_and_they_for_it(people):
    together(learning(people), rebuild, folding(), rebuild)

    assert differences() == []


def impatient(job):
    """The job in a session that would rather fail than wait for somebody's lock."""

    def run():
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '200ms'")
        return job()

    return run


def test_a_second_recount_of_a_person_waits_for_the_first(people):
    amina = {people[0].pk}
    recount(person_ids=amina)

    with transaction.atomic():
        recount(person_ids=amina)
        with pytest.raises(OperationalError, match="lock timeout"):
            together(impatient(lambda: recount(person_ids=amina)))


def test_a_second_fold_takes_what_the_first_has_not(people):
    recount(person_ids={people[0].pk})
    first_few = Delta.objects.count()
    sam = make_colleague(Unit.objects.get(code="PLC-LIB"))
    recount(person_ids={sam.pk})

    with transaction.atomic():
        fold(at_most=first_few)
        together(impatient(fold))

    assert not Delta.objects.exists()
