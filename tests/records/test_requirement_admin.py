from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from lms.common.dates import today
from lms.people.models import LEARNING_ADMINISTRATORS, StaffGroup, User
from lms.people.roles import ensure_roles
from lms.records.models import Requirement
from lms.records.signals import requirements_changed
from tests.factories.people import make_directorate, make_person
from tests.factories.records import make_requirement


@pytest.fixture
def rules_admin(client, amina):
    """Amina may look after requirements, and nothing else."""
    codenames = ["access_admin", "add_requirement", "change_requirement", "delete_requirement"]
    amina.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(amina)
    return client


def form(course, **changes):
    page = type(course).objects.get(pk=course.pk)
    return {
        "course": page.pk,
        "reason": "Everyone who works here needs it.",
        "max_tier": "",
        "starts_on": "2026-06-01",
        "ends_on": "",
        "launch_due_on": "2026-09-30",
        "days_to_finish": "30",
        "valid_days": "365",
        "grace_days": "0",
        "confirmed": "yes",
        **changes,
    }


def test_a_requirement_is_added(rules_admin, reading):
    rules_admin.post(reverse("requirements:add"), form(reading[0]))

    assert Requirement.objects.get().course_key == reading[0].translation_key


def test_whoever_counts_is_told(rules_admin, reading):
    told = []
    requirements_changed.connect(receiver := lambda **_: told.append(True))
    rules_admin.post(reverse("requirements:add"), form(reading[0]))
    requirements_changed.disconnect(receiver)

    assert told == [True]


def test_a_requirement_is_changed(rules_admin, reading):
    requirement = make_requirement(reading[0])
    url = reverse("requirements:edit", args=[requirement.pk])
    rules_admin.post(url, form(reading[0], ends_on="2026-12-31"))
    requirement.refresh_from_db()

    assert requirement.ends_on.isoformat() == "2026-12-31"


@pytest.mark.parametrize("max_tier", [None, 4])
def test_a_requirement_is_not_made_twice(rules_admin, reading, max_tier):
    make_requirement(reading[0], max_tier=max_tier)
    answer = rules_admin.post(
        reverse("requirements:add"), form(reading[0], max_tier=max_tier or "")
    )

    assert answer.context["form"].non_field_errors()
    assert Requirement.objects.count() == 1


def test_a_requirement_ends_after_it_starts(rules_admin, reading):
    answer = rules_admin.post(reverse("requirements:add"), form(reading[0], ends_on="2026-06-01"))

    assert answer.context["form"].non_field_errors() == ["The end comes after the start."]


def test_a_requirement_is_never_deleted(rules_admin, reading):
    requirement = make_requirement(reading[0])
    rules_admin.post(reverse("requirements:delete", args=[requirement.pk]))

    assert Requirement.objects.filter(pk=requirement.pk).exists()


def test_an_author_may_not_set_requirements(client, reading):
    author = User.objects.get()
    author.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    client.force_login(author)
    client.post(reverse("requirements:add"), form(reading[0]))

    assert not Requirement.objects.exists()


def test_reminders_are_not_switched_on_for_days_that_are_over(rules_admin, reading):
    yesterday = today() - timedelta(days=1)
    answer = rules_admin.post(
        reverse("requirements:add"), form(reading[0], reminders_from=yesterday.isoformat())
    )

    assert answer.context["form"].errors["reminders_from"] == ["Choose today or a later day."]


def test_reminders_that_are_on_stay_on(rules_admin, reading):
    requirement = make_requirement(reading[0], reminders_from=date(2026, 6, 1))
    url = reverse("requirements:edit", args=[requirement.pk])
    rules_admin.post(url, form(reading[0], grace_days="7", reminders_from="2026-06-01"))
    requirement.refresh_from_db()

    assert (requirement.grace_days, requirement.reminders_from) == (7, date(2026, 6, 1))


def looked_at(admin, course, **changes):
    """The page that comes before anything is saved."""
    given = form(course, **changes)
    del given["confirmed"]
    return admin.post(reverse("requirements:add"), given)


