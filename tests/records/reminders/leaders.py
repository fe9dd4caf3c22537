"""Joan directs Place and may write to all of it; twelve people work in its division, two of them
in a team there; Sam works in Housing."""

from types import SimpleNamespace
from uuid import uuid4

from lms.people.models import Unit
from lms.records.actions import invite_unit
from tests.factories.people import make_directorate, make_person, make_unit

WORDS = "It helped me <b>a lot</b>."


def make_place():
    place = make_directorate("Place", code="PLA")
    division = place.children.get()
    team = make_unit("Parks", parent=division, code="PLA-PARKS", kind=Unit.Kind.TEAM)
    joan = make_person("Joan", last_name="Reed", unit=place, tier=3, job_title="Director of Place")
    people = [make_person(f"P{number}", unit=division) for number in range(10)]
    people += [make_person(f"T{number}", unit=team, manager=people[0]) for number in range(2)]
    housing = make_directorate("Housing", code="HOU")
    sam = make_person("Sam", unit=housing.children.get())
    units = {"place": place, "division": division, "team": team, "housing": housing}
    return SimpleNamespace(joan=joan, people=people, sam=sam, **units)


def invite(by, unit, **fields):
    return invite_unit(**{"by": by, "unit": unit, "key": uuid4(), "message": "use"} | fields)
