from datetime import date
from pathlib import Path

import pytest

from lms.people.actions import SentFile, import_staff

HR = Path("lms/demo/hr")
DATA = Path("tests/people/data")
SEPTEMBER = date(2026, 9, 30)


@pytest.fixture
def december(time_machine):
    """After the files of November, for no file is taken before its day."""
    time_machine.move_to("2026-12-01T12:00Z")


@pytest.fixture
def thornvale(db, settings):
    """The demo council: 500 people of the sample HR file."""
    folder = settings.BASE_DIR / HR
    staff = sent(folder / "hr_export_2026-09-30_clean.csv")
    return import_staff(staff=staff, units=sent(folder / "org_units.csv"), as_at=SEPTEMBER)


@pytest.fixture
def messy(settings):
    """The same council as its HR system really exports it."""
    folder = settings.BASE_DIR / HR
    return {
        "staff": sent(settings.BASE_DIR / DATA / "hr_export_2026-09-30_messy.csv"),
        "units": sent(folder / "org_units.csv"),
        "aliases": sent(folder / "directorate_aliases.csv"),
        "as_at": SEPTEMBER,
    }


def sent(path):
    return SentFile(path.name, path.read_bytes())
