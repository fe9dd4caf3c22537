"""Leaders beside all staff, on the adoption page; and those who chose to be named."""

from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.metrics.actions import close_month
from lms.metrics.dictionary import L2
from lms.metrics.files import OF_COUNCIL, OF_SERVICES
from lms.metrics.recount import everyone, recount
from lms.people.actions import set_preferences
from lms.people.models import DATA_PUBLISHERS, Unit
from tests.factories.metrics import complete, make_colleague, make_council, require
from tests.factories.people import make_person

DONE_ON = date(2026, 7, 10)
OVERVIEW, RESOURCES = "/leadership/", "/leadership/directorates/res/"


class Council:
    """Of 3 directorates, with as many leaders and as many who are done as is said."""

    def __init__(self, staff_done=6, **leaders):
        self.units = make_council()
        self.units["CAR"] = Unit.objects.create(
            code="CAR",
            name="Unit CAR",
            kind=Unit.Kind.DIRECTORATE,
            parent=self.units["TBC"],
            starts_on=date(2019, 4, 1),
        )
        self.for_all, self.for_leaders = require("DC01"), require("LD01", max_tier=4)
        self.leaders = {code: self._lead(code, *each) for code, each in leaders.items()}
        for code in leaders:
            for n in range(10):
                person = make_colleague(self.units[code])
                if n < staff_done:
                    complete(person, self.for_all, DONE_ON)
        self.chief = make_person("Pat", technical=True, role=DATA_PUBLISHERS)
        recount(person_ids=everyone())

    def _lead(self, code, done, people):
        """The first directs, the others are of tier 3."""
        found = [make_colleague(self.units[code], tier=3) for _ in range(people)]
        for person in found[:done]:
            complete(person, self.for_leaders, DONE_ON)
        return found


@pytest.fixture(autouse=True)
def october(db, time_machine):
    time_machine.move_to(datetime(2026, 10, 15, 12, tzinfo=UTC))


def page(client, person, url=OVERVIEW, **query):
    client.force_login(person)
    return client.get(url, query)


def shown(client, council, person=None, **query):
    leaders = page(client, person or council.chief, **query).context["leaders"]
    return {row["name"]: tuple(row["values"]) for row in leaders["rows"]}


def test_leaders_stand_beside_all_staff(client):
    council = Council(RES=(5, 5), PLC=(3, 6), CAR=(4, 8))

    assert shown(client, council) == {
        "Unit RES": ("100%", "5 of 5", "40%", "+60 points"),
        "Unit CAR": ("50%", "4 of 8", "33%", "+17 points"),
        "Unit PLC": ("50%", "3 of 6", "38%", "+13 points"),
        "The whole council": ("63%", "12 of 19", "37%", "+26 points"),
    }


def test_a_director_sees_it_and_the_definition_says_so(client):
    council = Council(RES=(5, 5), PLC=(3, 6), CAR=(4, 8))

    assert "Unit RES" in shown(client, council, council.leaders["RES"][0])
    assert str(L2.seen_by).startswith("Leaders and the learning team")


def test_small_directorates_are_shown_together(client):
    council = Council(RES=(2, 4), PLC=(3, 6), CAR=(4, 8))
    context = page(client, council.chief).context["leaders"]

    [_care, together, _whole] = context["rows"]
    assert together["name"] == "Unit PLC and Unit RES together"
    assert together["values"][:2] == ["50%", "5 of 10"]
    assert "directorates are shown together." in context["notes"][1]


def test_a_director_is_told_of_no_others_together(client):
    council = Council(RES=(2, 4), PLC=(3, 6), CAR=(4, 8))
    director = council.leaders["RES"][0]

    assert list(shown(client, council, director)) == ["Unit RES", "The whole council"]
    assert shown(client, council, director)["Unit RES"][:2] == ("Hidden", "Hidden")


def test_a_leader_of_no_directorate_hides_another_and_joins_none(client):
    council = Council(RES=(5, 5), PLC=(3, 6), CAR=(4, 8))
    chief = make_colleague(council.units["TBC"], tier=1)
    recount(person_ids={chief.pk})

    context = page(client, council.chief).context["leaders"]

    assert context["notes"][1].startswith("Hidden: Unit RES.")
    assert not any("together" in row["name"] for row in context["rows"])


def test_both_drawings_say_what_they_show(client):
    council = Council(RES=(5, 5), PLC=(3, 6), CAR=(4, 8))
    soup = BeautifulSoup(page(client, council.chief).content, "html.parser")

    drawings = soup.select("svg.ds-dumbbell")
    assert [each["role"] for each in drawings] == ["img", "img"]
    assert all(each.title.string and "leaders 50%" in each.desc.string for each in drawings)
    assert all(each["aria-labelledby"] == each.title["id"] for each in drawings)
    assert all(each["aria-describedby"] == each.desc["id"] for each in drawings)


def test_without_a_course_for_leaders_there_is_no_figure(client):
    council = Council(RES=(5, 5), PLC=(3, 6))
    council.for_leaders.delete()

    response = page(client, council.chief)

    assert response.context["leaders"] is None
    assert "leaders" not in BeautifulSoup(response.content, "html.parser").select("section[id]")
    assert client.get("/leadership/leaders.csv").content.count(b"\n") == 1


