import pytest
from wagtail.models import ModelLogEntry

from lms.people.actions.granting import NotTheirsToGive, grant_role, withdraw_role
from lms.people.roles import AUTHORS, LEARNING_ADMINISTRATORS, MODERATORS
from tests.factories.people import make_person


@pytest.fixture
def amina(susan):
    return make_person("Amina")


def roles_of(person):
    return set(person.groups.values_list("name", flat=True))


def log_of(person):
    return [
        (entry.action, entry.data["role"], entry.user)
        for entry in ModelLogEntry.objects.for_instance(person).order_by("pk")
    ]


def send(admin, person, role, change):
    return admin.post(f"/admin/people/{person.pk}/roles/", {"role": role, "change": change})


def test_a_role_is_given(admin, amina, susan):
    send(admin, amina, AUTHORS, "give")

    assert roles_of(amina) == {AUTHORS}
    assert log_of(amina) == [("people.give_role", AUTHORS, susan)]


def test_a_role_is_given_once(admin, amina):
    send(admin, amina, AUTHORS, "give")
    send(admin, amina, AUTHORS, "give")

    assert len(log_of(amina)) == 1


def test_a_role_is_withdrawn(admin, amina, susan):
    grant_role(person=amina, role=MODERATORS, by=susan)
    send(admin, amina, MODERATORS, "withdraw")
    send(admin, amina, MODERATORS, "withdraw")

    assert roles_of(amina) == set()
    assert log_of(amina)[1:] == [("people.withdraw_role", MODERATORS, susan)]


def test_the_other_roles_stay(admin, amina, susan):
    grant_role(person=amina, role=AUTHORS, by=susan)
    send(admin, amina, MODERATORS, "give")

    assert roles_of(amina) == {AUTHORS, MODERATORS}


@pytest.mark.parametrize("change", ["give", "withdraw"])
def test_nobody_changes_their_own_roles(admin, susan, change):
    page = admin.post(
        f"/admin/people/{susan.pk}/roles/",
        {"role": LEARNING_ADMINISTRATORS, "change": change},
        follow=True,
    )

    assert roles_of(susan) == {LEARNING_ADMINISTRATORS}
    assert "You cannot change your own roles." in page.content.decode()


def test_ones_own_page_has_no_buttons(admin, susan):
    assert "Withdraw “" not in admin.get(f"/admin/people/{susan.pk}/roles/").content.decode()


def test_being_a_superuser_is_not_a_role(admin, amina):
    answer = admin.post(
        f"/admin/people/{amina.pk}/roles/",
        {"role": "superuser", "change": "give", "is_superuser": "1"},
    )

    amina.refresh_from_db()
    assert answer.status_code == 404
    assert not amina.is_superuser


def test_a_group_of_another_kind_is_not_given(amina, susan):
    with pytest.raises(NotTheirsToGive):
        grant_role(person=amina, role="Editors", by=susan)


@pytest.mark.parametrize("act", [grant_role, withdraw_role])
def test_a_moderator_gives_and_withdraws_nothing(amina, act):
    priya = make_person("Priya", role=MODERATORS)

    with pytest.raises(NotTheirsToGive):
        act(person=amina, role=AUTHORS, by=priya)


def test_a_learning_administrator_who_has_left_gives_nothing(amina):
    gone = make_person("Ann", role=LEARNING_ADMINISTRATORS, left=True)

    with pytest.raises(NotTheirsToGive):
        grant_role(person=amina, role=AUTHORS, by=gone)


def test_the_history_tells_of_it(admin, amina):
    send(admin, amina, AUTHORS, "give")

    page = admin.get(f"/admin/people/{amina.pk}/history/").content.decode()
    assert "Gave the role “Course authors”" in page
    assert "Susan Reid" in page
