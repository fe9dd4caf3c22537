from datetime import timedelta

import pytest
from django.urls import reverse

from lms.common.dates import today
from lms.people.roles import AUTHORS
from lms.people.whereabouts import State
from tests.factories.people import make_directorate, make_person

LIST = "/admin/people/"
SOON = today() + timedelta(days=20)


def names(page):
    return {person.first_name for person in page.context["object_list"]}


def found(admin, **query):
    return names(admin.get(LIST, query)) - {"Susan"}


@pytest.fixture
def colleagues(susan):
    place, care = make_directorate("Place"), make_directorate("Care", division="Homes")
    make_person("Amina", unit=place.children.get(), job_title="Ranger")
    make_person("Tom", unit=care, on_leave=True)
    make_person("Priya", unit=care, role=AUTHORS, left=True)
    make_person("Joan", starts_on=SOON)
    make_person("Root", technical=True)
    return {"place": place, "care": care}


def test_everybody_is_listed(admin, colleagues):
    assert found(admin) == {"Amina", "Tom", "Priya", "Joan", "Root"}


@pytest.mark.parametrize(
    ("text", "who"), [("amina", {"Amina"}), ("Tester Tom", {"Tom"}), ("nobody", set())]
)
def test_a_search_finds_every_word(admin, colleagues, text, who):
    assert found(admin, q=text) == who


def test_people_are_narrowed_to_a_directorate(admin, colleagues):
    assert found(admin, directorate=colleagues["place"].pk) == {"Amina"}


def test_people_are_narrowed_to_a_role(admin, colleagues):
    assert found(admin, role=AUTHORS) == {"Priya"}


@pytest.mark.parametrize(
    ("state", "who"),
    [
        (State.HERE, "Amina"),
        (State.AWAY, "Tom"),
        (State.LEFT, "Priya"),
        (State.TO_COME, "Joan"),
        (State.NO_POST, "Root"),
    ],
)
def test_people_are_narrowed_to_a_state_and_shown_in_it(admin, colleagues, state, who):
    page = admin.get(LIST, {"state": state})

    assert names(page) - {"Susan"} == {who}
    assert str(state.label) in page.content.decode()


def test_a_row_says_job_directorate_and_role(admin, colleagues):
    page = admin.get(LIST, {"q": "amina"}).content.decode()

    assert "Ranger" in page
    assert "Place" in page


def test_fifty_people_are_on_a_page(admin, susan):
    for _number in range(51):
        make_person()

    assert len(admin.get(LIST).context["object_list"]) == 50
    assert len(admin.get(LIST, {"p": 2}).context["object_list"]) == 2


def test_more_people_are_no_more_queries(admin, colleagues, counted):
    admin.get(LIST)
    with counted() as few:
        admin.get(LIST)
    for _number in range(8):
        make_person(unit=colleagues["care"], manager=make_person(), on_leave=True, role=AUTHORS)

    with counted() as many:
        admin.get(LIST)

    assert len(many) == len(few)


@pytest.mark.parametrize("name", ["index", "index_results"])
def test_an_author_finds_no_list(client, susan, name):
    client.force_login(make_person("Priya", role=AUTHORS))

    assert client.get(reverse(f"people:{name}")).status_code == 404


def test_a_superuser_finds_no_list(client, susan):
    client.force_login(make_person("Root", technical=True, is_superuser=True))

    assert client.get(LIST).status_code == 404


def test_staff_are_sent_away(client, susan):
    client.force_login(make_person("Sam"))

    assert client.get(LIST).status_code == 302


def test_the_menu_leads_there(admin):
    assert LIST in admin.get("/admin/").content.decode()


def test_an_authors_menu_does_not(client, susan):
    client.force_login(make_person("Priya", role=AUTHORS))

    assert LIST not in client.get("/admin/").content.decode()
