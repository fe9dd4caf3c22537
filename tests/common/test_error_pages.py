"""When something goes wrong the answer is a page, in words, without a stack of its own."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.views.csrf import csrf_failure
from django.views.defaults import bad_request, permission_denied, server_error


@pytest.fixture
def request_of_a_visitor(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    return request


def test_a_server_error_is_told_without_a_database(rf):
    response = server_error(rf.get("/"))

    assert "Sorry, there is a problem" in response.text


def test_a_bad_request_is_told_without_a_database(rf):
    response = bad_request(rf.get("/"), ValueError())

    assert "We could not read this request" in response.text


@pytest.mark.django_db
def test_an_unknown_address_says_that_progress_is_safe(client):
    response = client.get("/no-such-page/")

    assert "Your progress is safe." in response.text


@pytest.mark.django_db
def test_a_page_for_others_says_so(request_of_a_visitor):
    response = permission_denied(request_of_a_visitor, PermissionError())

    assert "You cannot see this page" in response.text


@pytest.mark.django_db
def test_an_old_form_asks_to_send_it_again(request_of_a_visitor):
    response = csrf_failure(request_of_a_visitor)

    assert "We could not take your answer" in response.text


@pytest.mark.parametrize(
    "address",
    [
        *("/search/?q=a%00b", "/learn/?skill=%00", "/cy/learn/?%00=1", "/no-such%00-page/"),
        *("/leadership/remind/?area=RES%00", "/leadership/invitations/new/?team=RES%00"),
        "/accounts/login/?next=%00",
    ],
)
def test_an_address_that_no_database_can_look_for_is_a_bad_request(client, address):
    response = client.get(address)

    assert response.status_code == 400
    assert "We could not read this request" in response.text
