"""Which door is open to whom, with a directory and without one."""

import pytest
from django.urls import NoReverseMatch, reverse

from lms.people.models import User
from tests.factories.people import make_person

from .conftest import PASSWORD

OLD_DOORS = ["/admin/login/", "/_util/login/", "/cy/_util/login/"]


@pytest.fixture
def enter(client, db):
    """Amina, who is staff, gives her password at a door."""
    make_person(email="amina@thornvale.example", password=PASSWORD)
    given = {"username": "amina@thornvale.example", "password": PASSWORD}
    return lambda door: client.post(reverse(door), given)


def test_with_a_directory_staff_have_no_password_here(directory, enter, signed_in_as):
    assert enter("sign_in").status_code == 404
    assert signed_in_as() is None


@pytest.mark.usefixtures("directory")
def test_with_a_directory_staff_do_not_pass_the_quiet_door(enter, signed_in_as):
    assert "This page is for emergency accounts" in enter("local_sign_in").text
    assert signed_in_as() is None


def test_without_a_directory_staff_do_not_pass_it_either(enter, signed_in_as):
    assert "This page is for emergency accounts" in enter("local_sign_in").text
    assert signed_in_as() is None


def test_with_a_directory_an_emergency_account_passes_the_quiet_door(
    directory, client, ada, signed_in_as
):
    ada.enter_password(client, door="local_sign_in")
    ada.enter_code(client)

    assert signed_in_as() == str(ada.person.pk)


def test_with_a_directory_no_page_leads_to_the_quiet_door(directory, client, db):
    assert reverse("local_sign_in") not in client.get(reverse("sign_in")).text


@pytest.mark.parametrize("door", OLD_DOORS)
def test_an_old_door_of_wagtails_leads_to_ours(client, db, door):
    response = client.get(f"{door}?next=/learn/")

    assert response["Location"].endswith("/accounts/login/?next=/learn/")


@pytest.mark.parametrize("door", OLD_DOORS)
def test_an_old_door_of_wagtails_takes_no_password(client, db, door, signed_in_as):
    make_person(email="amina@thornvale.example", password=PASSWORD)

    client.post(door, {"username": "amina@thornvale.example", "password": PASSWORD})

    assert signed_in_as() is None


@pytest.mark.parametrize(
    "name",
    [
        *("account_login", "account_signup", "account_email", "account_change_password"),
        *("account_reset_password", "account_confirm_email", "account_reauthenticate"),
        *("socialaccount_signup", "socialaccount_connections", "openid_connect_login"),
        *("mfa_index", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_view_recovery_codes"),
    ],
)
def test_a_page_of_allauths_is_not_there(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize(
    "path", ["signup/", "email/", "password/reset/", "password/change/", "2fa/", "3rdparty/"]
)
def test_nor_is_its_address(client, db, path):
    assert client.get(f"/accounts/{path}").status_code == 404


@pytest.mark.parametrize("path", ["password_reset/", "password_reset/done/"])
def test_nobody_resets_a_password_in_the_admin(client, db, path):
    assert client.get(f"/admin/{path}").status_code == 404


@pytest.fixture
def admin(client, db):
    client.force_login(make_person("Tess", technical=True, is_superuser=True))
    return client


def test_with_a_directory_nobody_is_given_a_password_in_the_admin(admin, settings):
    settings.WAGTAILUSERS_PASSWORD_ENABLED = False
    add = reverse("wagtailusers_users:add")

    assert "password1" not in admin.get(add).text
    given = {"first_name": "Amina", "last_name": "Begum", "is_active": "on"}
    admin.post(add, {**given, "password1": PASSWORD, "password2": PASSWORD})

    assert not User.objects.get(last_name="Begum").check_password(PASSWORD)


def test_with_a_directory_nobody_changes_their_password_in_the_admin(admin, settings):
    settings.WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False

    assert "old_password" not in admin.get(reverse("wagtailadmin_account")).text
