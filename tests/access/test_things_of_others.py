"""What belongs to amina, as she finds it and as everybody round her does.

same team        bea
her manager      tom
her director     joan
elsewhere        staff, executive, author, moderator, translator, data publisher
with her file    learning administrator, who opens a record with a reason only
break-glass      superuser
"""

import pytest
from django.urls import reverse

from lms.people.models import User
from lms.people.scope import visible_people

from .answers import Visitor
from .cast import PUBLIC, ROLES
from .things import WORDS

pytestmark = pytest.mark.django_db
OTHERS = ("bea", *(role for role in ROLES if role != PUBLIC))
HR = "learning_admin"


def certificate(world):
    return reverse("records:certificate", args=[world.certificate.number])


def lesson(world):
    return f"{world.module.url}{world.module.outline[0].slug}/"


def in_admin(name):
    return lambda world: reverse(name, args=[world.amina.pk])


# Where amina finds a thing of hers, and the words that show it.
HERS = {
    "certificate": (certificate, lambda world: world.certificate.number),
    "certificates": (
        lambda world: reverse("records:certificates"),
        lambda world: world.certificate.number,
    ),
    "record": (lambda world: "/me/record/", lambda world: world.course.title),
    "data": (lambda world: "/me/data/my-data.json", lambda world: WORDS["reflection"]),
    "pledge": (lambda world: reverse("records:pledges"), lambda world: WORDS["pledge"]),
    "reflection": (lesson, lambda world: WORDS["reflection"]),
}
ABOUT_HER = {
    "person": in_admin("people:inspect"),
    "roles": in_admin("people:roles"),
    "history": in_admin("people:history"),
    "reminders": lambda world: reverse("reminders:index"),
    "group": lambda world: reverse("staff_groups:inspect", args=[world.staff_group.pk]),
}
RECORD = {
    "record": in_admin("person_record:courses"),
    "course": lambda world: reverse(
        "person_record:course", args=[world.amina.pk, world.course.translation_key]
    ),
    "exempt": lambda world: reverse(
        "person_record:exempt", args=[world.amina.pk, world.course.translation_key]
    ),
    "put right": lambda world: reverse(
        "person_record:void",
        args=[world.amina.pk, world.course.translation_key, world.finished.uuid],
    ),
}


@pytest.mark.parametrize("thing", HERS)
def test_amina_finds_what_is_hers(world, thing):
    where, words = HERS[thing]
    visitor = Visitor("amina", world)

    assert words(world) in visitor.text(visitor.send("GET", where(world)))


@pytest.mark.parametrize("thing", ["certificate", "certificates", "data", "pledge", "reflection"])
@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_does(world, role, thing):
    where, words = HERS[thing]
    visitor = Visitor(role, world)

    assert words(world) not in visitor.send("GET", where(world)).body.decode()


@pytest.mark.parametrize("role", [role for role in OTHERS if role != HR])
@pytest.mark.parametrize("page", ABOUT_HER)
def test_her_file_is_for_learning_administrators(world, role, page):
    visitor = Visitor(role, world)

    assert visitor.word("admin/", visitor.send("GET", ABOUT_HER[page](world))) in ("404", "no")


@pytest.mark.parametrize("page", ABOUT_HER)
def test_a_learning_administrator_finds_her(world, page):
    assert Visitor(HR, world).send("GET", ABOUT_HER[page](world)).status_code == 200


@pytest.mark.parametrize("role", [role for role in OTHERS if role != HR])
@pytest.mark.parametrize("page", RECORD)
def test_her_record_is_opened_by_nobody_else(world, role, page):
    visitor = Visitor(role, world)

    assert visitor.word("admin/", visitor.send("GET", RECORD[page](world))) in ("404", "no")


@pytest.mark.parametrize("page", RECORD)
def test_her_record_opens_with_a_reason_only(world, page):
    response = Visitor(HR, world).send("GET", RECORD[page](world))

    assert response.url.startswith(reverse("person_record:open", args=[world.amina.pk]))


@pytest.mark.parametrize("role", OTHERS)
def test_her_name_is_for_her_manager_and_learning_administrators(world, role):
    viewer = User.objects.get(pk=world.cast[role].pk)

    sees = visible_people(viewer).filter(pk=world.amina.pk).exists()

    assert sees == (role in ("manager", HR))
