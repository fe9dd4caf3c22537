import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from lms.people.models import User
from lms.records.models import Requirement
from lms.records.signals import requirements_changed
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
