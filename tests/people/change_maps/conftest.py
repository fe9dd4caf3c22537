from datetime import date

import pytest

from lms.people.actions import import_staff
from lms.people.change_maps.actions import import_change_map
from tests.people.files import hr_file, row, units_file

from .files import UNITS, change_map, new_units


@pytest.fixture
def council(db):
    """Amina in Parks of Public Realm, Sam in Finance: as at 30 September 2026."""
    rows = row(), row("000102", DIRECTORATE="Resources", DIVISION="Finance", TEAM="Payments")
    import_staff(staff=hr_file(*rows), units=units_file(UNITS), as_at=date(2026, 9, 30))


@pytest.fixture
def reorganise(council):
    """Import a map, by default the one by which Place becomes Sustainable Communities."""

    def give(*lines, units=None):
        changes = change_map("".join(f"{line}\n" for line in lines)) if lines else change_map()
        return import_change_map(changes=changes, units=units or new_units())

    return give
