"""/leadership/what-if/: what a new rule would mean, in groups, before anybody makes it."""

import csv
import json
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from wagtail.models import PageViewRestriction

from lms.metrics.recount import recount
from lms.metrics.what_if.answer import counted_on
from lms.metrics.what_if.telling import said
from lms.people.models import Succession, Unit
from lms.records.models import Requirement
from tests.factories.courses import make_course
from tests.factories.metrics import complete, make_colleague, make_unit, send_away
from tests.fingerprints import whole_database

URL = "/leadership/what-if/"
ASKED = {"course": "DC09", "audience": "unit-res", "days": "60"}


def with_a_course_by_choice(adoption):
    """Resources has 40 people, 12 of whom have done a course that nobody asked of them."""
    course = make_course("DC09", "Plain words", slug="plain-words")
    people = [make_colleague(adoption.units["RES-FIN"]) for _ in range(30)]
    adoption.chosen = SimpleNamespace(course_key=course.translation_key)
    for person in people[:12]:
        complete(person, adoption.chosen, date(2026, 8, 10))
    recount(person_ids={person.pk for person in people})
    adoption.people = people
    return adoption


@pytest.fixture
def council(adoption):
    return with_a_course_by_choice(adoption)


def page(client, person, url=URL, **query):
    client.force_login(person)
    return client.get(url, query)


def answer(client, person, **changed):
    return page(client, person, **(ASKED | changed)).context["answer"]


def test_it_says_for_how_many_and_by_when(client, council):
    found = answer(client, council.chief)

    assert found.sentence == (
        "Required for Unit RES: about 40 people who do not need it yet. "
        "About 10 have done it already."
    )
    assert found.title == "About 30 people would have it to do by 14 December 2026"


@pytest.mark.parametrize(("done_on", "told"), [((2026, 10, 1), 10), ((2026, 9, 30), 15)])
def test_it_counts_at_the_end_of_a_month(client, council, done_on, told):
    """A thirteenth person would make fifteen of ten."""
    complete(council.people[20], council.chosen, date(*done_on))

    found = answer(client, council.chief)

    assert found.sentence.endswith(f"About {told} have done it already.")
    assert "As at 30 September 2026." in page(client, council.chief, **ASKED).context["notes"]


@pytest.mark.parametrize(
    ("today", "day"), [((2026, 10, 15), (2026, 10, 8)), ((2026, 11, 2), (2026, 10, 31))]
)
def test_or_on_the_first_day_of_a_new_structure(council, time_machine, today, day):
    unit = make_unit("NEW", "directorate", council.units["TBC"])
    Unit.objects.filter(pk=unit.pk).update(starts_on=date(2026, 10, 8))
    Succession.objects.create(
        effective_on=date(2026, 10, 8),
        kind="move",
        old_unit=council.units["RES"],
        new_unit=unit,
        takes_people=True,
        source="map.csv",
    )
    time_machine.move_to(datetime(*today, 12, tzinfo=UTC))

    assert counted_on() == date(*day)


def test_the_first_view_asks_and_answers_nothing(client, council):
    response = page(client, council.chief)

    assert response.status_code == 200
    assert "answer" not in response.context
    assert response.context["form"].errors == {}


def test_a_course_that_few_have_done_is_told_in_words(client, council):
    for person in council.people[:12]:
        person.standings.all().delete()
    for person in council.people[:9]:
        complete(person, council.chosen, date(2026, 8, 10))

    found = answer(client, council.chief)

    assert found.sentence.endswith("Fewer than 10 have done it already.")
    assert found.title.startswith("All but fewer than 10 people would have it to do")


@pytest.mark.parametrize(
    ("n", "people", "text"),
    [
        (0, 40, "fewer than 10"),
        (9, 40, "fewer than 10"),
        (10, 40, "about 10"),
        (12, 40, "about 10"),
        (13, 40, "about 15"),
        (30, 40, "about 30"),
        (31, 40, "all but fewer than 10"),
        (40, 40, "all but fewer than 10"),
        (9, 10, "fewer than 10"),
        (10, 10, "all but fewer than 10"),
    ],
)
def test_few_and_nearly_all_are_words(n, people, text):
    assert said(n, people) == text


def test_of_fewer_than_ten_nothing_is_said(client, council):
    found = answer(client, council.chief, audience="team")

    assert found.is_too_small
    assert found.sentence == ""
    assert [people for _what, people in found.rows] == ["fewer than 10"]


def test_a_leader_can_ask_for_everyone_and_for_tiers(client, council):
    choices = page(client, council.chief).context["form"].fields["audience"].choices

    assert choices == [
        ("everyone", "Everyone"),
        ("team", "The leadership team"),
        ("heads", "The leadership team and heads of service"),
        ("unit-plc", "Unit PLC"),
        ("unit-res", "Unit RES"),
    ]


def test_a_director_asks_for_the_own_directorate_only(client, council):
    response = page(client, council.joan)

    assert response.context["form"].fields["audience"].choices == [("unit-res", "Unit RES")]
    assert answer(client, council.joan).title.startswith("About 30 people")


