"""What may be asked, and how: no POST without its token, no change by a GET, no field by force."""

import pytest
from django.db import connection

from . import table
from .addresses import address, patterns
from .answers import Visitor
from .state import WRITTEN_BY_READING, Writes, state

pytestmark = pytest.mark.django_db
FORGED = {
    "score": "100",
    "passed": "on",
    "result": "passed",
    "is_superuser": "on",
    "is_active": "on",
    "live": "on",
    "groups": ["1", "2", "3", "4", "5"],
    "permissions": ["1", "2", "3"],
    "directorate": "1",
    "unit": "1",
    "tier": "1",
    "completed_on": "2026-01-01",
    "number": "AAAA-AAAA",
    "role": "Learning administrators",
}
DONE = ("ok", "moved")
# What its form is for.
ON_THE_FORM = {"admin/courses/<int:page_id>/owner/": {"owner"}}


def test_nothing_is_sent_without_its_token(world):
    visitor = Visitor("superuser", world, enforce_csrf_checks=True)
    answers = {each: visitor.send("POST", address(each, world)).status_code for each in patterns()}

    assert {each: code for each, code in answers.items() if code != 403} == {}


@pytest.mark.parametrize("role", ["staff", "superuser"])
def test_reading_changes_nothing(world, role):
    visitor, writes = Visitor(role, world), Writes()
    with connection.execute_wrapper(writes):
        for each in patterns():
            writes.address = each
            visitor.send("GET", address(each, world))

    assert [each for each in writes.found if each[1] not in WRITTEN_BY_READING] == []


@pytest.mark.parametrize("role", ["staff", "author", "moderator", "translator", "learning_admin"])
def test_no_field_is_set_by_force(world, role):
    """The same form with and without fields that are not on it leaves the same behind."""
    visitor = Visitor(role, world)
    forged = FORGED | {
        name: str(visitor.world.cast[role].pk) for name in ("user", "person", "owner")
    }
    open_to_role = [key[0] for key, row in table.read().items() if is_sent(key, row[role])]

    def left_by(pattern, form):
        return visitor.send("POST", address(pattern, world), form, look=state).seen

    def by_force(pattern):
        theirs = ON_THE_FORM.get(pattern, set())
        return visitor.form() | {name: forged[name] for name in forged.keys() - theirs}

    forced = [
        each
        for each in open_to_role
        if left_by(each, visitor.form()) != left_by(each, by_force(each))
    ]
    assert forced == []


def is_sent(key, word):
    return key[1] == "POST" and word in DONE
