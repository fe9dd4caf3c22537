"""Texts that many read name nobody: what is refused, and what is not."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.people.forgetting.actions import forget
from lms.people.naming import NamelessText, refuse_names
from tests.factories.people import make_person

ADDRESS, NUMBER, NAME = "e-mail address", "staff number of somebody", "name of somebody"


@pytest.fixture
def amina(db):
    return make_person(
        "Amina",
        last_name="Khan",
        known_as="Mina",
        email="a.khan@thornvale.example",
        staff_number="020915",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ask a.khan@thornvale.example", f"{ADDRESS} “a.khan@thornvale.example”"),
        ("Ask (somebody@else.example).", f"{ADDRESS} “somebody@else.example”"),
        ("For 020915, who is away.", f"“020915” is the {NUMBER}"),
        ("Post 020915-1", NUMBER),
        ("Amina Khan asked for it", f"“Amina Khan” is the {NAME}"),
        ("as AMINA  KHAN\nasked", NAME),
        ("Mina Khan’s idea", NAME),
        ("Khan, Amina", NAME),
    ],
)
def test_what_points_to_a_person_is_refused(amina, text, said):
    with pytest.raises(ValidationError) as refused:
        refuse_names(text)

    assert said in refused.value.messages[0]


@pytest.mark.parametrize(
    "text",
    [
        "The strategy promises it.",
        "Amina or Khan",
        "Amina Khanna and Samina Khan-Jones",
        "120915 or 0209150",
        "50% @ 31 December 2026, or 60%",
        "The Assistant Chief Executive’s target",
    ],
)
def test_what_points_to_nobody_is_not(amina, text):
    refuse_names(text)


@pytest.mark.parametrize("last", ["O’Brien", "O'Brien", "Smith-Jones", "van der Berg", "St. John"])
@pytest.mark.parametrize("like", ["’", "\u2018", "\u02bc", "'"])
def test_a_name_of_several_parts_is_found_however_it_is_typed(db, last, like):
    make_person("Ann", last_name=last)

    with pytest.raises(ValidationError, match=NAME):
        refuse_names(f"As Ann {last.replace('’', like).replace(chr(39), like)} said")


@pytest.fixture
def sian(db):
    return make_person(
        "Siân", last_name="Jones-Pügh", known_as="Anne-Marie", staff_number="ZQ\u00e9-7"
    )


@pytest.mark.parametrize(
    "typed",
    [
        "SIÂN JONES-PÜGH",
        "Sia\u0302n Jones-Pu\u0308gh",
        "Sian Jones-Pugh",
        "Siân Jones\u2010Pügh",
        "Siân Jones\u2011Pügh",
        "Siân Jones\u2012Pügh",
        "Siân Jones\u2013Pügh",
        "Siân Jo\u00adnes-Pügh",
        "Si\u200bân Jones-P\u200dügh",
        "Siân \ufeff Jones-Pügh",
        "Jones-Pügh Siân",
        "Jones-Pügh,Siân",
        "Jones-Pügh Anne-Marie",
        "\uff33iân Jones-Pügh",
    ],
)
def test_a_name_that_looks_the_same_is_refused(sian, typed):
    with pytest.raises(ValidationError, match=NAME):
        refuse_names(f"Ask {typed} about it")


@pytest.mark.parametrize("kept", ["Sia\u0302n", "Si\u00adân", "SIÂN"])
def test_it_is_found_in_whatever_form_we_were_given_it(db, kept):
    make_person(kept, last_name="O\u02bcBrien")

    with pytest.raises(ValidationError, match=NAME):
        refuse_names("Ask Siân O'Brien")


@pytest.mark.parametrize(
    "typed", ["Siân Jones", "Jones, Siânnah", "Siân and Jones-Pügh", "Jones-Pügh. Siân"]
)
def test_what_only_begins_like_a_name_is_taken(sian, typed):
    refuse_names(f"Ask {typed} about it")


def test_a_number_and_an_address_are_looked_for_in_the_same_way(sian):
    with pytest.raises(ValidationError, match=NUMBER):
        refuse_names("Post zqe\u00ad\u20117")
    with pytest.raises(ValidationError, match=ADDRESS):
        refuse_names("Ask sian\uff20thorn\u200bvale.example")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("As SIA\u0302N  JONES\u2011PÜGH, says", "“SIÂN JONES\u2011PÜGH”"),
        ("As Jones-Pügh Sia\u0302\u00adn says", "“Jones-Pügh Siân”"),
    ],
)
def test_what_was_typed_is_said_again_as_it_was_typed(sian, typed, said):
    with pytest.raises(ValidationError) as refused:
        refuse_names(typed)

    assert said in refused.value.messages[0]


def test_somebody_with_one_name_is_not_every_time_that_word_is_used(db):
    make_person("", last_name="Grace")

    refuse_names("There are fourteen days of grace.")


def test_who_has_left_is_refused_until_they_are_forgotten(db):
    amina = make_person("Amina", last_name="Khan", left=True)
    with pytest.raises(ValidationError, match=NAME):
        refuse_names("Amina Khan")

    forget(people=[amina])

    refuse_names("Amina Khan")


@pytest.mark.parametrize("field", ["first_name", "last_name"])
def test_a_name_is_a_text_and_no_pattern(db, field):
    make_person(**{"first_name": "Ann", "last_name": "Khan", field: "%(a.*"})

    refuse_names("Ann says 100% of Khan (a)")


def test_more_people_are_no_more_queries(amina):
    with CaptureQueriesContext(connection) as captured:
        refuse_names("Amina and all the Khans of Thornvale")

    assert len(captured) == 1


def test_of_a_text_that_is_too_long_nobody_is_looked_for(amina):
    field = NamelessText(max_length=20)
    with CaptureQueriesContext(connection) as queries, pytest.raises(ValidationError) as refused:
        field.clean("Amina Khan " * 10_000)

    assert [each.code for each in refused.value.error_list] == ["max_length"]
    assert not queries


def test_a_field_that_is_empty_names_nobody(amina, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert NamelessText(required=False).clean("") == ""


def test_a_field_says_what_points_to_a_person(amina):
    with pytest.raises(ValidationError, match=NAME):
        NamelessText(max_length=100).clean("Amina Khan asked for it")
