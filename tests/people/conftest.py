from datetime import date
from pathlib import Path

import pytest

from lms.people.actions import SentFile, import_staff

HR = Path("lms/demo/hr")
SEPTEMBER = date(2026, 9, 30)


@pytest.fixture
def thornvale(db, settings):
    """The demo council: 500 people of the sample HR file."""
    folder = settings.BASE_DIR / HR
    staff = SentFile("staff.csv", (folder / "hr_export_2026-09-30_clean.csv").read_bytes())
    units = SentFile("units.csv", (folder / "org_units.csv").read_bytes())
    return import_staff(staff=staff, units=units, as_at=SEPTEMBER)
