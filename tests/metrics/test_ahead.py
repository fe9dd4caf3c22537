"""What will be on 31 March if nobody acts: read from steps that are known today."""

from datetime import date
from decimal import Decimal

import pytest

from lms.metrics.actions import set_target
from lms.metrics.periods import next_year_end
from lms.metrics.recount import everyone, recount
from lms.people.actions import SentFile
from lms.people.change_maps.actions import import_change_map
from lms.records.models import Requirement
from tests.factories.metrics import add_post, complete, make_colleague, require

MAP = """\
effective_date,change_type,old_unit_code,new_unit_code
2027-01-01,rename,PLC,SCR
2027-01-01,transfer,PLC-LIB,SCR-LIB
"""
UNITS = """\
unit_code,unit_name,unit_type,parent_code,valid_from,valid_to
SCR,Communities,directorate,TBC,2027-01-01,
SCR-LIB,Libraries,division,SCR,2027-01-01,
"""


@pytest.fixture
def council(adoption):
    """The five of Finance who are done completed on 10 July, for 200 days: to 26 January."""
    Requirement.objects.update(valid_days=200)
    recount(person_ids=everyone())
    return adoption


def page(client, person, url="/leadership/", **query):
    client.force_login(person)
    return client.get(url, query)


def shown(found):
    return {row["name"]: (row["value"], row["difference"]) for row in found["rows"]}


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 11, 28), date(2027, 3, 31)),
        (date(2027, 3, 30), date(2027, 3, 31)),
        (date(2027, 3, 31), date(2028, 3, 31)),
        (date(2027, 4, 1), date(2028, 3, 31)),
    ],
)
def test_the_year_ends_on_31_march(day, end):
    assert next_year_end(day) == end


def test_completions_that_run_out_by_then_count_no_more(client, council):
    found = page(client, council.chief).context["ahead"]

    assert shown(found) == {
        "Unit RES": ("0%", "−50 points"),
        "Unit PLC": ("0%", "0 points"),
        "All staff": ("0%", "−31 points"),
    }
    assert found["title"] == "If nobody acts, it will fall by 31 points to 0% on 31 March 2027"


@pytest.fixture
def plan(adoption):
    return set_target(
        measure="A1",
        baseline_value=Decimal(0),
        baseline_on=date(2026, 3, 31),
        target_value=Decimal(80),
        target_on=date(2027, 3, 31),
        owner="Assistant Chief Executive",
        reason="The strategy promises it.",
    )


@pytest.mark.usefixtures("plan")
def test_it_stands_beside_the_plan_where_there_is_one(client, council):
    found = page(client, council.chief).context["ahead"]

    assert found["title"] == "If nobody acts: 0% on 31 March 2027, 80 points below plan"
    assert found["key"][1]["label"] == "Plan for 31 March 2027, 80%"
    assert found["difference_label"] == "Since today"
    assert shown(found)["Unit RES"] == ("0%", "−50 points")


@pytest.mark.usefixtures("plan")
def test_where_nothing_runs_out_each_group_is_compared_with_the_plan(client, adoption):
    Requirement.objects.update(valid_days=None)
    recount(person_ids=everyone())

    found = page(client, adoption.chief).context["ahead"]

    assert found["difference_label"] == "Against plan"
    assert shown(found)["Unit RES"] == ("50%", "−30 points")


def test_the_trend_shows_it_apart(client, council):
    trend = page(client, council.chief).context["trend"]

    assert trend["columns"][-1] == "31 Mar 2027, if nobody acts"
    assert [row["values"][-1] for row in trend["rows"]] == ["0%", "0%", "0%"]
    assert {"mark": "ahead", "label": "If nobody acts, 31 March 2027"} in trend["key"]


def test_a_page_of_an_earlier_day_looks_not_ahead(client, council):
    context = page(client, council.chief, as_at="2026-09-30").context

    assert context["ahead"] is None
    assert context["trend"]["columns"][-1] == "30 Sep 2026"


