"""manage.py measure: a question that has no answer is met with what to ask instead."""

import pytest
from django.core.management import CommandError, call_command

TODAY = "2026-10-15"
OF_EVERY_KIND = ["P1", "A1", "A2", "A5", "A8", "A9", "A13", "F1"]


def refused(*asked):
    with pytest.raises(CommandError) as found:
        call_command("measure", *asked)
    return str(found.value)


@pytest.mark.parametrize("day", ["2026-10-16", "2999-12-31"])
@pytest.mark.parametrize("code", OF_EVERY_KIND)
def test_a_day_to_come_has_no_figures(adoption, code, day):
    assert refused(code, "--as-at", day) == (
        f"{day} has not come yet. Give --as-at today or an earlier day."
    )


@pytest.mark.parametrize("day", ["1900-01-01", "2026-05-31"])
@pytest.mark.parametrize("code", OF_EVERY_KIND)
def test_before_anything_was_required_there_are_no_figures(adoption, code, day):
    assert refused(code, "--as-at", day) == (
        "There are no figures before 2026-06-01, from when on something was required. Give "
        "--as-at that day or a later one."
    )


@pytest.mark.parametrize("day", ["2026-06-01", TODAY])
@pytest.mark.parametrize("code", OF_EVERY_KIND)
def test_the_first_and_the_last_day_can_be_counted(adoption, capsys, code, day):
    call_command("measure", code, "--as-at", day)

    assert capsys.readouterr().out.startswith("measure,as_of,")


def test_figures_are_not_restated_by_an_older_structure(adoption):
    assert refused("A1", "--as-at", "2026-09-30", "--structure", "2026-09-01") == (
        "Figures are restated by later directorates, never by earlier ones. Give --structure a "
        "date from 2026-09-30 on."
    )


def test_nobody_knows_the_directorates_of_a_day_to_come(adoption):
    assert refused("A1", "--as-at", "2026-09-30", "--structure", "2026-10-16") == (
        "2026-10-16 has not come yet. Give --structure today or an earlier day."
    )


@pytest.mark.parametrize("code", ["A1", "A3-DC01", "P1"])
def test_only_the_causes_compare_two_days(adoption, code):
    assert refused(code, "--since", "2026-08-31") == (
        "Only A9 compares two days. Leave out --since."
    )


@pytest.mark.parametrize("since", ["2026-09-30", "2026-10-01"])
def test_the_causes_are_those_since_an_earlier_day(adoption, since):
    assert refused("A9", "--as-at", "2026-09-30", "--since", since) == (
        "Give --since a day before 2026-09-30, so that there is a change to explain."
    )


def test_all_that_is_wrong_is_said_at_once(adoption):
    said = refused("A1", "--as-at", "2026-10-16", "--since", "2026-10-01")

    assert said.endswith("an earlier day. Only A9 compares two days. Leave out --since.")
