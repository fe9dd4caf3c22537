"""Opening somebody's record: who may, for how long, and what is kept of it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from lms.people.actions.opening import NotTheirsToOpen, open_record
from lms.people.models import LEARNING_ADMINISTRATORS, RecordOpening
from lms.people.roles import AUTHORS
from lms.people.scope import opened_people, people_to_open
from tests.factories.people import make_person

REASON = "She asked why her course is not shown as done."


@pytest.fixture
def susan(db):
    return make_person("Susan", role=LEARNING_ADMINISTRATORS)


@pytest.fixture
def amina(db):
    return make_person("Amina")


def open_ago(viewer, person, **ago):
    moment = timezone.now() - timedelta(**ago)
    return RecordOpening.objects.create(
        viewer=viewer, person=person, reason=REASON, opened_at=moment
    )


def test_nobody_is_open_before_a_reason_is_given(susan, amina):
    assert not opened_people(susan).exists()


def test_an_opened_record_is_open_to_who_opened_it(susan, amina):
    open_record(viewer=susan, person=amina, reason=REASON)

    assert list(opened_people(susan)) == [amina]


def test_it_is_not_open_to_a_colleague(susan, amina):
    open_record(viewer=susan, person=amina, reason=REASON)
    colleague = make_person("Ann", role=LEARNING_ADMINISTRATORS)

    assert not opened_people(colleague).exists()


@pytest.mark.parametrize(("minutes", "is_open"), [(29, True), (31, False)])
def test_it_is_open_for_half_an_hour(susan, amina, minutes, is_open):
    open_ago(susan, amina, minutes=minutes)

    assert opened_people(susan).exists() is is_open


def test_it_closes_when_the_role_ends(susan, amina):
    open_record(viewer=susan, person=amina, reason=REASON)
    susan.groups.clear()
    del susan.is_learning_administrator

    assert not opened_people(susan).exists()


def test_the_same_reason_twice_is_one_opening(susan, amina):
    first = open_record(viewer=susan, person=amina, reason=REASON)
    second = open_record(viewer=susan, person=amina, reason=f"  {REASON} ")

    assert second == first


def test_the_same_reason_an_hour_later_is_another(susan, amina):
    open_ago(susan, amina, hours=1)

    open_record(viewer=susan, person=amina, reason=REASON)

    assert RecordOpening.objects.count() == 2


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_without_a_reason_nothing_opens(susan, amina, reason):
    with pytest.raises(ValueError, match="needs a reason"):
        open_record(viewer=susan, person=amina, reason=reason)


def test_nobody_opens_their_own(susan):
    with pytest.raises(NotTheirsToOpen):
        open_record(viewer=susan, person=susan, reason=REASON)


def test_the_database_holds_no_opening_of_ones_own(susan):
    with pytest.raises(IntegrityError):
        RecordOpening.objects.create(viewer=susan, person=susan, reason=REASON)


@pytest.mark.parametrize(
    "facts",
    [{"role": AUTHORS}, {"tier": 1}, {"technical": True, "is_superuser": True}, {}],
    ids=["author", "chief executive", "superuser", "staff"],
)
def test_nobody_else_opens_a_record(amina, facts):
    sam = make_person("Sam", **facts)

    assert not people_to_open(sam).exists()
    with pytest.raises(NotTheirsToOpen):
        open_record(viewer=sam, person=amina, reason=REASON)


def test_a_manager_opens_no_record(db):
    tom = make_person("Tom")
    amina = make_person("Amina", manager=tom)

    with pytest.raises(NotTheirsToOpen):
        open_record(viewer=tom, person=amina, reason=REASON)
