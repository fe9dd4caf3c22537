"""What a service will be on 31 March if nobody acts, and what would help it next."""

import random
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from lms.metrics.actions import set_target
from lms.metrics.dictionary import A1
from lms.metrics.disclosure import SMALLEST_SERVICE
from lms.metrics.hidden_services import HiddenServices
from lms.metrics.protected import protected
from lms.metrics.recount import everyone, recount
from lms.metrics.restating import Restating
from lms.people.actions import SentFile
from lms.people.change_maps.actions import import_change_map
from lms.records.models import Requirement
from tests.factories.metrics import complete, make_colleague

from .councils import OCTOBER, read
from .test_ahead import MAP, UNITS

DIRECTORATE = "/leadership/directorates/res/"
FINANCE, OFFICE = f"{DIRECTORATE}res-fin/", f"{DIRECTORATE}res-office/"
MARCH = date(2027, 3, 31)


@pytest.fixture
def services(adoption):
    """Finance has 12 people, 5 of them done until 26 January; the office has 10, none done."""
    people = [make_colleague(adoption.units["RES-FIN"]) for _ in range(3)]
    adoption.office = [make_colleague(adoption.units["RES"]) for _ in range(9)]
    Requirement.objects.update(valid_days=200)
    recount(person_ids=everyone())
    adoption.new = people
    return adoption


def page(client, person, url=FINANCE, **query):
    client.force_login(person)
    return client.get(url, query)


def said(client, person, url=FINANCE, **query):
    return page(client, person, url, **query).context["ahead"]


def aim():
    set_target(
        measure="A1",
        baseline_value=Decimal(0),
        baseline_on=date(2026, 6, 1),
        target_value=Decimal(100),
        target_on=date(2026, 12, 31),
        owner="Assistant Chief Executive",
        reason="The strategy promises it.",
    )


def test_the_service_says_what_it_will_be(client, services):
    ahead = said(client, services.joan)

    assert ahead["text"] == "If nobody acts, it will fall by 42 points to 0% on 31 March 2027."
    assert ahead["url"] == "/leadership/?measure=A1#ahead"


def test_a_page_of_an_earlier_day_looks_not_ahead(client, services):
    response = page(client, services.joan, as_at="2026-09-30")

    assert response.context["ahead"] is None
    assert "31 March 2027" not in response.content.decode()


def test_where_directorates_will_be_new_it_says_why_it_does_not(client, services):
    import_change_map(
        changes=SentFile("map.csv", MAP.encode()), units=SentFile("units.csv", UNITS.encode())
    )

    text = "Directorates will be new by 31 March 2027, so we look ahead for all staff only."
    assert said(client, services.joan)["text"] == text


@pytest.mark.parametrize("leavers", [1, 5])
def test_whoever_is_known_to_leave_counts_as_if_they_stayed(client, services, leavers):
    before = [said(client, services.chief, url) for url in (FINANCE, OFFICE, DIRECTORATE)]
    people = [*services.new[:leavers], *services.finance[: leavers - len(services.new[:leavers])]]
    for person in people:
        person.postings.update(ends_on=date(2027, 1, 1))
    recount(person_ids={person.pk for person in people})

    assert [said(client, services.chief, url) for url in (FINANCE, OFFICE, DIRECTORATE)] == before


def test_of_a_course_that_is_hidden_in_it_nothing_is_said(client, services):
    """Who is asked by it are four, and the others are six."""
    rule = Requirement.objects.get()
    rule.pk, rule.course_code, rule.course_key = None, "DC02", "0" * 32
    rule.unit = services.units["RES-FIN-1"]
    rule.save()
    for person in services.finance[:4]:
        person.postings.update(unit=services.units["RES-FIN-1"])
    recount(person_ids=everyone())

    response = page(client, services.chief, measure="A3-DC02")

    assert response.context["bars"]["rows"][0]["value"] == "Hidden"
    text = "We do not say where it will be on 31 March 2027, so that no small group shows."
    assert response.context["ahead"]["text"] == text


def test_a_service_behind_plan_is_led_to_its_own_months(client, services):
    aim()
    [first, course] = page(client, services.joan).context["helps"]

    assert first["do"] == "Make time for learning in Unit RES-FIN."
    assert first["fact"].startswith("42% have completed all that everyone needs,")
    assert first["url"] == "#trend"
    assert course["do"] == "Finish “DC01”."
    assert course["fact"] == "7 people have it still to do."


def test_only_what_runs_out_in_the_service_is_told(client, services):
    for person in services.office:
        complete(person, services.course, date(2026, 5, 10))
    extra = make_colleague(services.units["RES"])
    complete(extra, services.course, date(2026, 5, 10))
    recount(person_ids=everyone())

    text = "About 10 people will lose a completion by 31 March 2027, if they do not renew it."
    facts = [[h["fact"] for h in page(client, services.joan, u).context["helps"]] for u in PAGES]
    assert [text in each for each in facts] == [False, True, False]
    assert text.replace("10", "15", 1) in facts[0]


PAGES = (DIRECTORATE, OFFICE, FINANCE)


def test_of_people_without_a_log_in_the_service_says_that_it_does_not_say(client, services):
    """Ten of twelve have none: the two others would follow from the number of all."""
    people = services.units["RES-FIN"].postings.values_list("person", flat=True)
    type(services.chief).objects.filter(pk__in=people[:10]).update(email=None)
    recount(person_ids=everyone())

    html = page(client, services.chief).content.decode()

    assert "log-in are often too few in one service" in html
    assert "without a log-in have completed" not in html


def test_on_the_last_day_before_it_the_year_to_come_is_looked_at(client, services, time_machine):
    time_machine.move_to(datetime(2027, 3, 31, 12, tzinfo=UTC))

    assert said(client, services.joan)["text"].endswith("31 March 2028.")


# An attacker knows each directorate and each service that is shown, today and on 31 March.


@pytest.mark.parametrize("seed", range(60))
def test_no_small_service_follows_from_the_forecasts(seed):
    chance = random.Random(seed)  # noqa: S311
    groups = {n: (chance.randint(0, 12), 12) for n in range(chance.randint(2, 6))}
    reading = read({Alone(n): own for n, own in groups.items()}, breaks=(), days=(OCTOBER, MARCH))
    for day in (OCTOBER, MARCH):
        for unit in reading.counted[day][A1.keys[1]]:
            people = chance.choice([3, 8, 9, 10, 11, 15, 30])
            reading.counted[day][A1.keys[1]][unit] = people
            reading.counted[day][A1.keys[0]][unit] = chance.randint(0, people)
    shown = protected(reading.as_was(), [MARCH])
    hiding = HiddenServices(reading, Restating(reading, shown), [MARCH])

    for day in (OCTOBER, MARCH):
        people = reading.counted[day][A1.keys[1]]
        hidden = [n for unit, n in people.items() if hiding.has(unit, A1, day)]
        shown = [n for unit, n in people.items() if not hiding.has(unit, A1, day)]
        few = [n for n in hidden if n < SMALLEST_SERVICE]
        assert all(n >= SMALLEST_SERVICE for n in shown)
        assert not shown or not few or (len(hidden) > 1 and sum(hidden) >= SMALLEST_SERVICE)


class Alone(tuple):
    """A path in one directorate, told from the others by a number."""

    def __new__(cls, number):
        made = super().__new__(cls, ("RES",))
        made.number = number
        return made

    def __eq__(self, other):
        return isinstance(other, Alone) and self.number == other.number

    def __hash__(self):
        return hash(self.number)
