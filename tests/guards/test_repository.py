"""Rules of the repository itself that no linter knows."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TRACKED = subprocess.run(
    ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
).stdout.splitlines()
TEMPLATES = [path for path in TRACKED if path.startswith("templates/") and path.endswith(".html")]
PYTHON = [path for path in TRACKED if path.endswith(".py") and "/migrations/" not in path]
INLINE = re.compile(r"""\sstyle=|<style|\son[a-z]+=["']|<script(?![^>]*\ssrc=)|javascript:""")
TOP_LEVEL = {
    *("lms", "courses", "home", "templates", "static", "tests"),
    *("manage.py", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md"),
    *("requirements.in", "requirements.txt", "requirements-dev.in", "requirements-dev.txt"),
}


def text_of(path):
    return (ROOT / path).read_text(encoding="utf-8")


def test_nothing_new_stands_at_the_top_level():
    names = {path.split("/")[0] for path in TRACKED}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


@pytest.mark.parametrize("path", TEMPLATES)
def test_a_template_has_no_inline_style_or_script(path):
    assert not INLINE.search(text_of(path))


@pytest.mark.parametrize("path", PYTHON)
def test_a_module_has_at_most_400_lines(path):
    assert len(text_of(path).splitlines()) <= 400


def test_the_lock_files_pin_every_package_with_a_hash():
    for name in ("requirements.txt", "requirements-dev.txt"):
        pins = re.findall(r"^[a-z][^\n]*==", text_of(name), re.MULTILINE)
        hashes = re.findall(r"==[^\n]*\\\n\s+--hash=sha256:", text_of(name))
        assert len(pins) == len(hashes)


def test_the_lock_files_name_no_host():
    assert "://" not in text_of("requirements.txt") + text_of("requirements-dev.txt")


@pytest.mark.parametrize("path", [path for path in PYTHON if path.startswith("tests/")])
def test_a_transactional_test_puts_back_what_migrations_wrote(path):
    """One that does not leaves the next one a database it cannot fill."""
    marks = re.findall(r"^.*django_db\(transaction=True.*$", text_of(path), re.MULTILINE)
    assert all("serialized_rollback=True" in mark for mark in marks)
