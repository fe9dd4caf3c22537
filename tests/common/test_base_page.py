"""What every page has, seen on the plainest of them."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def html(client):
    return client.get("/no-such-page/").text


def test_the_first_link_skips_to_the_content(html):
    assert html.index('href="#main"') < html.index("<header")


def test_the_title_ends_with_the_name_of_the_service(html):
    assert "<title>Page not found · Digital skills</title>" in html


def test_the_page_says_its_language(html):
    assert '<html lang="en">' in html


def test_the_welsh_page_says_its_language(client):
    assert '<html lang="cy">' in client.get("/cy/no-such-page/").text


def test_nobody_is_signed_in(html):
    assert "Sign out" not in html
