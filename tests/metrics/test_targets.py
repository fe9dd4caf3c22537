"""/leadership/targets/: read by all who lead, set by executives, never changed."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
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
    return client.post(FORM, GIVEN | {"step": "set"} | given)


def check(client, person, **given):
    return send(client, person, **{"step": "check"} | given)


def page(client, person):
    client.force_login(person)
    return client.get(PAGE)


def fact(past, term):
    return next(each["value"] for each in past["facts"] if each["term"] == term)


def test_an_executive_sets_a_target(client, adoption):
    assert send(client, adoption.chief).url == PAGE

    [target] = Target.objects.all()
    assert (target.measure, target.target_value, target.owner) == ("A1", 90, "Chief Executive")
    assert target.reason == "The strategy promises it."


def test_it_is_read_once_more_before_it_is_set(client, adoption):
    response = check(client, adoption.chief, path="stepped", steps="30/09/2026 25")
    facts = {each["term"]: each["value"] for each in response.context["facts"]}

    assert facts == {
        "What is measured": "All required learning",
        "Target": "90% on 31 December 2026",
        "From": "0% on 1 June 2026",
        "How it gets there": "In steps: 25% on 30 September 2026",
        "Points behind that are still “just behind”": 5,
        "Who answers for it": "Chief Executive",
        "Why": "The strategy promises it.",
        "Our figure on the start date": "We have figures of today and of the ends of months",
    }
    assert not Target.objects.exists()


def test_it_says_where_we_would_be_today_as_the_page_will(client, adoption):
    read = check(client, adoption.chief).context["card"]
    send(client, adoption.chief)

    [card] = page(client, adoption.chief).context["cards"]
    assert read == card


def test_of_one_that_begins_later_it_says_from_when(client, adoption):
    html = check(client, adoption.chief, baseline_on="01/11/2026").content.decode()

    assert "It counts from 1 November 2026." in html


def test_what_is_read_is_what_is_set(client, adoption):
    given = {"path": "stepped", "steps": "30/09/2026 25\n31/10/2026 60.5", "reason": "<b>\n“Yes”"}
    response = check(client, adoption.chief, **given)
    client.post(FORM, hidden(response) | {"step": "set"})

    [target] = Target.objects.all()
    assert target.reason == given["reason"]
    assert target.steps == [["2026-09-30", "25"], ["2026-10-31", "60.5"]]


def hidden(response):
    inputs = BeautifulSoup(response.content, "html.parser").select("#main input[type=hidden]")
    return {each["name"]: each.get("value", "") for each in inputs}


def test_it_can_be_changed_and_nothing_is_lost(client, adoption):
    steps = "30/09/2026 25\n31/10/2026 60.5"
    given = GIVEN | {"path": "stepped", "steps": steps, "target_value": "90 %"}
    response = check(client, adoption.chief, **given)
    response = client.post(FORM, hidden(response) | {"step": "change"})
    form = response.context["form"]

    assert {name: form[name].value() for name in form.fields} == given
    assert "There is a problem" not in response.content.decode()
    assert not Target.objects.exists()


@pytest.mark.parametrize("step", ["check", "change", "set"])
def test_a_mistake_is_found_before_it_is_read(client, adoption, step):
    response = send(client, adoption.chief, step=step, path="stepped", steps="01/01/2027 50")

    assert response.templates[0].name == "metrics/set_target.html"
    assert "Put the steps in order" in response.content.decode()


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

    assert getattr(client, method)(FORM, GIVEN | {"step": "set"}).status_code == 404
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
    assert [fact(each, "Today") for each in context["history"]] == [
        "In force",
        "A later target took its place",
    ]


def test_a_target_that_begins_later_is_not_in_force_yet(client, adoption):
    send(client, adoption.chief)
    send(client, adoption.chief, baseline_on="01/12/2026", reason="From December on.")

    history = page(client, adoption.chief).context["history"]
    assert [fact(each, "Today") for each in history] == ["Not yet in force", "In force"]


def test_days_before_it_was_set_keep_the_target_they_had(db, time_machine):
    days = [datetime(2026, month, 16, 12, tzinfo=UTC) for month in (9, 10)]
    for day, value in zip(days, ("90", "40"), strict=True):
        time_machine.move_to(day)
        aim(value=value)

    held = [Target.objects.in_force(date(2026, month, 16))["A1"] for month in (8, 9, 10)]
    assert [int(target.target_value) for target in held] == [90, 90, 40]


def test_a_form_that_is_sent_again_is_one_target(client, adoption):
    for _n in range(3):
        assert send(client, adoption.chief, path="stepped", steps="30/09/2026 25.0").url == PAGE

    assert Target.objects.count() == 1


@pytest.mark.parametrize(
    "given", [{"tolerance": "6"}, {"owner": "Head of HR"}, {"reason": "Since May."}]
)
def test_a_form_that_says_something_else_is_another(client, adoption, given):
    send(client, adoption.chief)
    send(client, adoption.chief, **given)
    send(client, adoption.chief)

    assert Target.objects.count() == 3


def test_steps_are_kept_in_order_and_said(client, adoption):
    send(client, adoption.chief, path="stepped", steps="30/09/2026 25%\n31/10/2026 60.5")

    [past] = page(client, adoption.chief).context["history"]
    assert (
        fact(past, "How it gets there")
        == "In steps: 25% on 30 September 2026, 60.5% on 31 October 2026"
    )
    assert Target.objects.get().plan.on(date(2026, 10, 15)) == 25


@pytest.mark.parametrize("path", ["flat", "linear"])
def test_steps_of_another_path_are_not_dropped_without_a_word(client, adoption, path):
    response = send(client, adoption.chief, path=path, steps="30/09/2026 25")

    assert response.context["form"].errors["steps"] == [
        "Choose “In steps” above, or leave the steps empty"
    ]
    assert not Target.objects.exists()


@pytest.mark.parametrize("path", ["stepped", "linear"])
def test_to_change_a_target_one_begins_with_what_it_is(client, adoption, path):
    given = {"path": path, "steps": "30/09/2026 25" if path == "stepped" else ""}
    send(client, adoption.chief, **given)
    [link] = [
        a["href"]
        for a in BeautifulSoup(client.get(PAGE).content, "html.parser").find_all("a")
        if "Change this target" in a.text
    ]
    form = client.get(link).context["form"]
    begun = {name: str(form[name].value() or "") for name in form.fields}

    assert begun == GIVEN | given | {"reason": ""}


def test_who_sets_none_is_not_led_there(client, adoption):
    send(client, adoption.chief)
    client.force_login(adoption.joan)

    assert "Change this target" not in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"measure": ""}, "measure", "Choose what is measured"),
        ({"measure": "B9"}, "measure", "Choose what is measured from the list"),
        ({"reason": ""}, "reason", "Say why this target"),
        ({"reason": "x" * 251}, "reason", "Why this target has 251 letters. Write at most 250"),
        ({"owner": ""}, "owner", "Enter the post that answers for it"),
        ({"owner": "x" * 101}, "owner", "answers for it has 101 letters. Write at most 100"),
        ({"baseline_value": ""}, "baseline_value", "Enter the share on the start date"),
        ({"baseline_value": "12e"}, "baseline_value", "on the start date must be a number, like"),
        ({"baseline_value": "-1"}, "baseline_value", "on the start date must be 0 per cent or"),
        ({"baseline_value": "101"}, "baseline_value", "on the start date must be 100 per cent or"),
        ({"baseline_value": "6.25"}, "baseline_value", "on the start date must have one decimal"),
        ({"target_value": ""}, "target_value", "Enter the target"),
        ({"target_value": "12e"}, "target_value", "The target must be a number, like 62.5"),
        ({"target_value": "-1"}, "target_value", "The target must be 0 per cent or more"),
        ({"target_value": "1000"}, "target_value", "The target must be 100 per cent or less"),
        ({"target_value": "62.55"}, "target_value", "The target must have one decimal place"),
        ({"target_on": ""}, "target_on", "Enter the target date"),
        ({"target_on": "31/02/2027"}, "target_on", "The target date must be a real date, like"),
        ({"target_on": "9999-12-31"}, "target_on", "The target date must be in the years 2000 to"),
        ({"target_on": "2026-06-01"}, "target_on", "The target date must be after the start date"),
        ({"baseline_on": ""}, "baseline_on", "Enter the start date"),
        ({"baseline_on": "soon"}, "baseline_on", "The start date must be a real date, like"),
        ({"baseline_on": "0001-01-01"}, "baseline_on", "The start date must be in the years 2000"),
        ({"tolerance": ""}, "tolerance", "Enter how many points are still “just behind”"),
        ({"tolerance": "5.5"}, "tolerance", "still “just behind” must be a whole number, like 5"),
        ({"tolerance": "-1"}, "tolerance", "still “just behind” must be 0 or more"),
        ({"tolerance": "21"}, "tolerance", "still “just behind” must be 20 or less"),
        ({"path": ""}, "path", "Choose how it gets there"),
        ({"path": "round"}, "path", "Choose how it gets there"),
        ({"path": "stepped"}, "steps", "Write at least one step between the start and the target"),
        ({"path": "stepped", "steps": "soon 25"}, "steps", "Write the step “soon 25” like"),
        ({"path": "stepped", "steps": "30/09/2026 250"}, "steps", "like 31/12/2026 60"),
        ({"path": "stepped", "steps": "01/01/2027 50"}, "steps", "Put the steps in order"),
        ({"path": "stepped", "steps": "01/10/1026 50"}, "steps", "like 31/12/2026 60"),
        ({"path": "stepped", "steps": "x\n" * 25}, "steps", "25 steps. Write at most 24"),
        ({"path": "stepped", "steps": "01/10/2026 50\n01/09/2026 40"}, "steps", "in order"),
    ],
)
def test_what_is_wrong_is_said_in_words(client, adoption, given, field, said):
    response = send(client, adoption.chief, **given)

    [(wrong, texts)] = response.context["form"].errors.items()
    assert (wrong, len(texts)) == (field, 1)
    assert said in texts[0]
    assert not Target.objects.exists()


@pytest.mark.parametrize(
    ("name", "typed"),
    [("target_on", "31/02/2027"), ("target_value", "12e"), ("tolerance", "about 5")],
)
def test_what_was_typed_comes_back_with_the_error(client, adoption, name, typed):
    field = typed_in(send(client, adoption.chief, **{name: typed}), name)

    assert (field["value"], field["type"], field["aria-invalid"]) == (typed, "text", "true")


def typed_in(response, name):
    return BeautifulSoup(response.content, "html.parser").select_one(f"input[name={name}]")


@pytest.mark.parametrize(
    ("name", "keys"), [("target_on", None), ("target_value", "decimal"), ("tolerance", "numeric")]
)
def test_each_field_offers_the_keys_that_it_takes(client, adoption, name, keys):
    client.force_login(adoption.chief)
    field = typed_in(client.get(FORM), name)

    assert (field.get("inputmode"), field["autocomplete"]) == (keys, "off")


@pytest.mark.parametrize("name", ["owner", "reason"])
def test_a_browser_cuts_nothing(client, adoption, name):
    client.force_login(adoption.chief)

    assert "maxlength" not in str(client.get(FORM).context["form"][name])


def test_dates_are_typed_as_they_are_said(client, adoption):
    client.force_login(adoption.chief)

    assert client.get(FORM).content.decode().count("For example, 30/09/2026") == 2


def test_a_sign_after_the_number_is_no_mistake(client, adoption):
    send(client, adoption.chief, baseline_on="1/6/2026", target_value="62.5 %")

    [target] = Target.objects.all()
    assert (target.baseline_on, target.target_value) == (date(2026, 6, 1), Decimal("62.5"))


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
