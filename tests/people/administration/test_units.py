from datetime import date, timedelta

import pytest

from lms.common.dates import today
from lms.people.roles import AUTHORS
from tests.factories.people import make_directorate, make_person, make_unit

LIST = "/admin/units/"


@pytest.fixture
def place(susan):
    place = make_directorate("Place", code="PLC", division="Parks")
    make_person("Amina", unit=place.children.get())
    make_person("Gone", unit=place.children.get(), left=True)
    make_unit("Old Parks", code="OLD", ends_on=date(2024, 4, 1))
    make_unit("New Parks", code="NEW", starts_on=today() + timedelta(days=9))
    return place


def found(admin, **query):
    return {unit.name for unit in admin.get(LIST, query).context["object_list"]}


@pytest.mark.parametrize(
    ("query", "there", "elsewhere"),
    [
        ({}, "Place", "Harbour"),
        ({"q": "plc"}, "Place", "Old Parks"),
        ({"kind": "directorate"}, "Place", "Parks"),
        ({"when": "now"}, "Parks", "Old Parks"),
        ({"when": "ended"}, "Old Parks", "Parks"),
        ({"when": "to_come"}, "New Parks", "Parks"),
    ],
)
def test_units_are_listed_searched_and_narrowed(admin, place, query, there, elsewhere):
    assert there in found(admin, **query)
    assert elsewhere not in found(admin, **query)


def test_a_unit_counts_who_is_in_it_today(admin, place):
    [parks] = [unit for unit in admin.get(LIST).context["object_list"] if unit.name == "Parks"]

    assert parks.headcount == 1


@pytest.mark.parametrize("fact", ["PLC", "Directorate", "1 April 2019", "No end known", "Parks"])
def test_a_unit_has_a_page_with_its_parts(admin, place, fact):
    assert fact in admin.get(f"{LIST}{place.pk}/").content.decode()


def test_an_ended_unit_says_its_last_day(admin, place):
    assert "31 March 2024" in admin.get(LIST, {"q": "OLD"}).content.decode()


def test_more_units_are_no_more_queries(admin, place, counted):
    admin.get(LIST)
    with counted() as few:
        admin.get(LIST)
    for _number in range(8):
        make_person(unit=make_unit(parent=place))

    with counted() as many:
        admin.get(LIST)

    assert len(many) == len(few)


@pytest.mark.parametrize("page", ["", "results/"])
def test_an_author_finds_no_units(client, place, page):
    client.force_login(make_person("Priya", role=AUTHORS))

    assert client.get(LIST + page).status_code == 404
    assert client.get(f"{LIST}{place.pk}/").status_code == 404


def test_a_unit_that_is_not_there_is_not_found(admin):
    assert admin.get(f"{LIST}999999/").status_code == 404
