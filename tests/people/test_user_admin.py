"""Wagtail's user pages over our own kind of user."""

import pytest
from django.urls import reverse

from lms.people.models import User
from tests.factories.people import make_person

LIST, ADD, EDIT = (f"wagtailusers_users:{name}" for name in ("index", "add", "edit"))


@pytest.fixture
def admin(client, db):
    client.force_login(make_person("Tess", technical=True, is_superuser=True))
    return client


def answers(person=None, **differs):
    ordinary = {"first_name": "Amina", "last_name": "Begum", "known_as": "Mina", "is_active": "on"}
    return ordinary | differs


def test_the_list_shows_people_by_name(admin):
    amina = make_person("Amina")

    assert str(amina) in admin.get(reverse(LIST)).content.decode()


def test_the_list_can_be_searched(admin):
    make_person("Amina")

    assert "Amina" in admin.get(reverse(LIST), {"q": "Amina"}).content.decode()


def test_somebody_can_be_added(admin):
    password = {"password1": "three random words", "password2": "three random words"}
    given = answers(email="Amina@Thornvale.example", staff_number="000101", **password)

    assert admin.get(reverse(ADD)).status_code == 200
    admin.post(reverse(ADD), given)

    assert User.objects.get(staff_number="000101").email == "amina@thornvale.example"


def test_somebody_without_an_email_can_be_changed(admin):
    make_person(no_login=True)
    amina = make_person(no_login=True, technical=True)

    assert admin.get(reverse(EDIT, args=[amina.pk])).status_code == 200
    admin.post(reverse(EDIT, args=[amina.pk]), answers())

    amina.refresh_from_db()
    assert (amina.known_as, amina.email) == ("Mina", None)


def test_what_comes_from_hr_is_not_changed_by_hand(admin):
    amina = make_person("Amina", last_name="Khan", email="amina.khan@thornvale.example")

    admin.post(reverse(EDIT, args=[amina.pk]), answers(email="other@thornvale.example"))

    amina.refresh_from_db()
    assert (amina.last_name, amina.email) == ("Khan", "amina.khan@thornvale.example")


def test_an_address_belongs_to_one_person(admin):
    make_person(email="taken@thornvale.example")
    amina = make_person(technical=True)

    page = admin.post(reverse(EDIT, args=[amina.pk]), answers(email="TAKEN@thornvale.example"))

    assert "email" in page.context["form"].errors


def test_somebody_has_at_least_one_name(admin):
    amina = make_person(technical=True)

    page = admin.post(reverse(EDIT, args=[amina.pk]), answers(first_name="", last_name=""))

    assert page.context["form"].errors["last_name"] == ["Enter a first name or a last name."]


def test_somebody_cannot_be_deleted(admin):
    amina = make_person()
    edit = reverse(EDIT, args=[amina.pk])

    assert admin.post(edit.replace("/edit/", "/delete/")).status_code == 404
    assert User.objects.filter(pk=amina.pk).exists()


def test_nobody_is_offered_to_delete_people(admin):
    amina = make_person()
    pages = [admin.get(url) for url in (reverse(LIST), reverse(EDIT, args=[amina.pk]))]

    assert not any("delete/" in page.content.decode() for page in pages)


def test_people_cannot_be_deleted_in_bulk(admin):
    amina = make_person()
    url = reverse("wagtail_bulk_action", args=["people", "user", "delete"])

    assert admin.post(f"{url}?id={amina.pk}").status_code == 404
    assert User.objects.filter(pk=amina.pk).exists()


def test_somebody_who_leaves_is_kept_from_signing_in(admin):
    amina = make_person()
    admin.post(reverse(EDIT, args=[amina.pk]), answers(is_active=""))

    amina.refresh_from_db()
    assert not amina.is_active


def test_staff_do_not_see_the_list(client, db):
    client.force_login(make_person())

    assert client.get(reverse(LIST)).status_code == 302
