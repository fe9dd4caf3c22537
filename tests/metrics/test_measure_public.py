"""manage.py measure --public: what the public sees of a closed month, and nothing else."""

import csv
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from lms.metrics.actions import close_month, correct_month
from lms.metrics.recount import everyone, recount
from lms.people.models import StaffFile
from tests.factories.metrics import make_colleague, require

AUGUST, SEPTEMBER = date(2026, 8, 31), date(2026, 9, 30)


@pytest.fixture
def council(adoption):
    """Sixteen people; the months up to September may be closed."""
    StaffFile.objects.create(sha256="a" * 64, as_at=AUGUST, name="s.csv", outcomes={})
    return adoption


@pytest.fixture
def closed(council):
    close_month(day=AUGUST)
    return close_month(day=SEPTEMBER)


def printed(capsys, code, *options):
    call_command("measure", code, "--public", *options)
    return list(csv.DictReader(capsys.readouterr().out.splitlines()))


def refused(*asked):
    with pytest.raises(CommandError) as found:
        call_command("measure", *asked)
    return str(found.value)


def of_all(rows):
    [council] = [row for row in rows if row["unit_code"] == "ORG"][:1]
    return council["numerator"], council["as_of"], council["structure_as_of"]


def leave(council):
    """Six had left in September already, as is found out now."""
    for person in council.library:
        person.postings.update(ends_on=date(2026, 9, 1))
    council.finance[0].postings.update(ends_on=date(2026, 9, 1))
    recount(person_ids=everyone())


def test_without_a_day_it_is_the_last_closed_month(closed, capsys):
    assert of_all(printed(capsys, "P1")) == ("15", "2026-09-30", "2026-09-30")


def test_an_earlier_month_is_asked_for_by_its_end(closed, capsys):
    found = printed(capsys, "P1", "--as-at", "2026-08-31")

    assert of_all(found) == ("15", "2026-08-31", "2026-08-31")


@pytest.mark.parametrize("day", ["2026-07-31", "2026-09-29", "2026-10-15", "2030-01-31"])
def test_no_other_day_is_shown(closed, day, capsys):
    said = refused("A1", "--public", "--as-at", day)

    assert said.endswith(f"{day} is no closed month end. The last one is 2026-09-30.")
    assert capsys.readouterr().out == ""


def test_before_a_month_is_closed_there_is_nothing(council):
    said = refused("A1", "--public")

    assert said == "The public sees closed months only, and no month is closed yet."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["A6"], "A6 is not for the public."),
        (["A9"], "A9 is not for the public."),
        (["A1", "--by", "unit"], "Public figures are by directorate, never by unit."),
        (["A1", "--structure", "2026-10-15"], "stay in the directorates of their month."),
        (["A1", "--structure", "2026-09-30"], "Leave out --structure."),
        (["A1", "--since", "2026-08-31"], "Leave out --since."),
    ],
)
def test_what_is_not_public_is_refused(closed, asked, said, capsys):
    assert said in refused(*asked, "--public")
    assert capsys.readouterr().out == ""


def test_what_is_found_out_later_is_not_published(closed, council, capsys):
    leave(council)

    assert of_all(printed(capsys, "P1"))[0] == "15"
    call_command("measure", "P1", "--as-at", "2026-09-30")
    assert "P1,2026-09-30,2026-09-30,ORG,10," in capsys.readouterr().out


def test_a_correction_is(closed, council, capsys):
    leave(council)
    correct_month(day=SEPTEMBER, reason="Six had left.")

    assert of_all(printed(capsys, "P1"))[0] == "10"


def test_a_course_that_is_required_since_was_not_counted_then(closed, council):
    require("LD01", max_tier=3)

    assert refused("L1-LD01", "--public") == "L1-LD01 was not counted when 2026-09-30 was closed."


def test_of_leaders_the_public_sees_the_whole_council_only(council, capsys):
    require("LD01", max_tier=3)
    for place in ("RES", "PLC"):
        for _ in range(12):
            make_colleague(council.units[place], tier=3)
    recount(person_ids=everyone())
    close_month(day=SEPTEMBER)

    assert [row["unit_code"] for row in printed(capsys, "L1")] == ["ORG"]


def test_too_old_an_hr_file_is_in_the_way(closed):
    StaffFile.objects.update(as_at=date(2026, 8, 1))

    assert refused("A1", "--public").startswith("The last HR file is 60 days old")
