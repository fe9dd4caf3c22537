"""What a council's technician wrote is checked before the first request."""

import pytest

from lms.people.sign_in.checks import directory_problems
from lms.people.sign_in.configuration import OIDC_DEFAULTS, Directory, problems

ROLES = ("Course authors", "Moderators")
WHOLE = OIDC_DEFAULTS | {
    "OIDC_ISSUER": "https://login.example/tenant/v2.0",
    "OIDC_CLIENT_ID": "stepping-stones",
    "OIDC_CLIENT_SECRET": "a secret",
    "OIDC_STAFF_NUMBER_CLAIM": "employee_id",
}
WRONG = [
    ({"OIDC_CLIENT_ID": ""}, "OIDC_CLIENT_ID is missing"),
    ({"OIDC_CLIENT_SECRET": ""}, "OIDC_CLIENT_SECRET is missing"),
    ({"OIDC_STAFF_NUMBER_CLAIM": ""}, "OIDC_STAFF_NUMBER_CLAIM is missing"),
    ({"OIDC_ISSUER": "login.example"}, "must be an address that starts with https://"),
    ({"OIDC_ISSUER": "http://login.example"}, "must be an address that starts with https://"),
    ({"OIDC_ISSUER": "https://"}, "must be an address that starts with https://"),
    ({"OIDC_ISSUER": f"https://{'a' * 200}.example"}, "at most 200 characters"),
    ({"OIDC_SCOPES": "profile email"}, "must name openid"),
    ({"OIDC_ROLE_MAP": "lms-authors=Course authors"}, "OIDC_ROLE_MAP is not usable"),
    ({"OIDC_ROLE_MAP": '["lms-authors"]'}, "OIDC_ROLE_MAP is not usable"),
    ({"OIDC_ROLE_MAP": '{"a": ["Moderators"]}'}, "OIDC_ROLE_MAP is not usable"),
    ({"OIDC_ROLE_MAP": '{"a": "Superuser"}'}, "names Superuser, which is no role here"),
]


def test_a_whole_configuration_has_no_problem():
    assert problems(WHOLE, ROLES) == []


def test_a_council_without_a_directory_has_none_either():
    assert problems(OIDC_DEFAULTS, ROLES) == []
    assert Directory.from_environment(OIDC_DEFAULTS) is None


@pytest.mark.parametrize(("wrong", "sentence"), WRONG)
def test_a_wrong_value_has_a_sentence(wrong, sentence):
    (said,) = problems(WHOLE | wrong, ROLES)

    assert sentence in said


def test_half_a_configuration_says_that_the_issuer_is_missing():
    assert problems(WHOLE | {"OIDC_ISSUER": ""}, ROLES) == [
        "OIDC_ISSUER is missing beside OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_STAFF_NUMBER_CLAIM."
    ]


def test_all_problems_are_told_at_once():
    nothing = OIDC_DEFAULTS | {"OIDC_ISSUER": "http://login.example", "OIDC_ROLE_MAP": "?"}

    assert len(problems(nothing, ROLES)) == 5


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_a_provider_on_this_machine_may_be_in_the_clear(host):
    assert problems(WHOLE | {"OIDC_ISSUER": f"http://{host}:9000"}, ROLES) == []


def test_the_checks_of_django_say_the_same(settings):
    settings.OIDC = WHOLE | {"OIDC_CLIENT_ID": ""}

    (error,) = directory_problems()
    assert (error.id, "OIDC_CLIENT_ID" in error.msg) == ("people.E001", True)
