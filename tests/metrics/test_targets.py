"""/leadership/targets/: read by all who lead, set by executives, never changed."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.metrics.actions import set_target
from lms.metrics.models import Target
from lms.people.models import DATA_PUBLISHERS, LEARNING_ADMINISTRATORS
from tests.factories.people import make_person

from .test_overview import aim

PAGE, FORM = "/leadership/targets/", "/leadership/targets/set/"
GIVEN = {
    "measure": "A1",
    "baseline_on": "2026-06-01",
    "baseline_value": "0",
    "target_on": "2026-12-31",
    "target_value": "90",
    "path": "linear",
    "steps": "",
    "tolerance": "5",
    "owner": "Chief Executive",
    "reason": "The strategy promises it.",
}


def send(client, person, **given):
    client.force_login(person)
    return client.post(FORM, GIVEN | given)


def page(client, person):
    client.force_login(person)
    return client.get(PAGE)


def fact(past, term):
    return next(each["value"] for each in past["facts"] if each["term"] == term)


def errors(response):
    return {name: str(found[0]) for name, found in response.context["form"].errors.items()}


def test_an_executive_sets_a_target(client, adoption):
    assert send(client, adoption.chief).url == PAGE

    [target] = Target.objects.all()
    assert (target.measure, target.target_value, target.owner) == ("A1", 90, "Chief Executive")
    assert target.reason == "The strategy promises it."


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["lead", "publisher", "learning", "staff"])
def test_for_nobody_else_is_there_such_a_form(client, adoption, who, method):
    people = {
        "lead": lambda: adoption.joan,
        "publisher": lambda: make_person("Pat", role=DATA_PUBLISHERS),
        "learning": lambda: make_person("Lee", role=LEARNING_ADMINISTRATORS),
        "staff": lambda: adoption.finance[0],
    }
    client.force_login(people[who]())

    assert getattr(client, method)(FORM, GIVEN).status_code == 404
    assert not Target.objects.exists()


def test_a_director_reads_the_targets_and_is_offered_no_form(client, adoption):
    aim()

    response = page(client, adoption.joan)

    assert [card["label"] for card in response.context["cards"]] == ["All required learning"]
    assert FORM not in response.content.decode()


def test_for_staff_the_page_does_not_exist(client, adoption):
    assert page(client, adoption.finance[0]).status_code == 404


def test_the_word_is_computed_and_stands_beside_a_shape(client, adoption):
    aim()

    html = page(client, adoption.chief).content.decode()

    assert 'data-shape="square">Behind plan<' in html


def test_a_new_target_takes_the_place_of_the_one_before(client, adoption, time_machine):
    send(client, adoption.chief)
    time_machine.move_to(datetime(2026, 10, 16, 12, tzinfo=UTC))
    send(client, adoption.chief, target_value="40", reason="We lost the trainers.")

    context = page(client, adoption.chief).context
    assert [card["status"] for card in context["cards"]] == ["On plan"]
    assert [(each["title"], fact(each, "Why")) for each in context["history"]] == [
        ("All required learning: 40% on 31 December 2026", "We lost the trainers."),
        ("All required learning: 90% on 31 December 2026", "The strategy promises it."),
    ]


def test_steps_are_kept_in_order_and_said(client, adoption):
    send(client, adoption.chief, path="stepped", steps="30/09/2026 25%\n31/10/2026 60.5")

    [past] = page(client, adoption.chief).context["history"]
    assert (
        fact(past, "How it gets there")
        == "In steps: 25% on 30 September 2026, 60.5% on 31 October 2026"
    )
    assert Target.objects.get().plan.on(date(2026, 10, 15)) == 25


def test_steps_of_another_path_are_left_out(client, adoption):
    send(client, adoption.chief, path="flat", steps="30/09/2026 25")

    assert Target.objects.get().steps == []


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"measure": "B9"}, "measure", "Select a valid choice"),
        ({"reason": ""}, "reason", "Say why this target"),
        ({"owner": ""}, "owner", "Enter the post that answers for it"),
        ({"target_value": "101"}, "target_value", "less than or equal to 100"),
        ({"target_on": "2026-06-01"}, "target_on", "comes after the start date"),
        ({"baseline_on": "soon"}, "baseline_on", "Enter a date like 30/09/2026"),
        ({"path": "stepped"}, "steps", "Write at least one step"),
        ({"path": "stepped", "steps": "soon 25"}, "steps", "Write “soon 25” like"),
        ({"path": "stepped", "steps": "30/09/2026 250"}, "steps", "like 31/12/2026 60"),
        ({"path": "stepped", "steps": "01/01/2027 50"}, "steps", "Put the steps in order"),
        ({"path": "stepped", "steps": "01/10/2026 50\n01/09/2026 40"}, "steps", "in order"),
    ],
)
def test_what_is_wrong_is_said_in_words(client, adoption, given, field, said):
    response = send(client, adoption.chief, **given)

    assert said in errors(response)[field]
    assert not Target.objects.exists()


def test_the_action_refuses_steps_outside(db):
    with pytest.raises(ValidationError, match="Put the steps in order"):
        aim_in_steps(date(2027, 2, 1))


def aim_in_steps(day):
    return set_target(
        measure="A1",
        baseline_value=Decimal(0),
        baseline_on=date(2026, 6, 1),
        target_value=Decimal(90),
        target_on=date(2026, 12, 31),
        owner="Chief Executive",
        reason="The strategy promises it.",
        path="stepped",
        steps=((day, Decimal(50)),),
    )


def test_before_there_is_any_target_the_page_says_so(client, adoption):
    assert "No target is set yet." in page(client, adoption.chief).content.decode()


def test_more_targets_are_no_more_queries(client, adoption):
    aim()
    page(client, adoption.chief)
    with CaptureQueriesContext(connection) as few:
        client.get(PAGE)
    for value in ("50", "60", "70"):
        aim(value=value)
        aim("A3-DC01", value)
    with CaptureQueriesContext(connection) as many:
        client.get(PAGE)

    assert len(many) == len(few) <= 15
