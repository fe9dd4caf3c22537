"""No page of ours runs inline code; Wagtail's admin still needs to."""

import pytest

pytestmark = pytest.mark.django_db


def policy(client, address):
    return client.get(address)["Content-Security-Policy"]


def test_a_page_takes_scripts_and_styles_from_this_site_only(client):
    assert "unsafe" not in policy(client, "/no-such-page/")


def test_a_page_starts_from_this_site_only(client):
    assert "default-src 'self'" in policy(client, "/no-such-page/")


def test_the_admin_may_use_inline_styles(client):
    assert "style-src 'self' 'unsafe-inline'" in policy(client, "/admin/")


def test_the_admin_may_not_evaluate_strings(client):
    assert "unsafe-eval" not in policy(client, "/admin/")


def test_an_address_that_only_looks_like_the_admin_is_strict(client):
    assert "unsafe" not in policy(client, "/administration/")


def test_a_picture_of_ours_carries_the_policy_too(client):
    assert "default-src 'self'" in policy(client, "/static/img/favicon.svg")


def test_a_page_is_kept_by_nobody(client):
    assert client.get("/accounts/login/")["Cache-Control"].endswith("private")


def test_the_style_sheet_may_be_kept(client):
    assert "public" in client.get("/site.css?v=1")["Cache-Control"]
