"""A month is closed once, on its fifth working day, and its figures stay as they were."""

import csv
from datetime import UTC, date, datetime
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_q.models import OrmQ

from lms.metrics.actions import close_month, correct_month
from lms.metrics.closing import to_close
from lms.metrics.models import ClosedFigure, ClosedMonth
from lms.metrics.recount import everyone, recount
from lms.metrics.tasks import close_month as close_task
from lms.metrics.tasks import close_months
from lms.people.models import StaffFile
from tests.factories.metrics import complete, make_colleague

AUGUST, SEPTEMBER = date(2026, 8, 31), date(2026, 9, 30)


@pytest.fixture
def closed(adoption):
    return close_month(day=SEPTEMBER)


def kept():
    return sorted(ClosedFigure.objects.values_list("measure", "unit__code", "numerator"), key=str)


def of(month, measure):
    rows = month.figures.filter(measure=measure)
    return {
        unit: (done, n)
        for unit, done, n in rows.values_list("unit__code", "numerator", "denominator")
    }


def find_out_later(adoption):
    """That three more had it done in September, and a fourth person was never here."""
    for person in adoption.library[:3]:
        complete(person, adoption.course, date(2026, 9, 20))
    adoption.finance[8].postings.update(ends_on=date(2026, 9, 1))
    recount(person_ids={person.pk for person in [*adoption.library, adoption.finance[8]]})


def page(client, person, day=SEPTEMBER):
    client.force_login(person)
    return client.get("/leadership/", {"as_at": day.isoformat()})


def values(response):
    return {row["name"]: row["value"] for row in response.context["bars"]["rows"]}


@pytest.mark.parametrize("name", ["all", "how-it-goes/late", "how-it-goes/reach"])
def test_a_file_says_which_revision_it_is_of(client, adoption, closed, name):
    find_out_later(adoption)
    correct_month(day=SEPTEMBER, reason="Three completions came late.")
    client.force_login(adoption.chief)
    file = client.get(f"/leadership/{name}.csv", {"as_at": SEPTEMBER.isoformat()}).content.decode()

    assert {row[-1] for row in list(csv.reader(StringIO(file)))[1:]} == {"Closed, revision 2"}


def test_a_month_keeps_numerator_and_denominator_of_each_unit(closed):
    assert of(closed, "A1") == {
        "RES": (0, 1),
        "RES-FIN": (5, 9),
        "PLC": (0, 1),
        "PLC-LIB": (0, 5),
        None: (5, 16),
    }
    assert of(closed, "P1")["RES-FIN"] == (9, None)


def test_the_pieces_of_everybody_stay_as_they_were(client, adoption, closed):
    before = page(client, adoption.chief).context["everybody"]["rows"]
    find_out_later(adoption)

    assert page(client, adoption.chief).context["everybody"]["rows"] == before
    assert client.get("/leadership/").context["everybody"]["rows"] != before


def test_what_was_nothing_when_it_was_closed_stays_nothing(client, adoption):
    """Nobody was late in September. That the date was another is found out later."""
    same = type(adoption.course).objects.filter(pk=adoption.course.pk)
    same.update(launch_due_on=date(2026, 12, 31))
    recount(person_ids=everyone())
    assert of(close_month(day=SEPTEMBER), "A6-PEOPLE") == {None: (0, None)}
    same.update(launch_due_on=date(2026, 7, 31))
    recount(person_ids=everyone())

    client.force_login(adoption.chief)
    asked = {"as_at": SEPTEMBER.isoformat()}
    file = client.get("/leadership/how-it-goes/late.csv", asked).content.decode()

    found = {row["numerator"] for row in csv.DictReader(StringIO(file)) if "A6" in row["measure"]}
    assert found == {"0"}


def test_it_keeps_what_else_it_rests_on(adoption):
    StaffFile.objects.create(sha256="a" * 64, as_at=SEPTEMBER, name="s.csv", outcomes={})
    month = close_month(day=SEPTEMBER)

    assert month.structure_on == SEPTEMBER
    assert month.input_files == [["2026-09-30", "a" * 64]]
    assert len(month.code_version) == 64


