"""The leadership page over a reorganisation: Place became Communities on 1 October 2026."""

import csv
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.metrics.recount import recount
from lms.people.actions import SentFile
from lms.people.change_maps.actions import import_change_map
from lms.people.models import Posting
from tests.factories.metrics import complete, make_colleague

UNITS = """\
unit_code,unit_name,unit_type,parent_code,valid_from,valid_to
SCR,Communities,directorate,TBC,2026-10-01,
SCR-LIB,Libraries,division,SCR,2026-10-01,
"""
MAP = """\
effective_date,change_type,old_unit_code,new_unit_code
2026-10-01,rename,PLC,SCR
2026-10-01,transfer,PLC-LIB,SCR-LIB
"""
NEW_STRUCTURE = "New structure from 1 October 2026"


@pytest.fixture
def reorganised(adoption, time_machine):
    """Half a year of 16 people, 6 of them in what was Place; today is 31 October 2026."""
    time_machine.move_to(datetime(2026, 10, 31, 12, tzinfo=UTC))
    complete(adoption.library[0], adoption.course, date(2026, 8, 10))
    recount(person_ids={adoption.library[0].pk})
    import_change_map(
        changes=SentFile("map.csv", MAP.encode()), units=SentFile("units.csv", UNITS.encode())
    )
    return adoption


def page(client, person, **query):
    client.force_login(person)
    return client.get("/leadership/", query)


def services(client, person, slug, **query):
    client.force_login(person)
    response = client.get(f"/leadership/directorates/{slug}/", query)
    if response.status_code == 404:
        return None
    return {row["name"]: row["value"] for row in response.context["bars"]["rows"]}


def trend(client, person, **query):
    return page(client, person, **query).context["trend"]


def series(trend):
    """Without a column of a day to come."""
    days = sum("if nobody acts" not in column for column in trend["columns"])
    return {row["name"]: row["values"][:days] for row in trend["rows"]}


def marks(trend):
    return [part["label"] for part in trend["key"] if part["mark"] == "break"]


def test_months_before_are_counted_in_the_new_structure(client, reorganised):
    """And what was is listed below."""
    assert series(trend(client, reorganised.chief)) == {
        "Unit RES": ["0%", "50%", "50%", "50%", "50%"],
        "Communities": ["0%", "0%", "17%", "17%", "17%"],
        "All staff": ["0%", "31%", "38%", "38%", "38%"],
        "Unit PLC, as it was": ["0%", "0%", "17%", "17%", "–"],
    }


def test_the_break_is_marked_and_named(client, reorganised):
    response = page(client, reorganised.chief)
    html = response.content.decode()

    assert marks(response.context["trend"]) == [NEW_STRUCTURE]
    assert html.count('class="ds-small-multiples__break"') == 2
    assert f"From 0% on 30 June 2026 to 17% on 31 October 2026. {NEW_STRUCTURE}." in html


def test_a_directorate_that_stayed_has_one_line(client, reorganised):
    resources, communities = trend(client, reorganised.chief)["panels"]

    assert len(resources["drawing"].lines) == 1
    assert resources["drawing"].restated == []
    assert communities["drawing"].lines == []
    assert len(communities["drawing"].restated) == 1


def test_the_sentence_compares_within_one_structure(client, reorganised):
    """Communities had no figure of its own in June."""
    title = trend(client, reorganised.chief)["title"]

    assert title == "Every directorate has grown since June 2026, but none since August 2026"


def test_as_it_was_before_the_break_nothing_is_said_of_it(client, reorganised):
    found = trend(client, reorganised.chief, as_at="2026-09-30", basis="then")

    assert marks(found) == []
    assert list(series(found)) == ["Unit RES", "Unit PLC", "All staff"]


def test_a_day_before_the_break_is_read_in_the_structure_of_today(client, reorganised):
    response = page(client, reorganised.chief, as_at="2026-09-30")

    assert [row["name"] for row in response.context["bars"]["rows"]] == [
        "Unit RES",
        "Communities",
        "All staff",
    ]
    assert list(series(response.context["trend"]))[:3] == ["Unit RES", "Communities", "All staff"]
    assert "Counted in the structure of today" in response.context["bars"]["notes"][1]


def test_as_it_was_the_months_before_are_compared_with_nothing(client, reorganised):
    found = trend(client, reorganised.chief, basis="then")

    assert found["title"] == "The groups are new, so there is no month to compare with yet"
    assert "we do not compare them" in found["notes"][1]
    assert marks(found) == [NEW_STRUCTURE]
    assert all(panel["drawing"].restated == [] for panel in found["panels"])
    assert series(found) == {
        "Unit RES": ["0%", "50%", "50%", "50%", "50%"],
        "Communities": ["–", "–", "–", "–", "17%"],
        "All staff": ["0%", "31%", "38%", "38%", "38%"],
        "Unit PLC, as it was": ["0%", "0%", "17%", "17%", "–"],
    }


