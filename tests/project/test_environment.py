"""What a council forgets to set stops the start with a sentence, not a stack of surprises."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from lms.people.sign_in.configuration import OIDC_DEFAULTS

ROOT = Path(__file__).parents[2]
OURS = (
    *("SECRET_KEY", "DATABASE_URL", "ALLOWED_HOSTS", "BASE_URL", "EMAIL_URL", "DEMO", "DEBUG"),
    *("DJANGO_SETTINGS_MODULE", *OIDC_DEFAULTS),
)
COMPLETE = {
    "SECRET_KEY": "x" * 50,
    "ALLOWED_HOSTS": "learn.example",
    "BASE_URL": "https://learn.example",
    "EMAIL_URL": "smtp+tls://user:password@mail.example:587",
}


@pytest.fixture
def run(tmp_path):
    """The end of what Python says when it runs this line with these variables and no others."""

    def run(line, **variables):
        kept = {name: value for name, value in os.environ.items() if name not in OURS}
        environment = {**kept, "VAR_DIR": str(tmp_path), **variables}
        done = subprocess.run(
            [sys.executable, "-c", line],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_a_missing_secret_is_asked_for(run):
    code, said = run("import lms.settings")

    assert (code, "SECRET_KEY is missing" in said) == (1, True)


def test_a_wrong_database_address_is_explained(run):
    code, said = run("import lms.settings", SECRET_KEY="x" * 50, DATABASE_URL="oracle://nowhere")

    assert (code, "DATABASE_URL" in said) == (1, True)


@pytest.mark.parametrize("name", ["ALLOWED_HOSTS", "BASE_URL", "EMAIL_URL"])
def test_a_web_server_asks_for_what_only_it_needs(run, name):
    rest = {each: value for each, value in COMPLETE.items() if each != name}
    code, said = run("import lms.wsgi", **rest)

    assert (code, f"{name} is missing" in said) == (1, True)


def test_a_web_server_starts_when_all_is_set(run):
    assert run("import lms.wsgi", **COMPLETE)[0] == 0


def test_a_command_runs_with_a_secret_and_a_database_only(run, tmp_path):
    line = "import django; from django.core.management import execute_from_command_line as run; "
    line += "run(['manage.py', 'check'])"
    code, said = run(
        line,
        DJANGO_SETTINGS_MODULE="lms.settings",
        SECRET_KEY="x" * 50,
        DATABASE_URL=f"sqlite:///{tmp_path}/db.sqlite3",
    )

    assert (code, "no issues" in said) == (0, True)


DIRECTORY = {
    "OIDC_ISSUER": "https://login.example",
    "OIDC_CLIENT_ID": "stepping-stones",
    "OIDC_CLIENT_SECRET": "a secret",
    "OIDC_STAFF_NUMBER_CLAIM": "employee_id",
}
PASSWORDS = "from lms import settings; print(settings.WAGTAILUSERS_PASSWORD_ENABLED)"


@pytest.mark.parametrize("name", DIRECTORY)
def test_a_web_server_asks_for_what_the_directory_lacks(run, name):
    rest = {each: value for each, value in DIRECTORY.items() if each != name}
    code, said = run("import lms.wsgi", **COMPLETE, **rest)

    assert (code, f"{name} is missing" in said) == (1, True)


def test_a_web_server_starts_with_a_directory(run):
    assert run("import lms.wsgi", **COMPLETE, **DIRECTORY)[0] == 0


def test_with_a_directory_no_passwords_are_given_in_the_admin(run):
    assert run(PASSWORDS, **COMPLETE)[1].strip() == "True"
    assert run(PASSWORDS, **COMPLETE, **DIRECTORY)[1].strip() == "False"


def test_a_secret_may_stand_in_a_file(run, tmp_path):
    (tmp_path / "secret").write_text("a secret of a file\n")
    line = "from lms import settings; print(repr(settings.OIDC['OIDC_CLIENT_SECRET']))"
    files = {"OIDC_CLIENT_SECRET_FILE": str(tmp_path / "secret")}

    assert run(line, **COMPLETE, **files)[1].strip() == "'a secret of a file'"


def test_a_file_that_is_not_there_is_explained(run, tmp_path):
    files = {"OIDC_CLIENT_SECRET_FILE": str(tmp_path / "nothing")}
    code, said = run("import lms.settings", **COMPLETE, **files)

    assert (code, "OIDC_CLIENT_SECRET is not usable" in said) == (1, True)


MANAGE = (
    "from django.core.management import execute_from_command_line as run; "
    "run(['manage.py', {arguments}])"
)


@pytest.fixture
def demo(run):
    """What a command says that is tried on the demo."""

    def command(*arguments):
        line = MANAGE.format(arguments=", ".join(map(repr, arguments)))
        return run(line, DJANGO_SETTINGS_MODULE="lms.settings", DEMO="1")

    return command


def test_before_there_is_a_demo_it_is_asked_for(demo, tmp_path):
    code, said = demo("measure", "A1")

    assert (code, "Make the demo first: manage.py demo" in said) == (1, True)
    assert not (tmp_path / "demo" / "db.sqlite3").exists()


def test_an_empty_database_is_no_demo(demo, tmp_path):
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "db.sqlite3").touch()

    assert "Make the demo first" in demo("measure", "A1")[1]


def test_the_demo_does_not_ask_for_itself(demo):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, said = demo("demo", "--port", str(port))

    assert (code, f"Port {port} is in use" in said, "first" in said) == (1, True, False)
