"""The reorganisation of the sample council on 1 October 2026."""

import csv

import pytest

from lms.people.actions import SentFile
from lms.people.change_maps.actions import import_change_map
from lms.people.change_maps.outcomes import outcomes
from lms.people.models import Posting, User

from .files import OCTOBER


@pytest.fixture
def change_map(settings):
    content = settings.BASE_DIR / "lms/demo/hr/org_change_2026-10-01.csv"
    return SentFile(content.name, content.read_bytes())


def expected(settings, outcome):
    text = (settings.BASE_DIR / "tests/golden/reorg_expected.csv").read_text()
    rows = csv.DictReader(text.splitlines())
    return {row["employee_ref"] for row in rows if row["outcome"] == outcome}


def test_everybody_goes_along_who_should(thornvale, change_map, settings):
    """One import of 500 people, and all that can be told from it."""
    plan = import_change_map(changes=change_map)

    told = {number: (outcome, on) for number, outcome, on, _unit in outcomes(plan)}
    assert {told[number] for number in expected(settings, "UPDATE_UNIT")} == {
        ("UPDATE_UNIT", "2026-10-01")
    }
    assert told.keys() & expected(settings, "NO_CHANGE") == set()
    in_post = Posting.objects.on(OCTOBER).select_related("unit__parent")
    assert all(post.unit.parent.is_on(OCTOBER) for post in in_post)
    assert User.objects.in_post(OCTOBER).count() == len({post.person_id for post in in_post})
    assert import_change_map(changes=change_map).changes == []
