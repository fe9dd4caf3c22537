"""/progress/how-we-measure/, written by the registry for everybody."""

import pytest
from django.utils.html import escape

from lms.metrics.dictionary import MEASURES, REGISTRY

URL = "/progress/how-we-measure/"


def test_every_measure_is_listed_without_signing_in(client, db):
    html = client.get(URL).content.decode()

    assert all(f"{URL}{code.lower()}/" in html for code in REGISTRY)


@pytest.mark.parametrize("code", REGISTRY)
def test_a_definition_says_who_is_counted_out_of_whom(client, db, code):
    response = client.get(f"{URL}{code.lower()}/")

    assert response.status_code == 200
    assert str(REGISTRY[code].question) in response.content.decode()
    html = response.content.decode()
    assert all(escape(str(fact["value"])) in html for fact in REGISTRY[code].facts)


@pytest.mark.parametrize("code", [each.code for each in MEASURES])
def test_a_definition_says_what_exact_numbers_can_tell(client, db, code):
    html = client.get(f"{URL}{code.lower()}/").content.decode()

    assert "a change of one person between two months" in html


def test_an_unknown_measure_has_no_definition(client, db):
    assert client.get(f"{URL}b9/").status_code == 404
