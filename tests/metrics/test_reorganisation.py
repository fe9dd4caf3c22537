"""The sample council a month after its reorganisation: who did what, and what comes of it.

The clean file of 30 September, the change map of 1 October, then the file of 31 October; every
question it leaves open is answered with yes.
"""

import csv
from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from django.core.management import call_command

from lms.metrics import rounding
from lms.metrics.actions import close_month
from lms.metrics.bridging import bridge
from lms.metrics.check import differences
from lms.metrics.dictionary import A1, find
from lms.metrics.figures import Reading
from lms.metrics.periods import month_ends
from lms.metrics.required import required_courses
from lms.people.actions import import_staff
from lms.people.change_maps.actions import import_change_map
from lms.people.models import Posting, StaffQuestion, User
from lms.records.due_dates import Because
from lms.records.requirements import circumstances, required_of, status_of

from .reorganised import OCTOBER, SEPTEMBER, golden, learnt, make_october, sent
from .test_golden import GOLDEN_CODES

PAIRS = list(combinations(month_ends(date(2026, 6, 1), OCTOBER), 2))
# The week's hours are not kept, so all that is new about these is where they work.
NOT_KEPT = {"HOURS_CHANGE": {"UPDATE_UNIT", "NO_CHANGE"}}

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("reorganisation")]


@pytest.fixture(scope="module")
def october(kept):
    return make_october()


def test_every_person_has_the_outcome_that_was_expected(october):
    expected = {row["employee_ref"]: row["outcome"] for row in golden("reorg_expected.csv")}
    expected = {ref: code for ref, code in expected.items() if code != "ABSENT_OK"}

    assert october.codes.keys() == expected.keys()
    assert [
        (ref, code, october.codes[ref])
        for ref, code in expected.items()
        if october.codes[ref] not in NOT_KEPT.get(code, {code})
    ] == []


def test_ten_people_are_asked_about(october):
    assert sorted(october.asked) == ["has_left"] * 7 + ["same_person"] * 3


@pytest.mark.parametrize(
    ("population", "count"), [("in_post", 493), ("headline", 444), ("eligible", 402)]
)
def test_the_populations_are_those_expected(october, population, count):
    assert getattr(User.objects, population)(OCTOBER).count() == count


FIGURES = {
    (row["metric_id"], row["as_of"], row["structure_as_of"], row["unit_code"]): (
        int(row["numerator"]),
        int(row["denominator"]),
    )
    for row in golden("expected_metrics.csv")
    if row["metric_id"] in GOLDEN_CODES.values()
}


@pytest.fixture(scope="module")
def figures(october):
    """Of all the days and structures that the golden numbers have."""
    found = {}
    for code, known in GOLDEN_CODES.items():
        [measure] = find(code, required_courses())
        reading = Reading.of([measure], [SEPTEMBER, OCTOBER])
        for day, structure in {key[1:3] for key in FIGURES if key[0] == known}:
            days = map(date.fromisoformat, (day, structure))
            for row in reading.figure(measure, *days).all_rows:
                found[known, day, structure, row.code] = row.numerator, row.denominator
    return found


@pytest.mark.parametrize("key", sorted(FIGURES), ids="-".join)
def test_a_golden_number(figures, key):
    assert figures[key] == FIGURES[key]


def test_no_directorate_has_a_number_that_is_not_golden(figures):
    assert figures.keys() == FIGURES.keys()


def test_the_totals_agree_with_people_and_records(october):
    assert differences() == []


def test_no_learning_event_moves_or_changes(october):
    """Those of people who were not known before come on top."""
    assert october.events - learnt() == set()


def test_the_same_file_again_changes_nothing(october):
    plan = import_staff(staff=sent("hr_export_2026-10-31_reorg.csv"), as_at=OCTOBER)

    assert plan.changes == []
    assert not StaffQuestion.objects.open().exists()


def test_the_same_map_again_changes_nothing(october):
    assert import_change_map(changes=sent("org_change_2026-10-01.csv")).changes == []


def of_class(name):
    return [row["employee_ref"] for row in golden("reorg_expected.csv") if row["row_class"] == name]


def units_of(number, *, since=date(2026, 9, 1)):
    posts = Posting.objects.primary().filter(person__staff_number=number)
    last = posts.order_by("starts_on").exclude(ends_on__lte=since)
    return [(post.unit.parent.code, post.ends_on) for post in last]


def test_a_mover_was_in_the_successor_of_the_old_division_until_the_day(october):
    """From Libraries, which became SCR-LIB, to Children's Social Care on 12 October."""
    assert units_of("007439") == [
        ("PLC-LIB", date(2026, 10, 1)),
        ("SCR-LIB", date(2026, 10, 12)),
        ("CYP-CSC", None),
    ]


@pytest.mark.parametrize("number", of_class("R04"))
def test_a_mover_is_not_new(october, number):
    assert not User.objects.new(OCTOBER).filter(staff_number=number).exists()


