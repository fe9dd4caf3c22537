"""What people say of courses, as leaders see it: totals of ten answers or more."""

import csv

import pytest

from lms.metrics.dictionary import find
from lms.metrics.voices.actions import announce
from lms.metrics.voices.facts import Said, all_said
from lms.metrics.voices.page import in_words
from lms.records.afterwards.actions import answer_follow_up, tell_confidence
from lms.records.models import FollowUp
from tests.factories.people import make_directorate, make_person
from tests.factories.records import make_short_course

URL = "/leadership/what-people-say/"
ONE = {"before": {"a": 2}, "after": {"a": 4}, "useful": 4}


@pytest.fixture
def place(db):
    return make_directorate("Place")


@pytest.fixture
def course(place):
    return make_short_course("DC02")[0]


@pytest.fixture
def eve(place):
    return make_person("Eve", tier=2)


@pytest.fixture
def people(place):
    return [make_person(f"N{number}", unit=place) for number in range(12)]


def tell(course, people, cycle=1, **told):
    for person in people:
        keys = {"person": person, "course_key": course.translation_key, "cycle": cycle}
        tell_confidence(**keys, **ONE | told)


def answer(course, people, **given):
    answers = {"talked": "yes", "time": "yes", "used": "yes"} | given
    for person in people:
        follow_up = FollowUp.objects.create(
            person=person,
            course_key=course.translation_key,
            cycle=1,
            asked_on="2026-10-01",
        )
        answer_follow_up(follow_up=follow_up, answers=answers)


def said(code, course):
    return all_said()[code, course.translation_key]


def read(client, person, path=URL):
    """On the first of the next month."""
    announce()
    client.force_login(person)
    return client.get(path)


def test_more_confident_is_counted_of_those_who_answered_both_times(course, people):
    tell(course, people[:7])
    tell(course, people[7:10], after={"a": 2})
    tell(course, people[10:], before={})

    assert said("Q2", course) == (7, 10)


def test_useful_is_four_or_five(course, people):
    tell(course, people[:6])
    tell(course, people[6:11], useful=3)
    tell(course, people[11:], useful=None)

    assert said("R1", course) == (6, 11)


def test_who_took_the_course_twice_is_one(course, people):
    tell(course, people)
    tell(course, people, cycle=2)

    assert said("Q2", course) == (12, 12)


@pytest.mark.parametrize(("code", "name"), [("B1", "used"), ("B2", "talked"), ("B3", "time")])
def test_what_does_not_fit_is_in_neither_number(course, people, place, code, name):
    answer(course, people[:4])
    answer(course, people[4:9], **{name: "no"})
    answer(course, people[9:], **{name: "apart"})

    assert said(code, course) == (4, 9)


def test_all_answers_are_one_number(course, people):
    answer(course, people[:5])
    answer(course, people[5:])

    assert said("B1", course) == (12, 12)


@pytest.mark.parametrize(
    ("yes", "answers", "words"),
    [
        (0, 9, "Fewer than 10 answers"),
        (9, 9, "Fewer than 10 answers"),
        (0, 10, "5% or less of about 10 answers: a first sign"),
        (12, 12, "95% or more of about 10 answers: a first sign"),
        (20, 29, "70% of about 30 answers: a first sign"),
        (21, 33, "65% of about 35 answers"),
    ],
)
def test_an_answer_is_said_so_that_it_tells_of_nobody(yes, answers, words):
    assert in_words(Said(yes, answers)) == words


def test_the_page_shows_the_courses_with_answers(client, eve, course, people):
    tell(course, people)
    html = read(client, eve).text

    assert "Course DC02" in html
    assert "95% or more of about 10 answers" in html


def test_too_few_answers_are_hidden_on_the_page_and_in_the_file(client, eve, course, people):
    tell(course, people[:9])
    page, file = (read(client, eve, path).text for path in (URL, f"{URL[:-1]}.csv"))
    rows = list(csv.DictReader(file.splitlines()))

    assert "95%" not in page
    assert {(row["share"], row["answers"]) for row in rows} == {("Hidden", "Hidden")}


def test_the_file_has_the_numbers_of_the_page(client, eve, course, people):
    tell(course, people)
    rows = list(csv.DictReader(read(client, eve, f"{URL[:-1]}.csv").text.splitlines()))
    found = {row["measure"]: (row["share"], row["answers"]) for row in rows}

    assert found["Q2"] == found["R1"] == ("95", "10")


@pytest.mark.parametrize("path", [URL, f"{URL[:-1]}.csv"])
def test_who_does_not_lead_has_no_such_page(client, people, course, path):
    assert read(client, people[0], path).status_code == 404


def test_beside_it_stands_how_many_see_their_start_lower_now(client, eve, course, people):
    tell(course, people[:6], looking_back=1)
    tell(course, people[6:], looking_back=2)

    words = "Looking back, 50% of about 10 put their start lower than they did then"
    assert words in read(client, eve).text


def test_of_fewer_than_ten_who_looked_back_nothing_is_said(client, eve, course, people):
    tell(course, people[:9], looking_back=1)
    tell(course, people[9:])

    assert "Looking back" not in read(client, eve).text


def test_who_took_the_course_twice_looks_back_once(course, people):
    tell(course, people, looking_back=1)
    tell(course, people, cycle=2, looking_back=2)

    assert said("Q2-back", course) == (0, 12)


def test_without_answers_it_says_so(client, eve, course):
    assert "Nobody has answered yet." in read(client, eve).text


def test_more_answers_cost_no_more_queries(client, eve, course, people, place, counted):
    read(client, eve)
    with counted() as few:
        client.get(URL)
    tell(course, people)
    answer(course, people)
    with counted() as many:
        client.get(URL)

    assert len(many) == len(few)


@pytest.mark.parametrize("code", ["Q2", "R1", "B1", "B2", "B3"])
def test_they_are_not_counted_by_directorate(code):
    assert find(code, []) == []


def test_one_answer_more_moves_nothing(client, eve, course, people):
    tell(course, people[:11])
    before = read(client, eve).text
    tell(course, people[11:], after={"a": 1}, useful=1)

    assert "95% or more of about 10 answers" in before
    assert "95% or more of about 10 answers" in read(client, eve).text


def test_ten_answers_more_are_shown(client, eve, course, people, place):
    tell(course, people[:10])
    read(client, eve)
    tell(course, [make_person(f"M{number}", unit=place) for number in range(10)], after={"a": 1})

    assert "50% of about 20 answers" in read(client, eve).text


def test_to_announce_twice_is_to_announce_once(course, people):
    tell(course, people)

    assert (announce(), announce()) == (2, 0)