def test_the_choice_of_structure_is_offered_and_kept(client, reorganised):
    response = page(client, reorganised.chief, basis="then", as_at="2026-09-30")
    html = response.content.decode()

    assert '<option value="then" selected>' in html
    links = [bar["url"] for bar in response.context["bars"]["rows"] if bar["url"]]
    assert links
    assert all("basis=then" in url for url in links)
    assert all("basis=then" in link["url"] for link in response.context["trend"]["links"][:3])


def test_without_a_reorganisation_there_is_nothing_to_choose(client, adoption):
    assert page(client, adoption.chief).context["bases"] == []


@pytest.mark.parametrize(("basis", "place"), [("today", "Communities"), ("then", "Unit PLC")])
def test_the_page_of_a_course_is_read_in_either_structure(client, reorganised, basis, place):
    client.force_login(reorganised.chief)
    asked = {"as_at": "2026-09-30", "basis": basis}
    response = client.get("/leadership/courses/dc01/", asked)

    assert [bar["name"] for bar in response.context["bars"]["rows"]][1] == place
    assert f'<option value="{basis}" selected>' in response.content.decode()


def test_a_course_is_opened_in_the_structure_of_the_page(client, reorganised):
    response = page(client, reorganised.chief, as_at="2026-09-30", basis="then")
    [heading] = response.context["heat"]["headings"]

    assert heading["url"] == "/leadership/courses/dc01/?as_at=2026-09-30&basis=then"


def test_an_unknown_structure_is_not_found(client, reorganised):
    assert page(client, reorganised.chief, basis="tomorrow").status_code == 404


@pytest.mark.parametrize(
    ("basis", "codes"), [("today", ["RES", "SCR", "ORG"]), ("then", ["PLC", "RES", "ORG"])]
)
def test_the_file_of_the_bars_says_whose_structure_it_is(client, reorganised, basis, codes):
    client.force_login(reorganised.chief)
    asked = {"as_at": "2026-09-30", "basis": basis}
    content = client.get("/leadership/directorates.csv", asked).content.decode()
    rows = list(csv.DictReader(content.splitlines()))

    structure = {"today": "2026-10-31", "then": "2026-09-30"}[basis]
    assert [row["unit_code"] for row in rows] == codes
    assert {(row["as_of"], row["structure_as_of"]) for row in rows} == {("2026-09-30", structure)}


def test_a_director_sees_what_the_own_directorate_was(client, reorganised):
    director = make_colleague(reorganised.units["PLC-LIB"], tier=3)
    import_change_map(changes=SentFile("map.csv", MAP.encode()))

    found = series(trend(client, director))

    assert list(found) == ["Communities", "All staff"]
    assert found["Communities"][0] == "0%"


def test_the_file_has_the_months_both_ways(client, reorganised):
    client.force_login(reorganised.chief)
    content = client.get("/leadership/trend.csv").content.decode()
    september = [row for row in csv.DictReader(content.splitlines()) if "09-30" in row["as_of"]]

    assert [(row["structure_as_of"], row["unit_code"], row["value"]) for row in september] == [
        ("2026-09-30", "PLC", "16.7"),
        ("2026-09-30", "RES", "50.0"),
        ("2026-09-30", "ORG", "37.5"),
        ("2026-10-31", "RES", "50.0"),
        ("2026-10-31", "SCR", "16.7"),
        ("2026-10-31", "ORG", "37.5"),
    ]


def test_a_group_hidden_after_the_break_is_hidden_before_it(client, reorganised):
    posts = Posting.objects.filter(person__in=reorganised.library[:2], ends_on=None)
    posts.update(ends_on=date(2026, 10, 20))
    recount(person_ids={person.pk for person in reorganised.library})

    assert set(series(trend(client, reorganised.chief))["Communities"]) == {"Hidden"}


def test_a_reorganisation_costs_no_query(client, adoption):
    page(client, adoption.chief)
    before = queries(client)
    units = SentFile("units.csv", UNITS.encode())
    import_change_map(changes=SentFile("map.csv", MAP.encode()), units=units)

    after = queries(client)

    assert after == before <= 15


def queries(client):
    with CaptureQueriesContext(connection) as captured:
        client.get("/leadership/")
    return len(captured)


def test_services_of_an_earlier_day_are_where_they_went(client, reorganised):
    """Of six people, so hidden, under each of its names; the directorate is shown."""
    chief, day = reorganised.chief, {"as_at": "2026-09-30"}

    assert services(client, chief, "scr", **day)["All of Communities"] == "17%"
    assert services(client, chief, "plc", **day) is None
    assert services(client, chief, "plc", basis="then", **day)["All of Unit PLC"] == "17%"
    assert services(client, chief, "scr", basis="then", **day) is None