def first_card(response):
    return response.context["cards"][0]


def test_a_directorate_begins_with_its_own_leaders(client):
    council = Council(RES=(5, 5), PLC=(3, 6), CAR=(4, 8))

    card = first_card(page(client, council.leaders["RES"][0], RESOURCES))

    assert (card["label"], card["value"]) == ("Leaders here: LD01", "100%")
    assert card["text"] == "Beside them, 40% of all staff here have all that everyone needs."


def test_fewer_than_five_leaders_are_hidden(client):
    council = Council(RES=(2, 4), PLC=(3, 6), CAR=(4, 8))

    assert first_card(page(client, council.chief, RESOURCES))["value"] == "Hidden"


def name(*people):
    for person in people:
        set_preferences(person=person, named_as_leader=True)


def named(client, council, url=RESOURCES, **query):
    return page(client, council.chief, url, **query).context["named"]


def test_nobody_is_named_who_did_not_choose_it(client):
    assert named(client, Council(RES=(5, 10), PLC=(3, 6))) == []


def test_who_chose_it_is_named_to_those_who_open_the_page(client):
    council = Council(RES=(5, 10), PLC=(3, 6), CAR=(4, 8))
    done, *_others, not_done = council.leaders["RES"]
    name(done, not_done)

    found = {each["term"]: each["value"] for each in named(client, council)}

    assert found == {
        done.get_full_name(): "Completed",
        not_done.get_full_name(): "Not completed yet",
    }
    assert named(client, council, "/leadership/directorates/plc/") == []
    assert done.get_full_name() in page(client, council.chief, RESOURCES).content.decode()


def test_it_can_be_taken_back(client):
    council = Council(RES=(5, 10), PLC=(3, 6))
    name(council.leaders["RES"][0])
    set_preferences(person=council.leaders["RES"][0], named_as_leader=False)

    assert named(client, council) == []


def test_a_day_of_the_past_names_nobody(client):
    council = Council(RES=(5, 10), PLC=(3, 6))
    name(council.leaders["RES"][0])

    assert named(client, council, as_at="2026-09-30") == []


def test_who_leads_no_more_is_not_named(client):
    council = Council(RES=(5, 10), PLC=(3, 6))
    person = council.leaders["RES"][0]
    name(person)
    person.postings.update(tier=5)
    recount(person_ids={person.pk})

    assert named(client, council) == []


@pytest.mark.parametrize(
    ("leaders", "chose", "is_named"),
    [
        # Five are left of ten; four would tell of themselves.
        (10, 5, True),
        (10, 6, False),
        # All of them: nobody is left.
        (10, 10, True),
        # Four leaders are hidden, and with Place they are told as one sum: five must be left.
        (4, 1, True),
        (4, 4, True),
    ],
)
def test_names_tell_nothing_of_the_other_leaders(client, leaders, chose, is_named):
    council = Council(RES=(2, leaders), PLC=(3, 6), CAR=(4, 8))
    name(*council.leaders["RES"][:chose])

    assert bool(named(client, council)) is is_named


def test_names_of_two_hidden_directorates_count_together(client):
    council = Council(RES=(2, 4), PLC=(3, 6), CAR=(4, 8))
    name(*council.leaders["RES"], *council.leaders["PLC"][:2], council.leaders["CAR"][0])

    assert named(client, council) == []
    # Care is not hidden, so its leaders are none of these.
    assert len(named(client, council, "/leadership/directorates/car/")) == 1


@pytest.mark.parametrize("file", [*OF_COUNCIL, *OF_SERVICES])
def test_a_name_stands_in_no_file(client, file):
    council = Council(RES=(5, 10), PLC=(3, 6))
    person = council.leaders["RES"][0]
    name(person)
    assert named(client, council)

    response = client.get(f"/leadership/{file}.csv", {"directorate": "res"})

    assert response.status_code == 200
    assert person.last_name not in response.text


def test_names_cost_the_same_queries_for_any_number(client):
    council = Council(RES=(5, 15), PLC=(3, 6))
    name(council.leaders["RES"][0])
    page(client, council.chief, RESOURCES)
    with CaptureQueriesContext(connection) as few:
        page(client, council.chief, RESOURCES)
    name(*council.leaders["RES"][:8])
    with CaptureQueriesContext(connection) as many:
        page(client, council.chief, RESOURCES)

    assert len(few) == len(many)


@pytest.mark.parametrize(("chose", "are_named"), [(7, 0), (5, 5), (10, 10)])
def test_names_tell_nothing_of_the_others_of_their_tier(client, chose, are_named):
    """Of ten in tier 2 and twelve in tier 3, told by tier for the month before, half in Resources:
    none of the ten is left out alone."""
    council = Council(RES=(3, 6), PLC=(3, 6))
    second = [make_colleague(council.units["PLC" if n % 2 else "RES"], tier=2) for n in range(10)]
    recount(person_ids=everyone())
    close_month(day=date(2026, 9, 30))
    name(*second[:chose])

    pages = (f"/leadership/directorates/{code}/" for code in ("res", "plc"))
    assert sum(len(named(client, council, url)) for url in pages) == are_named
