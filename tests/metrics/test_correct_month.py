"""manage.py correct_month: what a correction would change, and that it changes something."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from lms.metrics.actions import close_month, correct_month, plan_correction
from lms.metrics.models import ClosedFigure, ClosedMonth
from lms.metrics.recount import everyone, recount
from tests.factories.metrics import complete, require

AUGUST, SEPTEMBER = date(2026, 8, 31), date(2026, 9, 30)
LATE = "A session was recorded late."
# Three of the six of Place were found to have completed everything.
DIFFERENT = ["A1, PLC: 0 of 6, now 3 of 6.", "A1, ORG: 5 of 16, now 8 of 16."]


@pytest.fixture
def closed(adoption):
    return close_month(day=SEPTEMBER)


@pytest.fixture
def session_found(closed, adoption):
    """That three of Place had it done in September."""
    attended = adoption.library[:3]
    for person in attended:
        complete(person, adoption.course, date(2026, 9, 20))
    recount(person_ids={person.pk for person in attended})


def run(capsys, *options, day=SEPTEMBER):
    call_command("correct_month", str(day), *options)
    return capsys.readouterr().out.splitlines()


def refused(*options, day=SEPTEMBER):
    with pytest.raises(CommandError) as found:
        call_command("correct_month", str(day), *options)
    return str(found.value)


def of_main_number(lines):
    return [line for line in lines if line.startswith("A1,")]


def test_a_correction_says_what_it_changed(session_found, capsys):
    lines = run(capsys, "--reason", LATE)

    assert lines[0] == "2026-09-30: revision 2."
    assert of_main_number(lines) == DIFFERENT


def test_what_stayed_as_it_was_is_not_listed(session_found, capsys):
    assert not [line for line in run(capsys, "--reason", LATE) if ", RES:" in line]


def test_a_preview_says_the_same_and_writes_nothing(session_found, capsys):
    figures = ClosedFigure.objects.count()
    lines = run(capsys, "--preview")

    assert of_main_number(lines) == DIFFERENT
    assert lines[-1] == "This was a preview: nothing was written."
    assert (ClosedMonth.objects.count(), ClosedFigure.objects.count()) == (1, figures)
    assert lines[1:-1] == run(capsys, "--reason", LATE)[1:]


def test_a_preview_of_nothing_new_says_so(closed, capsys):
    assert run(capsys, "--preview") == [
        "2026-09-30: Every figure is as it was.",
        "This was a preview: nothing was written.",
    ]


def test_without_anything_new_nothing_is_corrected(closed):
    assert refused("--reason", LATE) == (
        "There is nothing to correct: every figure is as it is in revision 1."
    )
    assert ClosedMonth.objects.get() == closed


def test_the_same_correction_twice_is_one(session_found):
    correct_month(day=SEPTEMBER, reason=LATE)

    with pytest.raises(ValidationError, match="as it is in revision 2"):
        correct_month(day=SEPTEMBER, reason=LATE)

    assert ClosedMonth.objects.count() == 2


def test_a_second_correction_is_beside_the_first(session_found, adoption, capsys):
    correct_month(day=SEPTEMBER, reason=LATE)
    complete(adoption.library[3], adoption.course, date(2026, 9, 21))
    recount(person_ids={adoption.library[3].pk})

    lines = run(capsys, "--reason", "A fourth had been there.")

    assert lines[0] == "2026-09-30: revision 3."
    assert "A1, PLC: 3 of 6, now 4 of 6." in lines


def test_what_moved_within_a_directorate_is_a_difference(closed, adoption):
    """The same numbers for Resources, but one of its division belonged beside it."""
    adoption.finance[8].postings.update(unit=adoption.units["RES"])
    recount(person_ids={adoption.finance[8].pk})

    said = list(map(str, plan_correction(day=SEPTEMBER)))

    assert "A1, RES: 5 of 10 as before, but not in the same services." in said
    assert not [line for line in said if line.startswith("A1, ORG")]


def test_a_course_that_is_required_since_had_no_number(closed, adoption):
    require("LD01")
    recount(person_ids=everyone())

    assert "A3-LD01, PLC: none, now 0 of 6." in list(map(str, plan_correction(day=SEPTEMBER)))


@pytest.mark.parametrize(
    ("day", "reason", "said"),
    [
        ("30/9", "Late.", "30/9 is not a date"),
        ("2026-09-30", " ", "Say why the month is corrected."),
        ("2026-09-30", "x" * 251, "The reason has 251 letters. Write at most 250."),
    ],
)
def test_the_command_says_what_is_wrong(closed, day, reason, said):
    assert said in refused("--reason", reason, day=day)


@pytest.mark.parametrize("options", [("--preview",), ("--reason", LATE)])
def test_for_another_day_the_closed_months_are_named(closed, options):
    close_month(day=AUGUST)

    assert refused(*options, day=date(2026, 9, 29)) == (
        "No month was closed on 2026-09-29. The last that are closed: 2026-09-30, 2026-08-31."
    )


def test_before_any_month_is_closed_it_says_so(adoption):
    assert refused("--preview") == "No month is closed yet."


@pytest.mark.parametrize("options", [("--preview",), ("--reason", LATE)])
def test_it_waits_until_everybody_is_counted(closed, adoption, options):
    complete(adoption.library[0], adoption.course, date(2026, 9, 20))

    assert "still being counted anew" in refused(*options)
    assert ClosedMonth.objects.count() == 1