def test_it_keeps_what_is_of_the_council_only(adoption):
    StaffFile.objects.create(sha256="a" * 64, as_at=SEPTEMBER, name="s.csv", outcomes={})
    july = close_month(day=date(2026, 7, 31))
    september = close_month(day=SEPTEMBER)

    assert of(july, "A9-completed") == {None: (5, 0)}
    assert of(september, "D1-DAYS") == {None: (0, None)}
    assert of(september, "D1-UNALLOCATED") == {None: (0, 16)}


def test_twice_is_once(closed):
    before = kept()

    assert close_month(day=SEPTEMBER) == closed
    assert kept() == before


def test_the_task_runs_twice_without_harm(adoption):
    close_task("2026-09-30")
    close_task("2026-09-30")

    assert ClosedMonth.objects.count() == 1


def test_it_is_not_closed_while_a_new_rule_is_being_counted(adoption):
    complete(adoption.finance[0], adoption.course, date(2026, 9, 20))
    close_task("2026-09-30")
    assert not ClosedMonth.objects.exists()

    recount(person_ids={adoption.finance[0].pk})
    close_task("2026-09-30")
    assert ClosedMonth.objects.get().day == SEPTEMBER


@pytest.mark.parametrize(("day", "last"), [(6, AUGUST), (7, SEPTEMBER)])
def test_it_is_closed_on_the_fifth_working_day(adoption, day, last):
    assert to_close(date(2026, 10, day))[-1] == last


def test_the_night_asks_for_what_is_not_closed(closed, time_machine):
    time_machine.move_to(datetime(2026, 10, 8, 4, tzinfo=UTC))
    close_months()

    assert sorted(task.task["args"] for task in OrmQ.objects.all()) == [
        ("2026-06-30",),
        ("2026-07-31",),
        ("2026-08-31",),
    ]


def test_before_anything_is_required_there_is_nothing_to_close(db):
    assert to_close(SEPTEMBER) == []


def test_what_is_found_out_later_is_not_in_a_closed_month(client, adoption, closed):
    before = values(page(client, adoption.chief))
    find_out_later(adoption)

    assert values(page(client, adoption.chief)) == before
    assert values(page(client, adoption.chief, AUGUST))["Unit RES"] == "50%"


def test_it_is_in_the_figures_of_today(client, adoption, closed):
    find_out_later(adoption)
    client.force_login(adoption.chief)

    assert values(client.get("/leadership/"))["Unit PLC"] == "50%"


def test_the_trend_shows_the_month_as_it_was_closed(client, adoption, closed):
    find_out_later(adoption)
    client.force_login(adoption.chief)

    trend = client.get("/leadership/").context["trend"]
    [place] = [row["values"] for row in trend["rows"] if row["name"] == "Unit PLC"]
    *_, september, october, _ahead = place
    assert [september, october] == ["0%", "50%"]


def test_a_correction_is_a_new_revision_and_the_first_stays(client, adoption, closed):
    first = of(closed, "A1")
    find_out_later(adoption)
    again = correct_month(day=SEPTEMBER, reason="A session was recorded late.")

    assert again.revision == 2
    assert of(closed, "A1") == first
    assert of(again, "A1")["PLC-LIB"] == (3, 5)
    assert values(page(client, adoption.chief))["Unit PLC"] == "50%"


def test_a_correction_says_why(closed):
    with pytest.raises(ValidationError, match="Say why"):
        correct_month(day=SEPTEMBER, reason="")


def test_a_reason_that_is_too_long_is_not_searched_for_names(closed):
    with CaptureQueriesContext(connection) as queries, pytest.raises(ValidationError) as refused:
        correct_month(day=SEPTEMBER, reason="Amina Khan " * 10_000)

    assert refused.value.messages == ["The reason has 110000 letters. Write at most 250."]
    assert not queries


