"""Every address of the site, asked by every role: nothing is open that the table does not say.

A new address, or one that answers otherwise than before? Run `python -m tests.access.write_table`,
read what it says has changed, and commit the table when each line is meant.
"""

import pytest

from . import table
from .addresses import patterns
from .answers import Visitor
from .cast import LIKE_STAFF, ROLES

pytestmark = pytest.mark.django_db
HOW = "If this is meant, run python -m tests.access.write_table and commit the table."


@pytest.fixture(scope="module")
def expected():
    return table.read()


def test_every_address_is_in_the_table_and_no_other(expected):
    there, listed = set(patterns()), {address for address, _method in expected}

    assert not there - listed, f"Who may open these? {HOW}"
    assert not listed - there, f"These are gone. {HOW}"


@pytest.mark.parametrize("role", ROLES)
def test_every_address_answers_as_the_table_says(world, expected, role):
    found = table.observe(role, world)
    differs = [
        f"{method} {address}: {word}, and the table says {expected[address, method][role]}"
        for (address, method), word in found.items()
        if (address, method) in expected and expected[address, method][role] != word
    ]

    assert not differs, "\n".join([f"As {role}:", *differs, HOW])


@pytest.mark.parametrize("role", LIKE_STAFF)
def test_whoever_works_in_no_admin_is_kept_at_its_door(world, role):
    assert not world.cast[role].has_perm("wagtailadmin.access_admin")
    assert Visitor(role, world).ask("admin/", "GET") == "no"


def test_nothing_breaks(expected):
    broken = [key for key, row in expected.items() if "BROKEN" in row.values()]

    assert not broken
