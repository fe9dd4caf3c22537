"""Browser tests against the product as the README starts it: gunicorn, a worker, demo data.

One demo serves the whole session, in a folder of its own. A journey therefore uses a persona that
no other journey changes, and leaves the site usable.
"""

import os
import shutil
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from . import answer_key, learning
from .cast import CAST, GIVE_PASSWORDS, PASSWORD, enter

ROOT = Path(__file__).parents[2]
# The same browser without its window opens a page in a quarter of the time.
CHROMIUM = (
    os.environ.get("CHROMIUM")
    or shutil.which("chromium-headless-shell")
    or shutil.which("chromium")
)
NOT_FOR_THE_DEMO = ("SECRET_KEY", "DATABASE_URL", "ALLOWED_HOSTS", "DJANGO_SETTINGS_MODULE")
QUIET = (
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)


def pytest_collection_modifyitems(items):
    if CHROMIUM or os.environ.get("CI"):
        return
    skip = pytest.mark.skip(reason="No Chromium on this machine: apt install chromium")
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(skip)


@pytest.fixture(scope="package")
def browser():
    """One Chromium for all journeys, and gone after them: Playwright's event loop would change
    which database connection later tests get.
    """
    # Chromium refuses its sandbox to root, which is what containers run as.
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *root])
        yield browser
        browser.close()


@pytest.fixture
def context(request, browser, demo):
    """A browser without a history; the mark `browser_context` says how it differs.

    It asks for less motion: else a test may look while the page still glides or a colour fades.
    """
    mark = request.node.get_closest_marker("browser_context")
    differs = mark.kwargs if mark else {}
    context = browser.new_context(base_url=demo.url, reduced_motion="reduce", **differs)
    yield context
    context.close()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Demo:
    def __init__(self, folder, database):
        self.mail = folder / "mail"
        self.url = f"http://127.0.0.1:{free_port()}"
        kept = {k: v for k, v in os.environ.items() if k not in NOT_FOR_THE_DEMO}
        self.environment = {
            **kept,
            **database,
            "VAR_DIR": str(folder),
            "EMAIL_URL": f"filemail:///{self.mail}",
            "BASE_URL": self.url,
            "PYTHONUNBUFFERED": "1",
        }

    def start(self):
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "demo", "--port", self.url.rsplit(":", 1)[1]],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.said = ""
        for line in self.process.stdout:
            self.said += line
            if "Press Ctrl-C" in line:
                return
        raise AssertionError(f"The demo ended before it was ready:\n{self.said}")

    def stop(self):
        """Ask it to stop, as a supervisor does; returns its exit code."""
        self.process.terminate()
        self.process.communicate(timeout=60)
        return self.process.returncode

    def manage(self, *arguments):
        """What a management command prints when it is run beside the demo, on its data."""
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env={**self.environment, "DEMO": "1"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout


@pytest.fixture(scope="package")
def demo_database():
    """The suite's kind of database, empty: a file of the demo's own, or one on the same server."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield {}
        return
    server, name = url.rsplit("/", 1)
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}_demo"')
        connection.execute(f'CREATE DATABASE "{name}_demo"')
        yield {"DEMO_DATABASE_URL": f"{server}/{name}_demo"}
        connection.execute(f'DROP DATABASE "{name}_demo" WITH (FORCE)')


@pytest.fixture(scope="package")
def demo(tmp_path_factory, demo_database):
    demo = Demo(tmp_path_factory.mktemp("var"), demo_database)
    demo.start()
    yield demo
    demo.stop()


def watch(page, demo, trouble):
    """Notes what a browser reports about our own pages; the editors' pages are Wagtail's."""

    def note(text):
        if not page.url.startswith(f"{demo.url}/admin/"):
            trouble.append(text)

    def look_at(message):
        # A page that is not found is said by its response, and may be just what a test wants.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            note(message.text)

    def look_at_response(response):
        if response.status >= 400 and not response.request.is_navigation_request():
            note(f"{response.status} {response.url}")

    def look_at_request(request):
        if not request.url.startswith((demo.url, "data:")):
            note(f"Foreign: {request.url}")

    page.on("console", look_at)
    page.on("pageerror", lambda error: note(str(error)))
    page.on("request", look_at_request)
    page.on("response", look_at_response)


@pytest.fixture
def page(context, demo):
    """A page that fails the test at its end when the browser reported any trouble."""
    page, trouble = context.new_page(), []
    watch(page, demo, trouble)
    yield page
    assert not trouble


@pytest.fixture(scope="package")
def cast(demo):
    """tests/journeys/cast.py, each with a password."""
    numbers = [each.staff_number for each in CAST.values()]
    demo.manage("shell", "-v0", "-c", GIVE_PASSWORDS.format(numbers=numbers, password=PASSWORD))
    return CAST


@pytest.fixture(scope="package")
def cookies_of(browser, demo, cast):
    """Of one of the cast or of the personas, each signed in once for however many tests."""

    @cache
    def signed_in(name):
        context = browser.new_context(base_url=demo.url)
        enter(context.new_page(), name)
        cookies = context.cookies()
        context.close()
        return cookies

    return signed_in


@pytest.fixture
def be(context, cookies_of):
    """The browser is signed in as somebody, for tests that are not about signing in."""
    return lambda name: context.add_cookies(cookies_of(name))


@pytest.fixture(scope="package")
def page_of(browser, demo, cookies_of):
    """A page for fixtures that live longer than a test; closed with the browser."""

    def opened(name):
        context = browser.new_context(base_url=demo.url)
        context.add_cookies(cookies_of(name))
        return context.new_page()

    return opened


@pytest.fixture(scope="package")
def certificate(page_of):
    """The path of a certificate that Kelly has earned."""
    page = page_of("kelly")
    learning.pass_final_check(page, "DC01")
    return urlsplit(page.url).path


@pytest.fixture(scope="package")
def begun(page_of):
    """Paul has begun a course and finished two of its lessons."""
    page = page_of("paul")
    learning.start_course(page, "DC02")
    for lesson in list(answer_key.lessons("DC02").values())[:2]:
        learning.finish_lesson(page, lesson)


@pytest.fixture
def is_accessible(page):
    """Axe finds nothing and nothing scrolls sideways, on a desk and on the narrowest phone."""

    def check():
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
            assert fits(page)

    return check


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
