"""What those who write courses find where the courses are, in the admin."""

import pytest
from django.urls import reverse

from lms.people.roles import TRANSLATORS, ensure_roles
from tests.factories.courses import make_course
from tests.factories.people import make_person
from tests.factories.translations import in_welsh, publish_words, submit

NOTHING_YET = "You have not started a course yet."
OTHERS = "Read all courses as learners do"


@pytest.fixture
def explored(client, learn):
    def explored(person, query="", page=learn):
        client.force_login(person)
        return client.get(reverse("wagtailadmin_explore", args=[page.pk]) + query).text

    return explored


def test_an_author_is_told_how_to_begin(explored, vanessa):
    page = explored(vanessa)

    assert NOTHING_YET in page
    assert "0 courses" not in page


def test_the_way_to_begin_has_a_name(explored, vanessa, learn):
    add = reverse("wagtailadmin_pages:add_subpage", args=[learn.pk])

    assert f'<a class="button" href="{add}">Start a course</a>' in explored(vanessa)


def test_an_author_is_told_where_the_other_courses_are(explored, vanessa):
    make_course()

    assert OTHERS in explored(vanessa)


def test_beside_courses_of_ones_own_too(explored, vanessa):
    make_course("DC01", "Working digitally")
    make_course("DC02", "Safe online", owner=vanessa)

    page = explored(vanessa)

    assert OTHERS in page
    assert "Safe online" in page
    assert "Working digitally" not in page


def test_who_sees_them_all_reads_nothing_about_others(explored, susan):
    make_course()

    page = explored(susan)

    assert "Safe online" in page
    assert OTHERS not in page


def test_a_search_that_finds_nothing_is_answered_by_wagtail(explored, vanessa):
    assert NOTHING_YET not in explored(vanessa, "?q=xyz")


def test_a_search_keeps_quiet_about_the_others(explored, vanessa):
    make_course()

    assert OTHERS not in explored(vanessa, "?q=xyz")


def test_a_translator_is_not_asked_to_begin(explored, learn):
    submit(learn, subtree=False)
    publish_words(learn)
    ensure_roles(learn=learn)
    siân = make_person(role=TRANSLATORS)

    assert NOTHING_YET not in explored(siân, page=in_welsh(learn))