@pytest.mark.parametrize("number", of_class("R12"))
def test_whoever_becomes_a_leader_has_sixty_days_for_the_course_of_leaders(october, number):
    person = User.objects.get(staff_number=number)
    found = circumstances(person, OCTOBER)
    [requirement] = [r for r in required_of(found, OCTOBER).values() if r.course_code == "LD01"]

    status = status_of(None, requirement, found, OCTOBER, cuts=())

    assert (status.due_on, status.because) == (date(2026, 11, 30), Because.INCLUDED)


@pytest.mark.parametrize("number", of_class("R06"))
def test_whoever_is_confirmed_to_have_left_was_here_until_the_day_before_the_file(october, number):
    assert Posting.objects.get(person__staff_number=number, ends_on=OCTOBER)


@pytest.mark.parametrize("number", [n for n in of_class("R15") if not n.startswith("A")])
def test_from_an_agency_the_record_goes_on_and_the_thirty_days_begin_anew(october, number):
    person = User.objects.get(staff_number=number)
    agency, permanent = list(person.postings.order_by("starts_on"))[-2:]

    assert (agency.employment, permanent.employment) == ("agency", "permanent")
    assert agency.ends_on == permanent.starts_on
    assert User.objects.new(OCTOBER).filter(pk=person.pk).exists()


@pytest.mark.parametrize("number", of_class("R10"))
def test_a_new_name_is_the_same_record(october, number):
    assert User.objects.filter(staff_number=number).count() == 1


def printed(capsys, code, *options):
    call_command("measure", code, "--as-at", OCTOBER.isoformat(), *options)
    return list(csv.DictReader(capsys.readouterr().out.splitlines()))


def test_the_causes_of_the_change_are_the_golden_ones(october, capsys):
    expected = {
        "A9-" + row["note"].split("'")[1]: (row["numerator"], row["denominator"])
        for row in golden("expected_metrics.csv")
        if row["metric_id"] == "A9" and "unchanged" not in row["note"]
    }

    rows = [row for row in printed(capsys, "A9") if row["unit_code"] == "ORG"]

    assert {row["measure"]: (row["numerator"], row["denominator"]) for row in rows} == expected


@pytest.mark.parametrize("structure_on", [None, OCTOBER])
@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_the_causes_add_up_in_every_directorate(october, first, last, structure_on):
    """As they were, and in the structure of October; between any two ends of a month."""
    found = bridge(first, last, structure_on=structure_on)
    reading = Reading.of([A1], [first, last])
    change = Counter()
    for day, sign in ((first, -1), (last, 1)):
        for row in reading.figure(A1, day, structure_on or day).all_rows:
            change[row.code, "done"] += sign * row.numerator
            change[row.code, "people"] += sign * row.denominator

    for code, lines in found.by_code.items():
        assert sum(line.done for line in lines) == change[code, "done"]
        assert sum(line.people for line in lines) == change[code, "people"]


def test_restated_nobody_was_reorganised(october):
    found = bridge(SEPTEMBER, OCTOBER, structure_on=OCTOBER)

    assert not [
        line for lines in found.by_code.values() for line in lines if line.cause == "reorganised"
    ]


@pytest.mark.parametrize("code", ["F1", "L1"])
def test_the_command_prints_the_golden_numbers_of_october(october, capsys, code):
    expected = {
        row["unit_code"]: (row["numerator"], row["denominator"])
        for row in golden("expected_metrics.csv")
        if row["metric_id"] == code and row["structure_as_of"] == OCTOBER.isoformat()
    }

    rows = printed(capsys, code)

    assert {row["unit_code"]: (row["numerator"], row["denominator"]) for row in rows} == expected


def test_the_command_prints_the_golden_populations(october, capsys):
    rows = [row for row in printed(capsys, "P1") if row["unit_code"] == "ORG"]

    assert {row["measure"]: int(row["numerator"]) for row in rows} == {
        "P1": 493,
        "P1-HEADLINE": 444,
        "P1-ELIGIBLE": 402,
        "P1-CONTINGENT": 49,
        "P1-ONLINE": 421,
    }


def test_what_is_late_is_golden(october, capsys):
    expected = {
        row["unit_code"]: row["numerator"]
        for row in golden("expected_metrics.csv")
        if row["metric_id"] == "A6"
    }

    rows = [row for row in printed(capsys, "A6") if row["measure"] == "A6"]

    assert {row["unit_code"]: row["numerator"] for row in rows} == expected


def test_the_days_to_complete_are_golden(october, capsys):
    [expected] = [row for row in golden("expected_metrics.csv") if row["metric_id"] == "A5-DC02"]

    [median] = [row for row in printed(capsys, "A5-DC02") if row["measure"] == "A5-DC02-MEDIAN"]

    assert (median["numerator"], median["denominator"]) == (
        expected["numerator"],
        expected["denominator"],
    )


def shares(measure):
    return {
        key[3]: Fraction(100 * done, people)
        for key, (done, people) in FIGURES.items()
        if key[:3] == (measure, OCTOBER.isoformat(), OCTOBER.isoformat())
    }