def test_a_director_sees_the_own_directorate_and_all_staff(client, council):
    assert list(shown(page(client, council.joan).context["ahead"])) == ["Unit RES", "All staff"]


def test_the_directorate_says_it_in_a_sentence(client, council):
    context = page(client, council.joan, "/leadership/directorates/res/").context

    text = "If nobody acts, it will fall by 50 points to 0% on 31 March 2027."
    assert context["ahead"]["text"] == text
    assert context["ahead"]["url"].endswith("#ahead")


def test_a_group_that_is_hidden_today_is_hidden_then(client, council):
    leave(council.library[:2], date(2026, 10, 1))

    context = page(client, council.chief).context

    assert [row["value"] for row in context["ahead"]["rows"]] == ["Hidden", "Hidden", "0%"]
    assert [row["values"][-1] for row in context["trend"]["rows"]] == ["Hidden", "Hidden", "0%"]
    said = page(client, council.joan, "/leadership/directorates/res/").context["ahead"]
    assert said["text"].endswith("on 31 March 2027, so that no small group shows.")


def test_it_says_of_how_many_people_it_is(client, council):
    assert page(client, council.chief).context["ahead"]["notes"][0] == (
        "Of the 16 people counted today."
    )


def test_what_does_not_run_out_stays(client, council):
    """By a rule whose completions do not run out."""
    course = require("LD01", max_tier=3)
    leaders = [make_colleague(council.units["PLC"], tier=3) for _ in range(8)]
    for person in leaders[:5]:
        complete(person, course, date(2026, 7, 10))
    recount(person_ids=everyone())

    found = page(client, council.chief, measure="A3-LD01").context["ahead"]

    assert shown(found)["All staff"] == ("50%", "0 points")
    assert found["title"] == "If nobody acts, it will be 50% on 31 March 2027"


def leave(people, first_day_away):
    for person in people:
        person.postings.update(ends_on=first_day_away)
    recount(person_ids=everyone())


FUTURE = date(2027, 1, 1)


@pytest.mark.parametrize("leavers", [1, 4, 5])
@pytest.mark.parametrize("joiners", [0, 1, 6])
@pytest.mark.parametrize("movers", [0, 1])
def test_it_tells_nothing_of_those_who_are_known_to_come_or_go(
    client, council, leavers, joiners, movers
):
    """Their completions run out on 26 January: of those who leave before, and those who stay."""
    before = list(read_all(client, council))
    for person in council.finance[4 : 4 + leavers]:
        person.postings.update(ends_on=FUTURE)
    for person in council.finance[:movers]:
        person.postings.update(ends_on=FUTURE)
        add_post(person, council.units["PLC-LIB"], FUTURE)
    for _ in range(joiners):
        person = make_colleague(council.units["RES-FIN"], starts_on=FUTURE)
        complete(person, council.course, date(2026, 7, 10))
    recount(person_ids=everyone())

    assert list(read_all(client, council)) == before


def read_all(client, council):
    """All that is told of the day, to an executive and to who leads one directorate."""
    for person in (council.chief, council.joan):
        client.force_login(person)
        for measure in ("A1", "A3-DC01"):
            for kind in ("csv", "json"):
                yield client.get(f"/leadership/ahead.{kind}?measure={measure}").content
            overview, directorate = (
                client.get(f"/leadership/{url}?measure={measure}").context
                for url in ("", "directorates/res/")
            )
            yield overview["ahead"], overview["trend"]["rows"], directorate["ahead"]


def test_where_directorates_will_be_new_it_is_of_all_staff_only(client, council):
    import_change_map(
        changes=SentFile("map.csv", MAP.encode()), units=SentFile("units.csv", UNITS.encode())
    )

    response = page(client, council.chief)

    assert list(shown(response.context["ahead"])) == ["All staff"]
    assert [bar["name"] for bar in response.context["bars"]["rows"]] == [
        "Unit RES",
        "Unit PLC",
        "All staff",
    ]
    said = page(client, council.joan, "/leadership/directorates/res/").context["ahead"]
    assert said["text"].startswith("Directorates will be new by 31 March 2027")


