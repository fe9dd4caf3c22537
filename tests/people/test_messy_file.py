"""The file as a council really exports it: what becomes of every record."""

import csv
from datetime import date
from pathlib import Path

import pytest

from lms.people.actions import import_staff, plan_staff
from lms.people.models import Posting, Unit, User
from tests.fingerprints import whole_database

DAY = date(2026, 9, 30)
DATA = Path(__file__).parent / "data"


@pytest.fixture
def council(db, messy):
    return import_staff(**messy)


def expected():
    with (DATA / "messy_expected.csv").open(encoding="utf-8", newline="") as file:
        return {int(row["record"]): (row["outcome"], row["code"]) for row in csv.DictReader(file)}


def test_every_record_has_its_outcome_and_its_code(db, messy):
    plan = plan_staff(**messy)

    assert {one.record: (one.outcome, one.verdict.code) for one in plan.records} == expected()


def test_the_outcomes_add_up(council):
    assert council.outcomes() == {
        "IMPORT": 395,
        "IMPORT_WARN": 58,
        "MERGE": 15,
        "QUARANTINE": 8,
        "REJECT": 4,
        "IGNORE": 20,
    }


def test_the_populations(council):
    unallocated = Unit.objects.get(code=Unit.UNALLOCATED)
    there = Posting.objects.primary().on(DAY).filter(unit=unallocated)

    assert {
        "people": User.objects.count(),
        "in post": User.objects.in_post(DAY).count(),
        "headline": User.objects.headline(DAY).count(),
        "eligible": User.objects.eligible(DAY).count(),
        "unallocated": there.count(),
    } == {"people": 453, "in post": 427, "headline": 363, "eligible": 337, "unallocated": 7}


def test_the_same_file_again_changes_not_one_row(council, messy):
    before = whole_database()

    import_staff(**messy)

    assert whole_database() == before
