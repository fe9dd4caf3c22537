"""/leadership/directorates/…/: the services of one directorate, for those who lead it."""

import csv
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.metrics.recount import everyone, recount
from lms.people.models import User
from tests.factories.metrics import complete, make_colleague, require

URL, PLACE = "/leadership/directorates/res/", "/leadership/directorates/plc/"


@pytest.fixture
def services(adoption):
    """Finance has 12 people, 5 of them done; the office is joan alone; Legal has 3."""
    people = [make_colleague(adoption.units["RES-FIN"]) for _ in range(3)]
    recount(person_ids={person.pk for person in people})
    return adoption


def page(client, person, url=URL, **query):
    client.force_login(person)
    return client.get(url, query)


def shown(rows):
    return {row["name"]: row["value"] for row in rows}


def test_a_small_service_is_hidden_and_another_with_it(client, services):
    """Joan's office is one person, so Finance would tell of her."""
    rows = shown(page(client, services.chief).context["bars"]["rows"])

    assert rows == {
        "Unit RES-FIN": "Hidden",
        "The directorate’s own office": "Hidden",
        "All of Unit RES": "38%",
    }


def test_the_whole_does_not_sound_like_one_more_service(client, services):
    context = page(client, services.chief).context

    for name in ("bars", "everybody", "heat"):
        [total] = [row["name"] for row in context[name]["rows"] if row["is_total"]]
        assert total == "All of Unit RES"


@pytest.mark.parametrize(
    ("url", "measure", "said"),
    [
        (URL, "A1", "38% have completed all required learning: 12 points more than"),
        (URL, "A3-DC01", "38% have completed “DC01”: 12 points more than"),
        (PLACE, "A1", "0% have completed all required learning: 26 points less than"),
    ],
)
def test_the_first_sentence_says_of_what_it_is(client, services, url, measure, said):
    lede = page(client, services.chief, url, measure=measure).context["lede"]

    assert lede == f"{said} in the whole council."


def test_as_many_as_in_the_whole_council_have_completed_all(client, services):
    for person in User.objects.filter(pk__in=everyone()):
        complete(person, services.course, date(2026, 7, 10))
    recount(person_ids=everyone())

    lede = page(client, services.chief).context["lede"]
    assert lede == "100% have completed all required learning, as in the whole council."


HIDDEN = (
    "We hide it. By itself or beside other numbers, it would show a group of fewer than 5 people."
)


def test_a_card_that_is_hidden_says_why(client, services):
    for person in services.library[:2]:
        person.postings.update(ends_on=date(2026, 9, 1))
    recount(person_ids={person.pk for person in services.library})

    [card] = page(client, services.chief, PLACE).context["cards"]
    assert (card["value"], card["text"]) == ("Hidden", f"{HIDDEN} All staff: 29%")


def test_a_card_that_is_shown_gives_no_reason(client, services):
    [card] = page(client, services.chief).context["cards"]

    assert card["text"] == "All staff: 26%"


def test_the_card_of_few_leaders_says_why_it_is_hidden(client, services):
    require("LD01", max_tier=3)
    recount(person_ids=everyone())

    [card, *_] = page(client, services.chief).context["cards"]
    assert card["text"].startswith(f"{HIDDEN} Beside them, 38% of all staff here")


def test_the_whole_council_is_all_staff(client, services):
    context = page(client, services.chief, "/leadership/").context

    assert context["bars"]["rows"][-1]["name"] == "All staff"


@pytest.mark.parametrize("name", ["services", "service-courses", "service-everybody"])
def test_the_files_call_the_whole_as_the_page_does(client, services, name):
    response = page(client, services.joan, f"/leadership/{name}.csv", directorate="res")

    found = list(csv.DictReader(response.content.decode().splitlines()))

    assert {r["unit"] for r in found if r["unit_code"] == "RES"} == {"All of Unit RES"}


def test_services_of_ten_or_more_are_shown(client, services):
    office = [make_colleague(services.units["RES"]) for _ in range(9)]
    recount(person_ids={person.pk for person in office})

    rows = shown(page(client, services.chief).context["bars"]["rows"])

    assert rows == {
        "Unit RES-FIN": "42%",
        "The directorate’s own office": "0%",
        "All of Unit RES": "23%",
    }


def test_a_service_that_was_small_in_an_earlier_month_stays_hidden(client, services):
    office = [make_colleague(services.units["RES"], starts_on=date(2026, 9, 1)) for _ in range(9)]
    recount(person_ids={person.pk for person in office})

    rows = shown(page(client, services.chief).context["bars"]["rows"])

    assert rows["The directorate’s own office"] == rows["Unit RES-FIN"] == "Hidden"


def test_a_directorate_that_is_hidden_shows_no_service(client, services):
    for person in services.library[:2]:
        person.postings.update(ends_on=date(2026, 9, 1))
    recount(person_ids={person.pk for person in services.library})

    response = page(client, services.chief)

    assert response.context["lede"] == "This directorate is too small to show here."
    assert set(shown(response.context["bars"]["rows"]).values()) == {"Hidden"}


def test_the_file_holds_the_rows_of_the_page(client, services):
    office = [make_colleague(services.units["RES"]) for _ in range(9)]
    recount(person_ids={person.pk for person in office})
    response = page(client, services.joan, "/leadership/services.csv", directorate="res")

    found = list(csv.DictReader(response.content.decode().splitlines()))

    assert [(r["unit_code"], r["numerator"], r["denominator"]) for r in found] == [
        ("RES-FIN", "5", "12"),
        ("RES-OFFICE", "0", "10"),
        ("RES", "5", "22"),
    ]


@pytest.mark.parametrize(
    "url", ["/leadership/directorates/plc/", "/leadership/services.csv?directorate=plc"]
)
def test_another_directorate_does_not_exist_for_a_director(client, services, url):
    assert page(client, services.joan, url).status_code == 404
    assert page(client, services.chief, url).status_code == 200


@pytest.mark.parametrize("slug", ["nowhere", "org", "res-fin"])
def test_what_is_no_directorate_is_not_found(client, services, slug):
    url = f"/leadership/directorates/{slug}/"

    assert page(client, services.chief, url).status_code == 404


def test_for_staff_the_page_does_not_exist(client, services):
    assert page(client, services.finance[0]).status_code == 404


def test_the_bars_of_the_overview_lead_here(client, services):
    [first, *_] = page(client, services.chief, "/leadership/").context["bars"]["rows"]

    assert page(client, services.chief, first["url"]).status_code == 200


def queries(client, person):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        page(client, person)
    return len(captured)


def test_the_page_takes_the_same_queries_at_any_size(client, services):
    page(client, services.chief)
    few = queries(client, services.chief)
    people = [make_colleague(services.units["RES-FIN-1"]) for _ in range(20)]
    for person in people:
        complete(person, services.course, date(2026, 8, 1))
    recount(person_ids={person.pk for person in people})

    assert queries(client, services.chief) == few
