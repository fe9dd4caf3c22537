"""No door of this site leads to another one, whatever the address says."""

import pytest
from django.urls import reverse

from lms.people.personas import PERSONAS
from tests.factories.people import make_person

from .conftest import PASSWORD

ELSEWHERE = [
    "https://evil.example/",
    "http://evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "//evil.example",
    "///evil.example",
    "////evil.example/%2f..",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\\/evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example",
    "http:\\\\evil.example",
    "https://testserver@evil.example/",
    "https://testserver:pass@evil.example/",
    "https://testserver.evil.example/",
    "https://evil.example\\@testserver/",
    "https://evil.example#testserver",
    "https://evil.example?testserver",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "ftp://testserver/",
    " https://evil.example",
    "\thttps://evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "//evil.example:443/",
    "https://[::1]/",
    "https://evil\u3002example/",
]
HERE = ("/", "/accounts/login/")

pytestmark = pytest.mark.parametrize("address", ELSEWHERE)


def test_signing_in_with_a_password(client, db, address):
    make_person(email="amina@thornvale.example", password=PASSWORD)
    given = {"username": "amina@thornvale.example", "password": PASSWORD, "next": address}

    response = client.post(reverse("sign_in"), given)

    assert (response.status_code, response["Location"]) == (302, "/")


def test_signing_in_with_a_code(client, ada, address):
    ada.enter_password(client, next=address)

    assert ada.enter_code(client)["Location"] == "/"


def test_setting_out_for_the_directory(amina, sign_in, address):
    assert sign_in(next=address)["Location"] == "/"


def test_coming_back_from_the_directory(amina, directory, start, come_back, address):
    response = come_back(directory.authorize(start()), next=address, redirect_to=address)

    assert response["Location"] == "/"


def test_signing_out(client, db, address):
    client.force_login(make_person())

    assert client.post(reverse("sign_out"), {"next": address})["Location"] in HERE


def test_wagtails_old_doors(client, db, address):
    response = client.get("/admin/login/", {"next": address})

    assert response["Location"].startswith("/accounts/login/?next=")
    assert 'name="next" type="hidden" value=""' in client.get(response["Location"]).text


def test_one_click_in_the_demo(client, db, settings, address):
    settings.DEMO = True
    make_person(staff_number=PERSONAS["staff"].staff_number)

    response = client.post(reverse("demo_sign_in", args=["staff"]), {"next": address})

    assert response["Location"] == "/"
