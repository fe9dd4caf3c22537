"""Ninety-odd files that cannot be used: each is refused in words, and nothing at all is written."""

from datetime import date

import pytest

from lms.people.actions import SentFile, import_staff
from lms.people.staff_files.problems import Refused
from tests.fingerprints import whole_database

from . import malformed
from .files import crowd, hr_file, units_file

SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)


def named(cases):
    return [pytest.param(case, id=case.name) for case in cases]


@pytest.fixture
def council(db):
    import_staff(staff=hr_file(*crowd()), units=units_file(), as_at=SEPTEMBER)


def first_problem(**files):
    """After making sure that not one row of any table is another than before."""
    before = whole_database()
    with pytest.raises(Refused) as refused:
        import_staff(as_at=OCTOBER, **files)
    assert whole_database() == before
    return refused.value.problems[0]


def is_told(problem, case):
    assert (problem.row, problem.column) == (case.row, case.column)
    assert problem.text.startswith(case.sentence)
    assert problem.text.endswith(".")


@pytest.mark.parametrize("case", named(malformed.STAFF))
def test_a_staff_file_is_refused(council, case):
    is_told(first_problem(staff=SentFile("staff.csv", case.content)), case)


@pytest.mark.parametrize("case", named(malformed.UNIT_FILES))
def test_a_units_file_is_refused(council, case):
    units = SentFile("units.csv", case.content)

    is_told(first_problem(staff=hr_file(*crowd()), units=units), case)


@pytest.mark.parametrize("case", named(malformed.ALIAS_FILES))
def test_a_file_of_spellings_is_refused(council, case):
    aliases = SentFile("aliases.csv", case.content)

    is_told(first_problem(staff=hr_file(*crowd()), aliases=aliases), case)


def test_a_file_is_refused_while_no_directorate_is_known(db):
    assert first_problem(staff=hr_file()).text.startswith("we know no directorates yet")


def test_there_are_at_least_sixty():
    assert len({case.content for case in malformed.STAFF}) >= 60
