"""The command itself: it refuses what it must, stops cleanly and starts again where it was."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from . import answer_key
from .conftest import ROOT


def run_demo(demo, *arguments, **environment):
    return subprocess.run(
        [sys.executable, "manage.py", "demo", *arguments],
        cwd=ROOT,
        env={**demo.environment, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL", "ALLOWED_HOSTS"])
def test_the_demo_refuses_a_real_sites_settings(name, demo):
    refused = run_demo(demo, **{name: "postgres://a-real-site"})

    assert (refused.returncode, f"where {name} is set" in refused.stderr) == (1, True)


def test_the_demo_refuses_a_port_in_use(demo):
    port = demo.url.rsplit(":", 1)[1]

    refused = run_demo(demo, "--port", port)

    assert (refused.returncode, f"Port {port} is in use" in refused.stderr) == (1, True)


@pytest.fixture(scope="module")
def stopped(demo, begun):
    """The demo of the session, stopped for as long as the test looks at what is left of it."""
    people = count_people(demo)
    code = demo.stop()
    left = processes_of(demo)
    demo.start()
    return code, left, people


def count_people(demo):
    count = "from lms.people.models import User; print(User.objects.count())"
    return int(demo.manage("shell", "-v0", "-c", count))


def processes_of(demo):
    """What runs with this demo's folder in its environment: web server, worker, their children."""
    folder = f"VAR_DIR={demo.environment['VAR_DIR']}".encode()
    return [path.parent.name for path in Path("/proc").glob("[0-9]*/environ") if has(path, folder)]


def has(path, setting):
    try:
        return setting in path.read_bytes().split(b"\0")
    except OSError:  # ended meanwhile, or somebody else's
        return False


def test_the_demo_stops_without_an_error_when_asked(stopped):
    assert stopped[0] == 0


@pytest.mark.skipif(sys.platform != "linux", reason="Looks into /proc.")
def test_the_demo_leaves_no_process(stopped):
    assert stopped[1] == []


def test_the_second_start_keeps_a_learners_place(stopped, page, be):
    be("paul")
    page.goto("/")

    lesson = list(answer_key.lessons("DC02").values())[2]
    expect(page.get_by_role("main")).to_contain_text(f"Next lesson: {lesson['title']}")


def test_the_second_start_makes_nobody_twice(stopped, demo):
    assert count_people(demo) == stopped[2]
