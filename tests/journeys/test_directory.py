"""Signing in with the council's directory: our site beside the demo, and a provider of its own."""

import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.people.sign_in.provider import CLIENT_ID, CLIENT_SECRET
from tests.people.sign_in.running_provider import RunningProvider

from . import answer_key
from .cast import CAST
from .conftest import ROOT, free_port, watch
from .learning import press

LESSON = answer_key.address("DC01", "find-it-again")
EMERGENCY, PASSWORD = "ada@thornvale.example", "nine red kites on the moor"
MAKE_EMERGENCY_ACCOUNT = f"""
from lms.people.actions import welcome
from lms.people.models import User
from lms.people.sign_in.second_factor import enrol
ada = User.objects.create_superuser("{EMERGENCY}", "{PASSWORD}", first_name="Ada", last_name="A")
welcome(person=ada)
print(*enrol(person=ada).recovery_codes)
"""


@pytest.fixture(scope="module")
def provider():
    provider = RunningProvider()
    yield provider
    provider.stop()


class Council:
    """A second web server over the demo's data, told of a directory."""

    def __init__(self, demo, provider):
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "gunicorn",
                "lms.wsgi:application",
                "--bind",
                f"127.0.0.1:{port}",
            ],
            cwd=ROOT,
            env={
                **demo.environment,
                "DEMO": "1",
                "OIDC_ISSUER": provider.url,
                "OIDC_CLIENT_ID": CLIENT_ID,
                "OIDC_CLIENT_SECRET": CLIENT_SECRET,
                "OIDC_NAME": "Thornvale account",
                "OIDC_STAFF_NUMBER_CLAIM": "staff_number",
            },
            stderr=subprocess.PIPE,
            text=True,
        )
        # From here on the system keeps whoever asks waiting until a worker answers.
        assert any("Listening at" in line for line in self.process.stderr)

    def stop(self):
        self.process.terminate()
        self.process.communicate(timeout=60)


@pytest.fixture(scope="module")
def council(demo, cast, provider):
    council = Council(demo, provider)
    yield council
    council.stop()


@pytest.fixture
def page(browser, council, provider):
    context = browser.new_context(base_url=council.url)
    page, trouble = context.new_page(), []
    watch(page, council, trouble)
    yield page
    context.close()
    assert [each for each in trouble if provider.url not in each] == []


@pytest.fixture(scope="module")
def recovery_codes(demo):
    return demo.manage("shell", "-v0", "-c", MAKE_EMERGENCY_ACCOUNT).split()


def set_out(page, path="/"):
    page.goto(path)
    page.get_by_role("link", name="Sign in with Thornvale account").click()


def enter_password(page):
    page.goto("/accounts/local/")
    page.get_by_label("Work e-mail").fill(EMERGENCY)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_the_directory_leads_back_to_the_lesson(page, provider):
    provider.behave(ends_with="ask", claims={"staff_number": CAST["ren"].staff_number})
    set_out(page, LESSON)
    page.get_by_role("link", name="Continue").click()

    page.wait_for_url(LESSON)
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def test_the_keyboard_is_enough(page, provider):
    provider.behave(claims={"staff_number": CAST["ren"].staff_number})
    page.goto("/")
    page.get_by_role("link", name="Sign in with Thornvale account").focus()
    page.keyboard.press("Enter")

    page.wait_for_url("/")


def test_the_sign_in_page_is_accessible(page, is_accessible):
    page.goto("/accounts/login/")

    is_accessible()


@pytest.mark.parametrize(
    ("behaviour", "title"),
    [
        ({"ends_with": "access_denied"}, "You have not signed in"),
        ({"is_down": True}, "We could not reach the council’s sign-in"),
        ({"claims": {"sub": "subject-9", "staff_number": "9"}}, "We do not know you yet"),
        ({"signed_with": "nothing"}, "We could not use the answer of the council’s sign-in"),
    ],
)
def test_a_refusal_is_accessible(page, provider, is_accessible, behaviour, title):
    provider.behave(**behaviour)
    set_out(page)

    expect(page.get_by_role("heading", name=title)).to_be_visible()
    is_accessible()


def test_the_quiet_door_is_accessible(page, is_accessible):
    page.goto("/accounts/local/")

    is_accessible()


def test_an_emergency_account_comes_in_with_password_and_code(page, recovery_codes):
    enter_password(page)
    page.get_by_label("Code").fill(recovery_codes[0])
    page.get_by_role("button", name="Sign in", exact=True).click()

    page.wait_for_url("/")


def test_a_code_that_does_not_work_is_accessible(page, recovery_codes, is_accessible):
    enter_password(page)
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Sign in", exact=True).click()

    expect(page.get_by_text("There is a problem")).to_be_visible()
    is_accessible()


def test_having_to_wait_is_accessible(page, is_accessible):
    page.goto("/accounts/local/")
    while page.get_by_text("You can try again at").count() == 0:
        page.get_by_label("Work e-mail").fill("nobody@thornvale.example")
        page.get_by_label("Password").fill("not a password")
        press(page, "Sign in")

    expect(page.get_by_text("You can try again at")).to_be_visible()
    is_accessible()