@pytest.mark.parametrize("audience", ["everyone", "team", "unit-plc"])
def test_of_others_a_director_learns_nothing(client, council, audience):
    response = page(client, council.joan, **(ASKED | {"audience": audience}))
    file = page(client, council.joan, "/leadership/what-if.csv", **(ASKED | {"audience": audience}))

    assert "answer" not in response.context
    assert response.context["form"].errors == {"audience": ["Choose for whom from the list"]}
    assert file.status_code == 404


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"course": ""}, "Choose a course"),
        ({"course": "XX99"}, "Choose a course from the list"),
        ({"days": ""}, "Enter a number of days"),
        ({"days": "soon"}, "Enter the days as a whole number, like 60"),
        ({"days": "0"}, "Give people at least 1 day"),
        ({"days": "366"}, "Give people at most 365 days"),
    ],
)
def test_what_cannot_be_asked_is_said_and_nothing_is_lost(client, council, changed, error):
    html = page(client, council.chief, **(ASKED | changed)).content.decode()
    soup = BeautifulSoup(html, "html.parser")

    assert error in soup.select_one(".ds-error-summary").text
    assert soup.title.text.strip().startswith("Error:")
    assert soup.select_one("option[selected][value=unit-res]")


def test_days_that_are_no_number_come_back_as_they_were_typed(client, council):
    html = page(client, council.chief, **(ASKED | {"days": "12e"})).content.decode()
    field = BeautifulSoup(html, "html.parser").select_one("input[name=days]")

    assert (field["value"], field["type"], field["inputmode"]) == ("12e", "text", "numeric")


def test_a_draft_cannot_be_asked_for(client, council):
    make_course("DC10", "Not yet", slug="not-yet", live=False)

    assert "Not yet" not in page(client, council.chief).content.decode()


def test_a_course_that_is_kept_for_some_cannot_be_asked_for(client, council):
    kept = make_course("DC11", "For some", slug="for-some")
    PageViewRestriction.objects.create(page=kept, restriction_type=PageViewRestriction.LOGIN)

    assert "For some" not in page(client, council.chief).content.decode()


def test_nothing_is_saved(client, council):
    page(client, council.chief)
    before = whole_database()

    client.get(URL, ASKED)

    assert whole_database() == before


def require_chosen(council, **whom):
    return Requirement.objects.create(
        course_code="DC09",
        course_key=council.chosen.course_key,
        starts_on=date(2026, 9, 1),
        days_to_finish=30,
        reason="They need it.",
        **whom,
    )


def test_of_what_everyone_needs_already_it_has_no_number(client, council):
    """An agency worker or somebody who is exempt would follow beside the numbers of the course."""
    require_chosen(council)

    found = answer(client, council.chief)

    assert found.title == "Everyone needs this course already"
    assert found.sentence == ""
    assert found.rows == [("Do not need it yet", "nobody")]


def test_it_counts_those_only_who_do_not_need_it_yet(client, council):
    """Resources, of whom 12 have done it, are asked already; Place are few."""
    for _ in range(20):
        make_colleague(council.units["PLC-LIB"])
    require_chosen(council, unit=council.units["RES"])

    found = answer(client, council.chief, audience="everyone")

    assert (found.people, found.done, found.left) == (26, 0, 26)
    assert answer(client, council.chief).title.startswith("It would be new to fewer than 10")


def test_those_on_leave_are_told_too(client, council):
    for person in council.people[15:27]:
        send_away(person, date(2026, 8, 1))

    assert answer(client, council.chief).rows[-1] == ("Are on long leave, or exempt", "about 10")


READERS = {
    "csv": lambda content: list(csv.reader(StringIO(content.decode()))),
    "json": lambda content: [list(row.values()) for row in json.loads(content)["rows"]],
    "xlsx": lambda content: [
        list(row) for row in load_workbook(BytesIO(content)).active.iter_rows(values_only=True)
    ],
}


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("role", ["chief", "joan"])
def test_the_file_holds_the_rows_of_the_page(client, council, kind, role):
    response = page(client, getattr(council, role), **ASKED)
    [url] = [link["url"] for link in response.context["links"] if f".{kind}?" in link["url"]]
    drawn = [
        [row.dt.text, row.dd.text]
        for row in BeautifulSoup(response.content, "html.parser").select(".ds-summary-list__row")
    ]

    rows = READERS[kind](client.get(url).content)

    assert [row[-2:] for row in rows][-4:] == drawn
    assert rows[-1][:6] == ["WHATIF", "DC09", "Plain words", "Unit RES", "2026-09-30", "2026-12-14"]


def test_the_fingerprint_of_the_rows_is_on_the_page(client, council):
    response = page(client, council.chief, **ASKED)
    content = client.get("/leadership/what-if.json", ASKED).content

    assert f'data-rows="{json.loads(content)["rows_sha256"]}"' in response.content.decode()


@pytest.mark.parametrize("url", [URL, "/leadership/what-if.csv"])
def test_for_staff_it_does_not_exist(client, council, url):
    assert page(client, council.finance[0], url, **ASKED).status_code == 404


@pytest.mark.parametrize("url", ["/leadership/what-if.pdf", "/leadership/what-if.exe"])
def test_another_kind_of_file_is_not_found(client, council, url):
    assert page(client, council.chief, url, **ASKED).status_code == 404


def queries(client, audience):
    with CaptureQueriesContext(connection) as captured:
        client.get(URL, ASKED | {"audience": audience})
    return len(captured)


@pytest.mark.parametrize(("audience", "most"), [("unit-res", 20), ("everyone", 34)])
def test_it_takes_the_same_queries_at_any_size(client, council, audience, most):
    page(client, council.chief)
    few = queries(client, audience)
    for _ in range(20):
        complete(make_colleague(council.units["RES-FIN-1"]), council.chosen, date(2026, 8, 10))

    assert queries(client, audience) == few <= most
