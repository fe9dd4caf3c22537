"""The page of a manager: what is required of each person in the team, done or not, and by when.

tom manages amina; sam works for somebody else.
"""

from datetime import date

import pytest
import time_machine

from lms.people.models import Absence
from tests.factories.courses import make_course
from tests.factories.people import make_person, make_posting
from tests.factories.records import (
    answer_check,
    finish,
    make_amina,
    make_checked_course,
    make_requirement,
    make_short_course,
)

SUMMER = "2026-07-15 08:00+00:00"
AUTUMN = "2026-10-15 08:00+00:00"


@pytest.fixture
def tom(db):
    return make_person("Tom")


@pytest.fixture
def amina(tom):
    return make_amina(manager=tom)


@pytest.fixture
def required(amina):
    course, module = make_short_course()
    make_requirement(course)
    return course, module


@pytest.fixture
def read(client):
    def read(person, path="/team/"):
        client.force_login(person)
        response = client.get(path)
        assert response.status_code == 200
        page = " ".join(response.text.split())
        return page[page.index("<main") : page.index("</main>")]

    return read


def complete(person, course, module):
    finish(person, course, module, 1)
    finish(person, course, module, 2)


def test_who_manages_nobody_has_no_such_page(client, amina):
    client.force_login(amina)

    assert client.get("/team/").status_code == 404


def test_without_a_session_the_way_leads_through_signing_in(client, amina):
    assert client.get("/team/").url == "/accounts/login/?next=/team/"


def test_only_a_manager_is_offered_the_page(client, tom, amina):
    client.force_login(tom)
    offered = 'href="/team/"' in client.get("/certificates/").text
    client.force_login(amina)

    assert (offered, 'href="/team/"' in client.get("/certificates/").text) == (True, False)


def test_a_manager_sees_the_people_of_the_team_and_nobody_else(tom, required, read):
    make_person("Sam", last_name="Stranger", manager=make_person("Olga"))
    page = read(tom)

    assert "Amina Khan" in page
    assert "Stranger" not in page


def test_somebody_who_moved_to_another_manager_is_not_seen(tom, required, read):
    bea = make_person("Bea", last_name="Moved", manager=tom, ends_on=date(2026, 7, 1))
    make_posting(bea, manager=make_person("Olga"), starts_on=date(2026, 7, 1))
    with time_machine.travel(SUMMER):
        assert "Moved" not in read(tom)


def test_a_manager_who_left_sees_nobody(client, tom, amina):
    tom.postings.update(ends_on=date(2026, 7, 1))
    with time_machine.travel(SUMMER):
        client.force_login(tom)

        assert client.get("/team/").status_code in {302, 404}


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (SUMMER, ("To do", "To finish by 30 September 2026.")),
        (AUTUMN, ("Date has passed", "It was due on 30 September 2026.")),
    ],
)
def test_what_is_not_done_says_by_when(tom, required, read, at, words):
    with time_machine.travel(at):
        page = read(tom)

    assert all(each in page for each in words)


def test_what_is_done_says_when(tom, amina, required, read):
    with time_machine.travel(SUMMER):
        complete(amina, *required)

        assert "Completed on 15 July 2026." in read(tom)


def test_a_completion_that_ran_out_is_to_be_done_again(tom, amina, read):
    course, module = make_short_course()
    make_requirement(course, valid_days=365)
    with time_machine.travel("2025-09-01 08:00+00:00"):
        complete(amina, course, module)
    with time_machine.travel("2026-08-20 08:00+00:00"):
        page = read(tom)

    assert "To do again" in page
    assert "To finish by 1 September 2026. Last completed on 1 September 2025." in page


def test_who_is_away_is_asked_for_nothing(tom, amina, required, read):
    Absence.objects.create(person=amina, starts_on=date(2026, 6, 1))
    with time_machine.travel(AUTUMN):
        page = read(tom)

    assert "Away now" in page
    assert "Date has passed" not in page


def test_a_course_that_is_not_ready_is_nobodys_fault(tom, amina, read):
    make_requirement(make_course("DC03", title="Sharing data"))
    with time_machine.travel(AUTUMN):
        page = read(tom)

    assert "Being written" in page
    assert "Everybody has done what they can do now." in page


def test_what_is_required_down_to_a_tier_is_asked_of_that_tier_only(tom, amina, read):
    course, _ = make_short_course()
    make_requirement(course, max_tier=3)

    assert "Nothing is required." in read(tom)


def test_posts_that_overlap_by_mistake_stop_nobody(tom, amina, required, read):
    make_posting(amina, manager=tom, starts_on=date(2025, 1, 1), ends_on=date(2025, 6, 1))

    assert "Amina Khan" in read(tom)


def test_what_is_only_begun_looks_like_what_is_not(tom, amina, required, read):
    with time_machine.travel(SUMMER):
        before = read(tom)
        finish(amina, *required, 1)

        assert read(tom) == before


def test_a_failed_try_cannot_be_told(tom, amina, read):
    course, module = make_checked_course()
    make_requirement(course)
    with time_machine.travel(SUMMER):
        before = read(tom)
        answer_check(amina, course, module, 2, right=False)

        assert read(tom) == before


def test_optional_learning_is_not_seen(tom, amina, required, read):
    other = make_short_course("DS01")
    complete(amina, *other)

    assert "Course DS01" not in read(tom)


def test_who_cannot_sign_in_is_offered_a_way(tom, required, read):
    make_person("Bea", manager=tom, no_login=True)

    assert "Bea has no work e-mail" in read(tom)


def test_the_person_sees_the_same_lines(tom, amina, required, read):
    with time_machine.travel(AUTUMN):
        manager, own = read(tom), read(amina, "/")

    line = manager[manager.index('<li class="ds-task-row">') : manager.index("</li>")]
    assert line in own[own.index("Your manager sees this") :]


def test_who_has_no_manager_is_told_of_none(required, read, tom):
    assert "Your manager sees this" not in read(tom, "/")


def test_a_team_of_thirty_costs_what_a_team_of_two_costs(client, counted, tom, amina, required):
    def cost():
        client.get("/team/")
        with counted() as queries:
            client.get("/team/")
        return len(queries)

    client.force_login(tom)
    small = cost()
    for number in range(28):
        complete(make_person(f"P{number}", manager=tom), *required)
    make_requirement(make_short_course("DS01")[0])

    assert cost() == small <= 12
