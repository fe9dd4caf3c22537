"""Names and addresses come from HR: an editor cannot become somebody else on a certificate."""

import pytest

from lms.people.roles import AUTHORS, ensure_roles, give_role
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def priya(client):
    ensure_roles()
    priya = make_person("Priya")
    give_role(person=priya, role=AUTHORS)
    client.force_login(priya)
    return priya


def test_an_editor_has_a_page_of_her_own_settings(client, priya):
    assert client.get("/admin/account/").status_code == 200


def test_an_editor_cannot_change_her_name_or_address(client, priya):
    address = priya.email
    client.post(
        "/admin/account/",
        {
            "name_email-first_name": "Chief",
            "name_email-last_name": "Executive",
            "name_email-email": "someone@else.example",
        },
    )
    priya.refresh_from_db()

    assert (priya.first_name, priya.email) == ("Priya", address)