def test_nothing_is_saved_before_it_is_confirmed(rules_admin, reading):
    page = looked_at(rules_admin, reading[0]).content.decode()

    assert not Requirement.objects.exists()
    assert all(words in page for words in ("Nothing is saved yet", "Save the rule", "everyone"))


def test_what_was_looked_at_is_what_is_saved(rules_admin, reading):
    unit = make_directorate("Place")
    page = looked_at(
        rules_admin, reading[0], contracts=["agency", "casual"], grace_days="7"
    ).context["form"]
    given = {name: page[name].value() for name in page.fields if page[name].value() is not None}
    rules_admin.post(reverse("requirements:add"), given | {"confirmed": "yes"})

    saved = Requirement.objects.get()
    assert (saved.contracts, saved.grace_days, saved.unit) == ("agency casual", 7, None)
    assert unit


def test_a_change_is_looked_at_first_as_well(rules_admin, reading):
    requirement = make_requirement(reading[0])
    given = form(reading[0], days_to_finish="60")
    del given["confirmed"]
    rules_admin.post(reverse("requirements:edit", args=[requirement.pk]), given)
    requirement.refresh_from_db()

    assert requirement.days_to_finish == 30


def test_it_says_how_many_of_which_directorate_and_by_when(rules_admin, amina, reading):
    place = make_directorate("Place").children.get()
    amina.postings.update(unit=place)
    for number in range(12):
        make_person(f"P{number}", unit=place)

    page = looked_at(rules_admin, reading[0], launch_due_on="2099-09-30")

    assert page.context["tables"][0]["rows"][0] == ("Place", "13 people")
    assert page.context["tables"][1]["rows"] == [("Due on 30 September 2099", "about 15 people")]


def test_a_group_that_is_too_small_shows_no_number(rules_admin, reading):
    for name, count in (("Place", 9), ("Housing", 2), ("Care", 6)):
        unit = make_directorate(name)
        for number in range(count):
            make_person(f"{name}{number}", unit=unit)

    rows = dict(looked_at(rules_admin, reading[0]).context["tables"][0]["rows"])

    assert rows["Housing"] == "Too few to show"
    assert "2 people" not in rows.values()
    assert list(rows.values()).count("Too few to show") > 1


def test_all_kinds_of_contract_are_no_limit(rules_admin, reading):
    every = ["permanent", "fixed_term", "apprentice", "agency", "casual"]
    rules_admin.post(reverse("requirements:add"), form(reading[0], contracts=every))

    assert Requirement.objects.get().audience.is_everyone


def test_a_learning_administrator_chooses_a_unit_and_a_group(client, reading):
    ensure_roles()
    susan = make_person("Susan", role=LEARNING_ADMINISTRATORS)
    place = make_directorate("Place")
    group = StaffGroup.objects.create(name="Lone workers")
    client.force_login(susan)
    chosen = {"unit": place.pk, "staff_group": group.pk}
    client.post(reverse("requirements:add"), form(reading[0], **chosen))

    saved = Requirement.objects.get()
    assert (saved.unit, saved.staff_group) == (place, group)


def test_who_does_not_see_units_cannot_choose_one(rules_admin, reading):
    place = make_directorate("Place")
    answer = rules_admin.post(reverse("requirements:add"), form(reading[0], unit=place.pk))

    assert "unit" in answer.context["form"].errors


def test_more_rules_are_no_more_queries_in_the_list(rules_admin, reading, counted):
    make_requirement(reading[0], unit=make_directorate("Place"))
    rules_admin.get(reverse("requirements:index"))
    with counted() as few:
        rules_admin.get(reverse("requirements:index"))
    for number in range(5):
        make_requirement(reading[0], unit=make_directorate(f"Part {number}"))

    with counted() as many:
        page = rules_admin.get(reverse("requirements:index")).content.decode()

    assert "Part 4" in page
    assert len(few) == len(many)
