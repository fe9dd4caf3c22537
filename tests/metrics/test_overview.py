"""/leadership/ for those who lead, and for nobody else."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lms.metrics.actions import set_target
from lms.metrics.models import RollupCheck
from lms.metrics.recount import recount
from tests.factories.metrics import complete, make_colleague, send_away

URL = "/leadership/"


def page(client, person, **query):
    client.force_login(person)
    return client.get(URL, query)


def names(response):
    return [row["name"] for row in response.context["bars"]["rows"]]


def aim(measure="A1", value="100"):
    return set_target(
        measure=measure,
        baseline_value=Decimal(0),
        baseline_on=date(2026, 6, 1),
        target_value=Decimal(value),
        target_on=date(2026, 12, 31),
        owner="Assistant Chief Executive",
        reason="The strategy promises it.",
    )


def test_an_executive_sees_every_directorate(client, adoption):
    assert names(page(client, adoption.chief)) == ["Unit RES", "Unit PLC", "All staff"]


def test_a_director_sees_the_own_directorate_and_all_staff(client, adoption):
    assert names(page(client, adoption.joan)) == ["Unit RES", "All staff"]


def test_for_staff_the_page_does_not_exist(client, adoption):
    assert page(client, adoption.finance[0]).status_code == 404


def test_somebody_signed_out_is_asked_to_sign_in(client, adoption):
    response = client.get(URL)

    assert response.status_code == 302
    assert response.url.endswith(f"?next={URL}")


def test_no_name_of_a_person_stands_on_the_page(client, adoption):
    """The reader's own name is in the header."""
    html = page(client, adoption.chief).content.decode()

    assert "Khan-" not in html.replace(adoption.chief.get_full_name(), "")


def test_the_lede_is_computed(client, adoption):
    assert page(client, adoption.chief).context["lede"].startswith("31% of staff have completed")


def test_the_plan_stands_in_the_bars(client, adoption):
    aim()

    bars = page(client, adoption.chief, as_at="2026-09-30").context["bars"]

    assert bars["title"] == "No directorate is on plan yet"
    assert bars["rows"][0]["difference"] == "−7 points"


def test_a_card_says_in_words_how_it_stands(client, adoption):
    aim()

    [card, *_] = page(client, adoption.chief, as_at="2026-09-30").context["cards"]

    assert card["value"] == "31%"
    assert card["status"] == "Behind plan"
    assert card["text"].startswith("Plan for 30 September 2026: 57%. 5 of 16 staff.")


def test_a_card_that_leaves_out_fewer_than_five_is_hidden(client, adoption):
    send_away(adoption.finance[0], date(2026, 8, 1))
    recount(person_ids={adoption.finance[0].pk})

    card = page(client, adoption.chief).context["cards"][1]

    assert card["value"] == "Hidden"
    assert card["text"].endswith("it would show a group of fewer than 5 people.")


def test_a_card_that_leaves_out_five_is_shown(client, adoption):
    for person in adoption.finance[:5]:
        send_away(person, date(2026, 8, 1))
    recount(person_ids={person.pk for person in adoption.finance})

    card = page(client, adoption.chief).context["cards"][1]

    assert card["text"].startswith("0 of 11 people.")


def test_a_target_set_later_replaces_the_first_and_keeps_it(client, adoption):
    first = aim()
    aim(value="40")

    [card, *_] = page(client, adoption.chief).context["cards"]
    [earlier, *_] = page(client, adoption.chief, as_at="2026-09-30").context["cards"]

    assert (card["status"], earlier["status"]) == ("On plan", "Behind plan")
    assert type(first).objects.count() == 2


def test_one_course_can_be_asked_for(client, adoption):
    response = page(client, adoption.chief, measure="A3-DC01")

    assert response.context["bars"]["subtitle"].startswith("DC01")


@pytest.mark.parametrize(
    "query", [{"measure": "B9"}, {"as_at": "2026-09-29"}, {"as_at": "yesterday"}]
)
def test_what_is_not_on_offer_is_not_found(client, adoption, query):
    assert page(client, adoption.chief, **query).status_code == 404


def test_days_on_offer_are_today_and_month_ends_since_the_launch(client, adoption):
    days = page(client, adoption.chief).context["days"]

    assert [day["value"] for day in days] == [
        "",
        "2026-09-30",
        "2026-08-31",
        "2026-07-31",
        "2026-06-30",
    ]


def test_the_trend_runs_from_the_launch_to_the_day(client, adoption):
    trend = page(client, adoption.chief, as_at="2026-08-31").context["trend"]

    assert [row["values"] for row in trend["rows"]] == [
        ["0%", "50%", "50%"],
        ["0%", "0%", "0%"],
        ["0%", "31%", "31%"],
    ]


