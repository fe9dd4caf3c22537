"""Who sees whom.

Place          Housing
├── joan       └── sam
├── tom
└── amina, managed by tom
"""

import pytest
from django.contrib.auth.models import AnonymousUser

from lms.people.models import DATA_PUBLISHERS, Unit, User
from lms.people.roles import AUTHORS, LEARNING_ADMINISTRATORS, MODERATORS, TRANSLATORS
from lms.people.scope import leads, visible_people, visible_units, writes_courses
from tests.factories.people import make_directorate, make_person, make_posting, make_unit


@pytest.fixture
def place(db):
    return make_directorate("Place", code="PLC")


@pytest.fixture
def parks(place):
    return make_unit("Parks", parent=place.children.get(), code="PLC-PUB-parks")


@pytest.fixture
def tom(parks):
    return make_person("Tom", unit=parks)


@pytest.fixture
def amina(parks, tom):
    return make_person("Amina", unit=parks, manager=tom)


@pytest.fixture
def joan(parks):
    return make_person("Joan", unit=parks, tier=3)


@pytest.fixture
def sam(amina):
    return make_person("Sam", unit=make_directorate("Housing", code="HOU"))


@pytest.fixture
def priya(amina):
    return make_person("Priya", role=AUTHORS)


def test_amina_sees_herself(amina):
    assert list(visible_people(amina)) == [amina]


def test_tom_sees_himself_and_amina(tom, amina, joan, sam):
    assert set(visible_people(tom)) == {tom, amina}


def test_tom_no_longer_sees_somebody_who_has_left(tom, parks):
    make_person(unit=parks, manager=tom, left=True)

    assert list(visible_people(tom)) == [tom]


def test_tom_does_not_see_who_he_manages_in_a_second_post_only(tom, sam):
    make_posting(sam, is_primary=False, manager=tom)

    assert sam not in visible_people(tom)


def test_the_people_of_a_manager_who_left_are_no_longer_shown(tom, amina):
    tom.postings.update(ends_on="2026-01-01")

    assert list(visible_people(User.objects.get(pk=tom.pk))) == [tom]


def test_joan_sees_no_names_but_her_own(joan, amina):
    assert list(visible_people(joan)) == [joan]


def test_priya_sees_herself(priya):
    assert list(visible_people(priya)) == [priya]


def test_sam_sees_himself(sam):
    assert list(visible_people(sam)) == [sam]


def test_a_learning_administrator_sees_everybody(amina, sam):
    admin = make_person(role=LEARNING_ADMINISTRATORS)

    assert visible_people(admin).count() == User.objects.count()


def test_a_learning_administrator_who_left_sees_only_herself(amina):
    admin = make_person(role=LEARNING_ADMINISTRATORS, left=True)

    assert list(visible_people(admin)) == [admin]
    assert not visible_units(admin).exists()


def test_a_superuser_sees_nobody_else(amina):
    technician = make_person(technical=True, is_superuser=True)

    assert list(visible_people(technician)) == [technician]
    assert not visible_units(technician).exists()


@pytest.mark.parametrize("traits", [{"tier": 1}, {"role": LEARNING_ADMINISTRATORS}])
def test_an_account_that_is_closed_sees_nothing(amina, traits):
    closed = make_person(is_active=False, **traits)

    assert not visible_people(closed).exists()
    assert not visible_units(closed).exists()


def test_a_visitor_sees_nothing(amina):
    assert not visible_people(AnonymousUser()).exists()
    assert not visible_units(AnonymousUser()).exists()


def test_joan_sees_the_figures_of_her_directorate(joan, sam):
    assert codes(visible_units(joan)) == {"PLC", "PLC-PUB", "PLC-PUB-parks"}


@pytest.mark.parametrize("tier", [1, 2])
def test_an_executive_sees_the_figures_of_all(parks, sam, tier):
    executive = make_person(unit=parks, tier=tier)

    assert visible_units(executive).count() == Unit.objects.count()


def test_a_learning_administrator_sees_the_figures_of_all(sam):
    admin = make_person(role=LEARNING_ADMINISTRATORS)

    assert visible_units(admin).count() == Unit.objects.count()


def test_a_data_publisher_sees_the_figures_of_all_and_nobody_by_name(sam):
    publisher = make_person(role=DATA_PUBLISHERS)

    assert visible_units(publisher).count() == Unit.objects.count()
    assert list(visible_people(publisher)) == [publisher]


def test_a_data_publisher_who_left_sees_no_figures(sam):
    assert not visible_units(make_person(role=DATA_PUBLISHERS, left=True)).exists()


@pytest.mark.parametrize("tier", [4, None])
def test_below_the_leadership_nobody_sees_figures(parks, tier):
    head = make_person(unit=parks, tier=tier)

    assert not visible_units(head).exists()
    assert not leads(head)


def test_tom_and_sam_see_no_figures(tom, sam):
    assert not visible_units(tom).exists()
    assert not visible_units(sam).exists()


def test_a_director_whose_directorate_has_ended_still_sees_it(joan, place):
    place.ends_on = "2026-01-01"
    place.save()

    assert "PLC" in codes(visible_units(joan))


def codes(units):
    return set(units.values_list("code", flat=True))


@pytest.mark.parametrize("role", [AUTHORS, MODERATORS])
def test_who_begins_or_checks_courses_finds_the_way_there(db, role):
    assert writes_courses(make_person(role=role))


@pytest.mark.parametrize("role", [None, TRANSLATORS, LEARNING_ADMINISTRATORS])
def test_nobody_else_is_led_there(db, role):
    assert not writes_courses(make_person(role=role))


def test_a_superuser_finds_the_way_to_the_courses(db):
    assert writes_courses(make_person(technical=True, is_superuser=True))


def test_an_author_who_left_does_not(db):
    assert not writes_courses(make_person(role=AUTHORS, left=True))
