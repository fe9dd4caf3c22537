"""/leadership/directorates/…/…/: one service of ten people or more, for those who lead it."""

import csv
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.metrics.recount import everyone, recount
from tests.factories.metrics import add_post, complete, make_colleague, make_unit, require

URL = "/leadership/directorates/res/res-fin/"
OFFICE = "/leadership/directorates/res/res-office/"


@pytest.fixture
def services(adoption):
    """Finance has 12 people, 5 of them done; the office has 10, none of them done."""
    people = [make_colleague(adoption.units["RES-FIN"]) for _ in range(3)]
    people += [make_colleague(adoption.units["RES"]) for _ in range(9)]
    recount(person_ids={person.pk for person in people})
    adoption.people = people
    return adoption


def page(client, person, url=URL, **query):
    client.force_login(person)
    return client.get(url, query)


def shown(response):
    return {row["name"]: row["value"] for row in response.context["bars"]["rows"]}


def test_a_service_stands_beside_its_directorate_and_all_staff(client, services):
    response = page(client, services.joan)

    assert shown(response) == {"Unit RES-FIN": "42%", "All of Unit RES": "23%", "All staff": "18%"}
    title = "Unit RES-FIN is ahead of its directorate and of all staff"
    assert response.context["bars"]["title"] == title
    assert response.context["lede"] == f"42% have completed all required learning. {title}."


def test_of_a_course_it_is_said_which_one(client, services):
    lede = page(client, services.joan, measure="A3-DC01").context["lede"]

    assert lede.startswith("42% have completed “DC01”. Unit RES-FIN is ahead")


def test_its_cards_are_of_each_course(client, services):
    [card] = page(client, services.joan).context["cards"]

    assert card["value"] == "42%"
    assert card["text"] == "Directorate: 23%. All staff: 18%."


def test_a_card_that_is_hidden_says_why(client, services):
    """Joan is the one leader here, so few of Finance need the other course."""
    require("LD02", max_tier=3)
    recount(person_ids=everyone())

    cards = page(client, services.chief, OFFICE).context["cards"]
    assert {card["value"] for card in cards} == {"0%", "Hidden"}
    [hidden] = [card["text"] for card in cards if card["value"] == "Hidden"]
    assert hidden == (
        "We hide it, as it would show a group of fewer than 10 people. "
        "Directorate: Hidden. All staff: Hidden."
    )


def test_its_trend_runs_over_the_month_ends(client, services):
    trend = page(client, services.joan, as_at="2026-07-31").context["trend"]

    assert trend["title"] == "Unit RES-FIN has grown since June 2026"
    assert [panel["name"] for panel in trend["panels"]] == [
        "Unit RES-FIN",
        "All of Unit RES",
        "All staff",
    ]
    assert [row["values"] for row in trend["rows"]] == [
        ["0%", "42%"],
        ["0%", "23%"],
        ["0%", "18%"],
    ]


def test_the_bars_of_the_directorate_lead_here(client, services):
    bars = page(client, services.joan, "/leadership/directorates/res/").context["bars"]
    urls = [row["url"] for row in bars["rows"] if row.get("url")]

    assert len(urls) == 2
    assert {page(client, services.joan, url).status_code for url in urls} == {200}


def test_the_files_of_the_directorate_are_said_to_be_by_service(client, services):
    html = page(client, services.joan, "/leadership/directorates/res/").content.decode()

    assert "All required learning by service" in html
    assert "by directorate" not in html


def test_a_service_of_nine_has_no_page(client, services):
    services.people[0].postings.update(ends_on=date(2026, 10, 1))
    services.people[1].postings.update(ends_on=date(2026, 10, 1))
    services.people[2].postings.update(ends_on=date(2026, 10, 1))
    recount(person_ids={person.pk for person in services.people})

    bars = page(client, services.joan, "/leadership/directorates/res/").context["bars"]
    assert page(client, services.joan).status_code == 404
    assert [row.get("url") for row in bars["rows"]] == [None, None, None]


def test_what_is_hidden_with_it_has_no_page_on_any_day(client, services):
    services.people[-1].postings.update(ends_on=date(2026, 9, 1))
    recount(person_ids={services.people[-1].pk})

    for url in (URL, OFFICE):
        assert page(client, services.chief, url, as_at="2026-07-31").status_code == 404
        assert page(client, services.chief, url).status_code == 404


@pytest.mark.parametrize("slug", ["nowhere", "res", "plc-lib"])
def test_what_is_no_service_of_it_is_not_found(client, services, slug):
    url = f"/leadership/directorates/res/{slug}/"

    assert page(client, services.chief, url).status_code == 404


@pytest.mark.parametrize("name", ["one-service", "one-service-trend", "one-service-courses"])
def test_a_service_of_another_directorate_does_not_exist_for_a_director(client, services, name):
    people = [make_colleague(services.units["PLC-LIB"]) for _ in range(6)]
    people += [make_colleague(services.units["PLC"]) for _ in range(9)]
    recount(person_ids={person.pk for person in people})
    file = f"/leadership/{name}.csv?directorate=plc&service=plc-lib"

    for url in ("/leadership/directorates/plc/plc-lib/", file):
        assert page(client, services.chief, url).status_code == 200
        assert page(client, services.joan, url).status_code == 404
        assert page(client, services.finance[0], url).status_code == 404


def test_the_file_holds_the_rows_of_the_page(client, services):
    url = "/leadership/one-service.csv?directorate=res&service=res-fin"
    content = page(client, services.joan, url).content.decode()

    assert [
        (row["unit_code"], row["numerator"], row["denominator"])
        for row in csv.DictReader(content.splitlines())
    ] == [("RES-FIN", "5", "12"), ("RES", "5", "22"), ("ORG", "5", "28")]


def test_a_file_of_no_service_is_not_found(client, services):
    assert page(client, services.joan, "/leadership/one-service.csv").status_code == 404


def queries(client):
    with CaptureQueriesContext(connection) as captured:
        client.get(URL)
    return len(captured)


def test_the_page_takes_the_same_queries_at_any_size(client, services):
    page(client, services.chief)
    few = queries(client)
    people = [make_colleague(services.units["RES-FIN-1"]) for _ in range(20)]
    for person in people:
        complete(person, services.course, date(2026, 8, 1))
    recount(person_ids={person.pk for person in people})

    assert queries(client) == few <= 15


def test_no_name_of_a_person_stands_on_the_page(client, services):
    html = page(client, services.chief).content.decode()

    assert "Khan-" not in html.replace(services.chief.get_full_name(), "")


def test_who_has_come_since_does_not_open_the_past(client, services):
    """Ten people move in: the service is large today, and was too small in July."""
    small = make_unit_of_seven(services)
    for person in services.people[:5]:
        person.postings.update(ends_on=date(2026, 10, 1))
        add_post(person, small, date(2026, 10, 1))
    recount(person_ids={person.pk for person in services.people})

    url = f"/leadership/directorates/res/{small.code}/"
    assert page(client, services.chief, url).status_code == 404


def make_unit_of_seven(services):
    unit = make_unit("res-leg", "division", services.units["RES"])
    people = [make_colleague(unit) for _ in range(7)]
    recount(person_ids={person.pk for person in people})
    return unit