def test_every_line_chart_is_described_with_its_numbers(client, adoption):
    html = page(client, adoption.chief, as_at="2026-09-30").content.decode()

    assert html.count('role="img"') == 2
    assert "From 0% on 30 June 2026 to 50% on 30 September 2026." in html


def test_a_small_directorate_is_hidden_and_another_with_it(client, adoption):
    for person in adoption.library[:2]:
        person.postings.update(ends_on=date(2026, 9, 1))
    recount(person_ids={person.pk for person in adoption.library})

    bars = page(client, adoption.chief).context["bars"]

    assert [row["value"] for row in bars["rows"]] == ["Hidden", "Hidden", "36%"]
    assert bars["title"] == "These groups are too small to show"
    assert "fewer than 5" in bars["notes"][1]


def test_a_group_small_in_a_later_month_is_hidden_in_an_earlier(client, adoption):
    for person in adoption.library[:2]:
        person.postings.update(ends_on=date(2026, 9, 1))
    recount(person_ids={person.pk for person in adoption.library})

    response = page(client, adoption.chief, as_at="2026-07-31")

    assert [row["value"] for row in response.context["bars"]["rows"][:2]] == ["Hidden", "Hidden"]
    assert response.context["trend"]["rows"][0]["values"] == ["Hidden", "Hidden"]


def test_a_course_nobody_in_a_directorate_needs_is_left_blank(client, adoption):
    client.force_login(adoption.chief)
    make_colleague(adoption.units["RES"])

    [row, *_] = client.get(URL).context["heat"]["rows"]

    assert [cell["text"] for cell in row["cells"]] == ["50%"]


def test_a_difference_found_at_night_is_said_on_the_page(client, adoption):
    RollupCheck.objects.create(differences=2)

    assert "2 totals that do not agree" in page(client, adoption.chief).content.decode()


def test_a_check_that_found_nothing_is_not_mentioned(client, adoption):
    RollupCheck.objects.create(differences=0)

    assert "do not agree" not in page(client, adoption.chief).content.decode()


def test_without_any_requirement_the_page_says_so(client, adoption):
    adoption.course.delete()

    response = page(client, adoption.chief)

    assert response.context["trend"]["title"] == "The trend begins when a first month has ended"
    assert response.context["heat"]["title"] == "No course can be shown yet"


def hire(adoption, number):
    people = [make_colleague(adoption.units["RES-FIN-1"]) for _ in range(number)]
    for person in people:
        complete(person, adoption.course, date(2026, 8, 1))
    recount(person_ids={person.pk for person in people})


def queries(client):
    with CaptureQueriesContext(connection) as captured:
        client.get(URL)
    return len(captured)


def test_the_page_takes_the_same_queries_at_any_size(client, adoption):
    page(client, adoption.chief)
    few = queries(client)
    hire(adoption, 50)

    many = queries(client)

    assert few == many <= 15


def test_the_page_is_in_the_navigation_of_those_who_lead(client, adoption):
    assert "Adoption" in [item["label"] for item in page(client, adoption.joan).context["nav"]]


def test_staff_have_no_such_item_in_their_navigation(client, adoption):
    client.force_login(adoption.finance[0])

    nav = client.get(reverse("leadership:definitions")).context["nav"]

    assert "Adoption" not in [item["label"] for item in nav]


def test_what_changed_the_number_stands_between_the_two_figures(client, adoption):
    causes = page(client, adoption.chief, as_at="2026-07-31").context["causes"]

    assert causes["title"] == "5 more people have completed everything, mostly by learning"
    assert [(row["name"], *row["values"]) for row in causes["rows"]] == [
        ("On 30 June 2026: 0%", 0, 16),
        ("Completed everything that is required", "+5", "0"),
        ("On 31 July 2026: 31%", 5, 16),
    ]


def test_a_share_that_falls_because_people_join_is_said_to(client, adoption):
    newcomers = [
        make_colleague(adoption.units["RES-FIN"], starts_on=date(2026, 8, 3)) for _ in range(5)
    ]
    recount(person_ids={person.pk for person in newcomers})

    causes = page(client, adoption.chief, as_at="2026-08-31").context["causes"]

    assert [row["name"] for row in causes["rows"]][1:-1] == ["Joined the council"]
    assert causes["notes"][0] == "The share went down, but not because anybody learnt less."


def test_before_the_first_month_has_ended_there_is_nothing_to_explain(client, adoption):
    assert page(client, adoption.chief, as_at="2026-06-30").context["causes"] is None
