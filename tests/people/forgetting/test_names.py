import pytest

from lms.people.forgetting.names import GONE, names_of, pattern, without

NAMES = names_of(
    first="Amina",
    last="Khan",
    known_as="Mina",
    email="amina.khan@thornvale.example",
    number="020915",
)
FOUND = pattern(NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "Amina Khan",
        "Mina Khan",
        "AMINA KHAN",
        "Khan, Amina",
        "amina.khan@thornvale.example",
        "Staff number 020915.",
        "020915-1",
    ],
)
def test_a_name_is_taken_out(text):
    assert GONE in without(FOUND, text)


@pytest.mark.parametrize(
    "text",
    [
        "Amina",
        "Khan",
        "Zamina Khanna",
        "1020915",
        "2026-10-01T09:30:12.020915+00:00",
        "2026-10-01T09:30:12.020915Z",
        "11111111-2222-3333-4444-555555020915",
        "",
    ],
)
def test_what_is_nobodys_name_alone_is_left(text):
    assert without(FOUND, text) == text


def test_a_document_keeps_its_shape():
    document = {"a": ["Amina Khan", 3, None], "b": {"c": "See 020915"}}

    assert without(FOUND, document) == {"a": [GONE, 3, None], "b": {"c": f"See {GONE}"}}


def test_a_person_may_have_one_name():
    names = names_of(first="Suharto", last="", known_as="", email=None, number=None)

    assert names == set()


def test_no_name_is_empty():
    assert "" not in NAMES