def test_the_page_says_that_today_is_provisional(client, adoption):
    client.force_login(adoption.chief)

    assert client.get("/leadership/").context["as_at_text"] == (
        "Today, 15 October 2026, provisional. It can still change."
    )


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (6, "We close the month on 7 October 2026."),
        (7, "The month is closed in the night to come."),
    ],
)
def test_the_page_says_when_a_month_will_be_closed(client, adoption, time_machine, today, said):
    time_machine.move_to(datetime(2026, 10, today, 12, tzinfo=UTC))

    assert page(client, adoption.chief).context["as_at_text"] == (
        f"At the end of 30 September 2026, provisional. {said}"
    )


def test_the_page_says_when_a_month_was_closed(client, adoption, closed):
    assert page(client, adoption.chief).context["as_at_text"] == (
        "At the end of 30 September 2026, as we closed it on 15 October 2026."
    )


def test_the_page_says_why_a_month_was_corrected(client, adoption, closed):
    find_out_later(adoption)
    correct_month(day=SEPTEMBER, reason="A session was recorded late.")

    assert (
        page(client, adoption.chief)
        .context["as_at_text"]
        .endswith("corrected on 15 October 2026: A session was recorded late.")
    )


def test_why_it_was_corrected_is_in_the_main_language_of_the_council(client, adoption, closed):
    find_out_later(adoption)
    correct_month(day=SEPTEMBER, reason="A session <2> was late.")
    client.force_login(adoption.chief)
    welsh, english = (client.get(f"{url}/leadership/?as_at=2026-09-30").text for url in ("/cy", ""))

    assert ': <span lang="en">A session &lt;2&gt; was late.</span> <a' in welsh
    assert ": A session &lt;2&gt; was late. <a" in english


def test_the_causes_add_up_between_closed_months(client, adoption, closed):
    close_month(day=AUGUST)
    find_out_later(adoption)

    rows = page(client, adoption.chief).context["causes"]["rows"]
    assert [(row["name"], *row["values"]) for row in rows[1:-1]] == [
        ("All that happened, told together as some groups are small", "0", "0")
    ]


def test_what_was_found_out_later_is_a_cause_of_its_own(client, adoption, closed):
    close_month(day=AUGUST)
    people = [make_colleague(adoption.units["RES-FIN"]) for _ in range(6)]
    recount(person_ids={person.pk for person in people})
    correct_month(day=SEPTEMBER, reason="Six people were missing.")

    rows = page(client, adoption.chief).context["causes"]["rows"]
    assert [(row["name"], *row["values"]) for row in rows[1:-1]] == [
        ("What we found out after a month was closed", "0", "+6")
    ]


def test_a_change_that_was_found_out_later_has_a_title(client, adoption, closed):
    close_month(day=AUGUST)
    for person in [*adoption.library, *adoption.finance[5:]]:
        complete(person, adoption.course, date(2026, 8, 10))
    recount(person_ids={person.pk for person in [*adoption.library, *adoption.finance]})
    correct_month(day=SEPTEMBER, reason="A session was recorded late.")

    causes = page(client, adoption.chief).context["causes"]
    assert causes["title"].endswith("completed everything, mostly by what was found later")


def test_files_say_which_numbers_can_still_change(client, adoption, closed):
    client.force_login(adoption.chief)
    told = client.get("/leadership/trend.json").json()["rows"]

    assert {row["as_of"]: row["status"] for row in told} == {
        "2026-06-30": "Provisional",
        "2026-07-31": "Provisional",
        "2026-08-31": "Provisional",
        "2026-09-30": "Closed",
        "2026-10-15": "Provisional",
        "2027-03-31": "If nobody acts",
    }


def test_closed_months_take_the_same_queries_however_many(client, adoption):
    close_month(day=AUGUST)
    page(client, adoption.chief)
    with CaptureQueriesContext(connection) as one:
        page(client, adoption.chief)
    close_month(day=SEPTEMBER)
    with CaptureQueriesContext(connection) as two:
        client.get("/leadership/", {"as_at": "2026-09-30"})

    assert len(two) <= 15
    assert len(two) <= len(one)
