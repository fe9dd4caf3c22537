from datetime import date

import pytest

from lms.people.models import Absence
from lms.people.roles import AUTHORS
from tests.factories.people import make_directorate, make_person, make_posting


@pytest.fixture
def amina(susan):
    place = make_directorate("Place", division="Parks")
    tom = make_person("Tom", last_name="Ward")
    amina = make_person(
        "Amina", unit=place.children.get(), job_title="Ranger", manager=tom, left=False
    )
    make_posting(
        amina,
        is_primary=False,
        job_title="Warden",
        starts_on=date(2022, 5, 1),
        ends_on=date(2023, 5, 1),
    )
    Absence.objects.create(person=amina, starts_on=date(2021, 2, 1), ends_on=date(2021, 9, 1))
    return amina


def page_of(admin, person):
    return admin.get(f"/admin/people/{person.pk}/").content.decode()


@pytest.mark.parametrize("fact", ["Place, Parks", "Ranger", "Tom Ward", "Works here"])
def test_it_says_where_somebody_works(admin, amina, fact):
    assert fact in page_of(admin, amina)


@pytest.mark.parametrize("fact", ["Warden", "Further post", "1 May 2022", "30 April 2023"])
def test_it_lists_every_post_with_its_last_day(admin, amina, fact):
    assert fact in page_of(admin, amina)


def test_a_long_absence_has_two_days_and_no_reason(admin, amina):
    page = page_of(admin, amina)

    assert "1 February 2021" in page
    assert "31 August 2021" in page


def test_a_name_cannot_be_changed_here(admin, amina):
    assert 'name="first_name"' not in page_of(admin, amina)


def test_markup_in_a_name_stays_text(admin, susan):
    boss = make_person("<b>Bob</b>")

    assert "<b>Bob" not in page_of(admin, make_person(manager=boss))


def test_more_posts_are_no_more_queries(admin, amina, counted):
    page_of(admin, amina)
    with counted() as few:
        page_of(admin, amina)
    for year in (2012, 2013, 2014):
        make_posting(
            amina, starts_on=date(year, 1, 1), ends_on=date(year, 9, 1), manager=make_person()
        )

    with counted() as many:
        page_of(admin, amina)

    assert len(many) == len(few)


@pytest.mark.parametrize("page", ["", "roles/", "history/", "history/results/"])
def test_an_author_finds_nobody(client, amina, page):
    client.force_login(make_person("Priya", role=AUTHORS))

    assert client.get(f"/admin/people/{amina.pk}/{page}").status_code == 404


@pytest.mark.parametrize("page", ["", "roles/", "history/"])
def test_somebody_unknown_is_not_there(admin, page):
    assert admin.get(f"/admin/people/999999/{page}").status_code == 404
