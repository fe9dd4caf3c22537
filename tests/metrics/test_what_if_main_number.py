"""What a rule for everyone would do to the main number, which other pages say exactly."""

from datetime import date

import pytest

from lms.metrics.actions import close_month
from lms.metrics.recount import recount
from lms.metrics.what_if.telling import said_of_known
from tests.factories.metrics import complete, make_colleague

from .test_what_if import answer, require_chosen, with_a_course_by_choice

DAY = date(2026, 8, 10)


@pytest.fixture
def council(adoption):
    return with_a_course_by_choice(adoption)


def complete_all(council, people):
    """What everyone needs; five of Finance have it."""
    for person in people:
        complete(person, council.course, DAY)
    recount(person_ids={person.pk for person in people})


def test_it_says_how_many_would_count(client, council):
    """Thirty-five have completed what is asked of all, twelve of them the new course too."""
    complete_all(council, council.people)

    found = answer(client, council.chief, audience="everyone")

    assert found.sentence.endswith(
        "Without agency and casual staff, about 35 of about 45 have completed all that everyone "
        "needs. With this course too, about 10 would count at first."
    )
    assert found.rows[-2:] == [
        ("Own staff who have completed all that everyone needs", "about 35"),
        ("Own staff who would count with this course too", "about 10"),
    ]


@pytest.mark.parametrize("audience", ["team", "unit-res"])
def test_for_some_the_main_number_stays(client, council, audience):
    assert answer(client, council.chief, audience=audience).main_number is None


def test_nor_is_it_told_where_some_are_asked_already(client, council):
    require_chosen(council, unit=council.units["PLC"])

    assert answer(client, council.chief, audience="everyone").main_number is None


@pytest.mark.parametrize("skipped_by", [0, 1, 3])
def test_of_a_group_that_is_known_it_does_not_tell_who_is_missing(
    client,
    council,
    skipped_by,
):
    """Thirteen have completed what everyone needs, and everybody can read that."""
    done = [*council.finance[:5], *council.people[:8]]
    complete_all(council, council.people[:8])
    for person in done:
        person.standings.filter(course_key=council.chosen.course_key).delete()
    for person in done[skipped_by:]:
        complete(person, council.chosen, DAY)

    told = answer(client, council.chief, audience="everyone").rows[-1][1]

    assert told == "all but about 10 of those, or more"


@pytest.mark.parametrize("known", range(10, 300))
def test_no_answer_is_of_so_few_that_it_could_be_undone(known):
    """Five or more numbers have the same answer; but from ten to twelve, as for all choices."""
    by_answer = {}
    for n in range(known + 1):
        by_answer.setdefault(said_of_known(n, known), []).append(n)

    assert {text for text, ns in by_answer.items() if len(ns) < 5} <= {
        "about 10",
        *(["all but about 10 of those, or more"] if known < 14 else []),
    }


def test_a_month_that_is_closed_stays_as_it_was(client, council):
    complete_all(council, council.people[:7])
    close_month(day=date(2026, 9, 30))
    before = answer(client, council.chief, audience="everyone").sentence
    complete(council.people[7], council.course, date(2026, 9, 20))
    recount(person_ids={council.people[7].pk})

    assert answer(client, council.chief, audience="everyone").sentence == before


def test_who_is_not_of_our_own_staff_is_in_neither(client, council):
    complete_all(council, council.people)
    before = answer(client, council.chief, audience="everyone").main_number
    agency = make_colleague(council.units["RES-FIN"], employment="agency")
    complete(agency, council.course, DAY)
    complete(agency, council.chosen, DAY)
    recount(person_ids={agency.pk})

    assert answer(client, council.chief, audience="everyone").main_number == before
