"""The council of factories.metrics with joan, who leads Resources, and an executive."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from lms.metrics.recount import recount
from tests.factories.metrics import complete, make_colleague, make_council, require

SEPTEMBER = date(2026, 9, 30)


@pytest.fixture
def adoption(db, time_machine):
    """Resources: joan and 9 more, 5 done. Place: the chief executive and 5 more, none done."""
    time_machine.move_to(datetime(2026, 10, 15, 12, tzinfo=UTC))
    units = make_council()
    course = require("DC01")
    joan = make_colleague(units["RES"], tier=3)
    chief = make_colleague(units["PLC"], tier=1)
    finance = [make_colleague(units["RES-FIN"]) for _ in range(9)]
    library = [make_colleague(units["PLC-LIB"]) for _ in range(5)]
    for person in finance[:5]:
        complete(person, course, date(2026, 7, 10))
    people = [joan, chief, *finance, *library]
    recount(person_ids={person.pk for person in people})
    return SimpleNamespace(
        units=units, course=course, joan=joan, chief=chief, finance=finance, library=library
    )
