"""/progress/how-we-measure/, written by the registry for everybody."""

import pytest
from django.utils.html import escape

from lms.metrics.dictionary import MEASURES, REGISTRY
from lms.metrics.phrases import AS_PUBLIC

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


EXACT = [each.code for each in MEASURES if each.small_groups != AS_PUBLIC]


@pytest.mark.parametrize("code", EXACT)
def test_a_definition_says_what_exact_numbers_can_tell(client, db, code):
    html = client.get(f"{URL}{code.lower()}/").content.decode()

    assert "a change of one person between two months" in html


@pytest.mark.parametrize("code", ["A8", "A10"])
def test_what_nobody_asked_for_is_rounded_for_leaders_too(client, db, code):
    html = client.get(f"{URL}{code.lower()}/").content.decode()

    assert "Leaders see what the public sees" in html
    assert "a change of one person between two months" not in html


@pytest.mark.parametrize("code", [each.code for each in REGISTRY.values() if each.is_public])
def test_a_public_measure_says_what_everyone_sees_of_it(client, db, code):
    html = client.get(f"{URL}{code.lower()}/").content.decode()

    assert "once it is published, everyone" in html
    assert "Units of fewer than 20 people are joined." in html


@pytest.mark.parametrize("code", [each.code for each in REGISTRY.values() if not each.is_public])
def test_any_other_measure_is_promised_to_nobody_outside(client, db, code):
    html = client.get(f"{URL}{code.lower()}/").content.decode()

    assert "once it is published, everyone" not in html
    assert escape(str(REGISTRY[code].seen_by)) in html


def test_an_unknown_measure_has_no_definition(client, db):
    assert client.get(f"{URL}b9/").status_code == 404