def test_without_any_requirement_there_is_nothing_ahead(client, adoption):
    adoption.course.delete()

    assert page(client, adoption.chief).context["ahead"] is None


def test_for_staff_there_is_no_such_file(client, council):
    assert page(client, council.finance[0], "/leadership/ahead.csv").status_code == 404


# What would help next, as it stands on the pages.


def helps(client, person, url="/leadership/", **query):
    return page(client, person, url, **query).context["helps"]


def test_the_overview_says_what_would_help(client, council):
    [found] = helps(client, council.chief)

    assert found["do"] == "Finish “DC01”."
    assert found["fact"] == "11 people have it still to do."
    assert found["url"] == "/leadership/courses/dc01/#directorates"


def test_what_is_about_a_course_leads_to_its_page_on_the_same_day(client, council):
    url = "/leadership/directorates/res/"
    [found] = helps(client, council.chief, url, as_at="2026-09-30", basis="then")

    assert found["url"] == "/leadership/courses/dc01/?as_at=2026-09-30&basis=then#directorates"
    assert page(client, council.chief, found["url"]).status_code == 200


def test_leaders_behind_are_led_to_the_course_for_leaders(client, council):
    course = require("LD01", max_tier=3)
    people = [make_colleague(council.units["RES"], tier=3) for _ in range(8)]
    complete(people[0], course, date(2026, 7, 10))
    recount(person_ids=everyone())

    [found] = [each for each in helps(client, council.chief) if "LD01" in each["link"]]

    assert found["do"] == "Lead by example."
    assert found["url"] == "/leadership/courses/ld01/"


def test_completions_that_run_out_are_said_when_they_are_many(client, council):
    people = [make_colleague(council.units["RES-FIN"]) for _ in range(12)]
    for person in people:
        complete(person, council.course, date(2026, 5, 20))
    recount(person_ids={person.pk for person in people})

    found = helps(client, council.chief)

    text = "About 15 people will lose a completion by 31 March 2027, if they do not renew it."
    assert found[0]["fact"] == text
    assert helps(client, council.joan, "/leadership/directorates/res/")[0]["fact"] == text
    assert text not in str(helps(client, council.chief, "/leadership/directorates/plc/"))
    assert text not in str(helps(client, council.chief, as_at="2026-09-30"))


@pytest.mark.parametrize(("number", "is_told"), [(6, True), (4, False)])
def test_people_without_a_log_in_are_told_of_as_a_group(client, council, number, is_told):
    people = [make_colleague(council.units["RES-FIN"], is_active=False) for _ in range(number)]
    recount(person_ids={person.pk for person in people})

    found = [each["fact"] for each in helps(client, council.chief)]

    text = "0% of people without a log-in have completed it all, 23 points below average."
    assert (text in found) is is_told


def test_a_directorate_says_which_service_is_behind_plan(client, council):
    set_target(
        measure="A1",
        baseline_value=Decimal(0),
        baseline_on=date(2026, 6, 1),
        target_value=Decimal(100),
        target_on=date(2026, 12, 31),
        owner="Assistant Chief Executive",
        reason="The strategy promises it.",
    )
    office = [make_colleague(council.units["RES"]) for _ in range(12)]
    people = [make_colleague(council.units["RES-FIN"]) for _ in range(3)]
    recount(person_ids={person.pk for person in [*office, *people]})

    [first, *_] = helps(client, council.joan, "/leadership/directorates/res/", as_at="2026-09-30")

    assert first["do"] == "Make time for learning in The directorate’s own office."
    assert first["url"].startswith("/leadership/directorates/res/res-office/?")
    assert page(client, council.joan, first["url"]).status_code == 200