def test_leaders_are_ahead_by_the_difference_of_two_golden_numbers(october, capsys):
    staff, leaders = shares("A1"), shares("L1b")

    rows = printed(capsys, "L2")

    assert {row["unit_code"]: Decimal(row["value"]) for row in rows} == {
        code: rounding.tenths_apart(leaders[code], staff[code]) for code in leaders
    }
    assert [row["value"] for row in rows if row["unit_code"] == "CYP"] == ["-17.3"]


def test_leaders_by_tier_add_up_to_the_golden_numbers(october, capsys):
    found = {r["unit_code"]: (r["numerator"], r["denominator"]) for r in printed(capsys, "L5")}

    assert found == {"T1-3": ("13", "16"), "T4": ("12", "19")}


def test_four_of_the_five_who_ran_out_could_be_expected_to_renew(october, capsys):
    """The fifth is not in the eligible population; nobody renewed."""
    [council] = [row for row in printed(capsys, "A11") if row["unit_code"] == "ORG"][:1]

    assert (council["numerator"], council["denominator"]) == ("0", "4")


def test_fewer_learnt_in_october_than_there_were_completions(october, capsys):
    [council] = [row for row in printed(capsys, "A8") if row["unit_code"] == "ORG"]

    assert (council["numerator"], council["denominator"], council["value"]) == ("13", "444", "2.9")


def test_the_data_is_good_enough_to_publish(october, capsys):
    found = {r["measure"]: (r["numerator"], r["denominator"]) for r in printed(capsys, "D1")}

    assert found["D1-UNMATCHED"] == ("3", "500")
    assert found["D1-UNALLOCATED"] == ("0", "444")
    assert found["D1-DAYS"] == ("0", "")


@pytest.fixture
def closed(october):
    return close_month(day=OCTOBER)


def test_what_the_public_sees_is_made_from_rounded_numbers(closed, capsys):
    """Of the Assistant Chief Executive eight are not done, so nothing is said of them."""
    close_month(day=OCTOBER)
    found = {
        r["unit_code"]: (r["numerator"], r["denominator"], r["value"])
        for r in printed(capsys, "A1", "--public")
    }

    assert found == {
        "ACE": ("[c]", "60", "[c]"),
        "ASH": ("45", "95", "47"),
        "CYP": ("65", "115", "57"),
        "HOU": ("35", "55", "64"),
        "RES": ("20", "30", "67"),
        "SCR": ("35", "85", "41"),
        "ORG": ("245", "445", "55"),
    }


def test_divisions_add_up_to_the_council(october, capsys):
    *divisions, council = printed(capsys, "A1", "--by", "unit")

    assert council["unit_code"] == "ORG"
    assert sum(int(row["denominator"]) for row in divisions) == 444
    assert {"ASH-ASC", "ACE-OFF"} < {row["unit_code"] for row in divisions}


@pytest.fixture
def trend(october, client, time_machine):
    """What the page shows an executive on the last of October."""
    time_machine.move_to(datetime(2026, 10, 31, 12, tzinfo=UTC))
    [chief, *_] = Posting.objects.primary().on(OCTOBER).filter(tier__lte=2, person__is_active=True)
    client.force_login(chief.person)
    return lambda **asked: client.get("/leadership/", asked).context["trend"]


def of_resources(trend):
    [panel] = [panel for panel in trend["panels"] if panel["name"] == "Resources"]
    days = sum("if nobody acts" not in column for column in trend["columns"])
    values = {row["name"]: row["values"][:days][-2:] for row in trend["rows"]}
    return panel, values


def test_the_line_of_resources_shows_no_fall_that_did_not_happen(trend):
    """It was 76%, with those who are now under the Assistant Chief Executive."""
    found = trend()

    panel, values = of_resources(found)
    assert values["Resources"] == ["66%", "66%"]
    assert values["Resources, as it was"] == ["76%", "–"]
    assert panel["drawing"].breaks != [] != panel["drawing"].restated
    assert "76%" not in panel["description"]
    assert "New structure from 1 October 2026." in panel["description"]
    assert " grown since " in found["title"]
    assert " not grown" not in found["title"]


def test_as_it_was_the_line_of_resources_is_compared_with_nothing_before(trend):
    found = trend(basis="then")

    panel, values = of_resources(found)
    assert values["Resources"] == ["76%", "66%"]
    assert panel["drawing"].breaks != [] == panel["drawing"].restated
    assert panel["description"].startswith("66% on 31 October 2026. New structure from 1 October")
    assert found["title"] == "The groups are new, so there is no month to compare with yet"


def test_september_is_read_in_the_structure_of_today(trend):
    """So that the page of September and that of October say the same of the same people."""
    found = [trend(as_at="2026-09-30", basis=basis) for basis in ("today", "then")]

    assert [of_resources(each)[1]["Resources"][-1] for each in found] == ["66%", "76%"]
