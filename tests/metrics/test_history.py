"""Which days of a measure may be compared: never one structure with another."""

from datetime import date

import pytest

from lms.metrics.dictionary import A1
from lms.metrics.figures import Figure, Row
from lms.metrics.history import History
from lms.metrics.plan import Plan
from lms.metrics.trends import trend

DAYS = [date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 30)]
BREAK = date(2026, 10, 1)


def figure(day, structure_on=None, **done):
    """Groups of a hundred people each."""
    rows = tuple(Row(code, code, n, 100) for code, n in sorted(done.items()))
    total = Row("ORG", "All staff", sum(done.values()), 100 * len(done), is_total=True)
    return Figure(A1, day, rows, total, structure_on or day)


# Resources gave its best to another directorate; nobody learnt less.
WAS = [figure(DAYS[0], RES=75), figure(DAYS[1], RES=76), *(figure(day, RES=66) for day in DAYS[2:])]
RESTATED = [figure(DAYS[0], DAYS[3], RES=65), figure(DAYS[1], DAYS[3], RES=66)]
TODAY = History(A1, WAS, RESTATED, [BREAK])
THEN = History(A1, WAS, [], [BREAK])


def drawn(history, plan=None):
    return trend(history, history.was[-1].all_rows, plan)


def test_in_the_structure_of_today_every_day_may_be_compared():
    assert TODAY.since == 0
    assert [f.rows[0].numerator for f in TODAY.comparable] == [65, 66, 66, 66]


def test_as_it_was_the_days_since_the_break_may_be_compared():
    assert THEN.since == 2
    assert [f.rows[0].numerator for f in THEN.comparable] == [66, 66]


def test_the_title_says_what_happened_to_the_same_people():
    title = "RES has grown since August 2026, but not since September 2026"
    assert drawn(TODAY)["title"] == title


def test_as_it_was_the_title_begins_at_the_break():
    assert drawn(THEN)["title"] == "RES has not grown since October 2026"


def test_one_day_after_the_break_is_compared_with_nothing():
    found = drawn(History(A1, WAS[:3], [], [BREAK]))

    assert found["title"] == "The groups are new, so there is no month to compare with yet"
    assert found["panels"][0]["description"] == (
        "66% on 31 October 2026. New structure from 1 October 2026."
    )


def test_no_fall_is_drawn_that_did_not_happen():
    """As it was, the line ends at the break and another begins."""
    [resources, *_] = drawn(THEN)["panels"]

    assert len(resources["drawing"].lines) == 2
    assert resources["drawing"].breaks != []


@pytest.mark.parametrize("history", [TODAY, THEN])
def test_no_fall_is_described_that_did_not_happen(history):
    [resources, *_] = drawn(history)["panels"]

    assert "76%" not in resources["description"]
    assert "75%" not in resources["description"]
    assert "New structure from 1 October 2026." in resources["description"]


def test_all_staff_are_the_same_before_and_after():
    council = drawn(THEN)["panels"][-1]

    assert council["description"].startswith("From 75% on 31 August 2026")
    assert len(council["drawing"].lines) == 1


AHEAD = figure(date(2027, 3, 31), RES=40)


def test_what_will_be_by_itself_is_drawn_apart_from_the_line():
    found = drawn(History(A1, WAS[2:], [], [], AHEAD), Plan(DAYS[0], 0, date(2027, 3, 31), 100))
    [resources, *_] = found["panels"]

    assert found["columns"][-1] == "31 Mar 2027, if nobody acts"
    assert resources["values"][-1] == "40%"
    assert resources["drawing"].ahead[0] == resources["drawing"].end
    assert resources["drawing"].ahead[1][0] == "310.0"
    assert resources["drawing"].plan.endswith("310.0,12.0")
    assert "If nobody acts: 40% on 31 March 2027." in resources["description"]


def test_each_plan_is_said_after_the_number_of_its_day():
    found = drawn(History(A1, WAS[2:], [], [], AHEAD), Plan(DAYS[1], 0, date(2027, 3, 31), 91))

    assert found["panels"][0]["description"] == (
        "From 66% on 31 October 2026 to 66% on 30 November 2026. "
        "The plan for 30 November 2026 is 31%. "
        "If nobody acts: 40% on 31 March 2027. The plan for that day is 91%."
    )


def test_without_a_forecast_one_plan_is_said():
    found = drawn(History(A1, WAS[2:], [], []), Plan(DAYS[1], 0, date(2027, 3, 31), 91))

    assert found["panels"][0]["description"].endswith("The plan for 30 November 2026 is 31%.")


def test_without_it_the_line_ends_at_the_edge():
    [resources, *_] = drawn(TODAY)["panels"]

    assert resources["drawing"].ahead == []
    assert resources["drawing"].end[0] == "310.0"


HIDDEN_BOTH = [
    figure(day, RES=n, PLC=50).hiding({"PLC"}) for day, n in zip(DAYS, (1, 2, 3, 4), strict=True)
]


def test_a_group_that_is_hidden_goes_from_nothing_to_nothing():
    [place, *_] = drawn(History(A1, HIDDEN_BOTH, [], []))["panels"]

    assert place["description"] == (
        "Hidden: this group is small, or a small one would follow from it."
    )


def test_from_a_day_that_is_hidden_there_is_no_way():
    [place, *_] = drawn(History(A1, [HIDDEN_BOTH[0], figure(DAYS[1], RES=2, PLC=50)], [], []))[
        "panels"
    ]

    assert place["description"] == "Hidden on 31 August 2026, 50% on 30 September 2026."


def test_a_group_that_was_not_there_had_no_figure():
    days = [figure(DAYS[0], RES=2), figure(DAYS[1], RES=2, PLC=50)]

    [place, *_] = drawn(History(A1, days, [], []))["panels"]

    assert place["description"] == "No figure on 31 August 2026, 50% on 30 September 2026."


def test_a_first_day_is_one_day_and_one_number():
    [resources, *_] = drawn(History(A1, WAS[:1], [], []))["panels"]

    assert resources["description"] == "75% on 31 August 2026."


def test_who_is_hidden_is_not_said_to_have_grown():
    figures = [
        figure(day, RES=n, CAR=n, PLC=50).hiding({"PLC"})
        for day, n in zip(DAYS, (1, 2, 3, 4), strict=True)
    ]
    history = History(A1, figures, [], [])

    assert drawn(history)["title"] == "Every directorate we can show has grown since August 2026"


def test_who_can_be_shown_later_only_is_not_said_to_have_grown():
    figures = [figure(day, RES=n, CAR=n, PLC=n) for day, n in zip(DAYS, (1, 2, 3, 4), strict=True)]
    history = History(A1, [figures[0].hiding({"PLC"}), *figures[1:]], [], [])

    assert drawn(history)["title"] == "Every directorate we can show has grown since August 2026"
