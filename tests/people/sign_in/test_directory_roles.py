"""Roles follow the directory, as far as the map goes and no further."""

import pytest
from wagtail.log_actions import registry

from lms.people.models import LEARNING_ADMINISTRATORS
from lms.people.roles import AUTHORS, MODERATORS, ensure_roles, give_role
from lms.people.sign_in.directory_roles import follow
from tests.factories.people import make_person

MAP = {"lms-authors": AUTHORS, "lms-editors": AUTHORS, "lms-moderators": MODERATORS}


@pytest.fixture
def amina(db):
    ensure_roles()
    return make_person("Amina")


def roles_of(person):
    return set(person.groups.values_list("name", flat=True))


def test_a_group_of_the_map_gives_its_role(amina):
    follow(person=amina, claim=["lms-authors"], role_map=MAP)

    assert roles_of(amina) == {AUTHORS}


def test_a_single_group_may_come_as_a_text(amina):
    follow(person=amina, claim="lms-authors", role_map=MAP)

    assert roles_of(amina) == {AUTHORS}


def test_two_groups_of_one_role_give_it_once(amina):
    follow(person=amina, claim=["lms-authors", "lms-editors"], role_map=MAP)

    assert roles_of(amina) == {AUTHORS}


@pytest.mark.parametrize("claim", [None, 7, {"lms-authors": True}, [["lms-authors"]], [None], ""])
def test_a_claim_of_another_shape_gives_nothing(amina, claim):
    follow(person=amina, claim=claim, role_map=MAP)

    assert roles_of(amina) == set()


def test_a_role_that_is_withdrawn_there_is_withdrawn_here(amina):
    follow(person=amina, claim=["lms-authors", "lms-moderators"], role_map=MAP)

    follow(person=amina, claim=["lms-moderators"], role_map=MAP)

    assert roles_of(amina) == {MODERATORS}


def test_a_role_that_was_given_here_stays(amina):
    give_role(person=amina, role=LEARNING_ADMINISTRATORS)
    give_role(person=amina, role=AUTHORS)
    follow(person=amina, claim=["lms-authors"], role_map=MAP)

    follow(person=amina, claim=[], role_map=MAP)

    assert roles_of(amina) == {AUTHORS, LEARNING_ADMINISTRATORS}


def test_a_role_that_left_the_map_is_withdrawn(amina):
    follow(person=amina, claim=["lms-authors"], role_map=MAP)

    follow(person=amina, claim=["lms-authors"], role_map={})

    assert roles_of(amina) == set()


def test_a_role_that_was_taken_by_hand_comes_back_with_the_group(amina):
    follow(person=amina, claim=["lms-authors"], role_map=MAP)
    amina.groups.clear()

    follow(person=amina, claim=["lms-authors"], role_map=MAP)

    assert roles_of(amina) == {AUTHORS}


def test_the_second_time_changes_nothing(amina):
    follow(person=amina, claim=["lms-authors"], role_map=MAP)
    follow(person=amina, claim=["lms-authors"], role_map=MAP)

    assert lines_about(amina) == ["people.give_role"]


def test_each_change_is_in_the_log_of_the_person(amina):
    follow(person=amina, claim=["lms-authors"], role_map=MAP)
    follow(person=amina, claim=[], role_map=MAP)

    assert lines_about(amina) == ["people.give_role", "people.withdraw_role"]


def lines_about(person):
    entries = registry.get_logs_for_instance(person).order_by("pk")
    return list(entries.values_list("action", flat=True))
