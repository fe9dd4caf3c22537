"""A council in which everybody's state is known."""

from datetime import date
from random import Random

from lms.metrics.cells import DONE, STATES
from lms.metrics.recount import everyone, recount
from lms.people.models import Unit
from lms.records.models import Standing
from tests.factories.metrics import complete, make_colleague, make_council, require

BEGUN = date(2026, 7, 1)


class Council:
    """Resources, Place and Care, each of two services. `states`: {(service, state): people}."""

    def __init__(self, states):
        self.units, self.states = make_council(), states
        for code in ("CAR", "CAR-HOM", "CAR-DAY", "PLC-PRK", "RES-HR"):
            self._add(code)
        self.rule, self.other = require("DC01", valid_days=365), require("LD01", max_tier=2)
        for (service, state), people in states.items():
            for _ in range(people):
                self._stand(make_colleague(self.units[service]), state)
        self.chief = make_colleague(self.units["TBC"], tier=1)
        recount(person_ids=everyone())

    def _add(self, code):
        above, _dash, service = code.partition("-")
        kind = Unit.Kind.DIVISION if service else Unit.Kind.DIRECTORATE
        parent = self.units[above if service else "TBC"]
        self.units[code] = Unit.objects.create(
            code=code, name=f"Unit {code}", kind=kind, parent=parent, starts_on=date(2019, 4, 1)
        )

    def _stand(self, person, state):
        if state == DONE:
            complete(person, self.rule, BEGUN)
        elif state == "lapsed":
            complete(person, self.rule, date(2024, 7, 1))
        elif state == "not_begun":
            type(person).objects.filter(pk=person.pk).update(welcomed_on=BEGUN)
        elif state != "not_reached":
            more = {"started_on": BEGUN}
            if state == "exempt":
                more = {"waivers": [[BEGUN.isoformat(), None]]}
            Standing.objects.create(person=person, course_key=self.rule.course_key, **more)


SERVICES = ("RES-FIN", "RES-HR", "PLC-LIB", "PLC-PRK", "CAR-HOM", "CAR-DAY")


def at_random(seed):
    """Few in each state of most services, none in some, and many in others."""
    random = Random(seed)  # noqa: S311  (a council, not a secret)
    sizes = (0, 0, 1, 2, 3, 5, 6, 8, 12)
    return {
        (service, state): random.choice(sizes) for service in SERVICES for state in (DONE, *STATES)
    }
