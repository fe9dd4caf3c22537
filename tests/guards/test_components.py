"""Templates and style sheets belong together, and all of it is light."""

import gzip
import re
from pathlib import Path

import pytest

from lms.common import stylesheet

ROOT = Path(__file__).parents[2]
COMPONENTS = sorted((ROOT / "templates/components").glob("*.html"))
SHEETS = sorted((ROOT / "static/css/components").glob("*.css"))
SCRIPTS = sorted((ROOT / "static/js").glob("*.js"))
STYLES = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "static/css").rglob("*.css"))


def named(paths):
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in paths]


@pytest.mark.parametrize("path", named(COMPONENTS))
def test_a_component_with_a_block_of_its_own_has_a_style_sheet(path):
    own_block = re.search(
        rf"\bds-{path.stem.replace('_', '-')}\b", path.read_text(encoding="utf-8")
    )

    assert not own_block or (ROOT / f"static/css/components/{path.stem}.css").exists()


@pytest.mark.parametrize("path", named(COMPONENTS))
def test_a_component_says_its_parameters(path):
    assert re.search(r"\{# .*(Parameters:|Reads)", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", named(SHEETS))
def test_every_style_sheet_is_served(path):
    assert path.read_text(encoding="utf-8").strip() in stylesheet.text()


def test_all_style_sheets_together_are_light():
    assert len(gzip.compress(stylesheet.text().encode())) <= 20_000


@pytest.mark.parametrize("path", named(SHEETS))
def test_a_style_sheet_takes_its_colours_from_the_tokens(path):
    text = re.sub(r"--ds-[\w-]+: #\w+;", "", path.read_text(encoding="utf-8"))

    assert re.findall(r"#[0-9a-f]{3,8}\b", text) == []


@pytest.mark.parametrize("path", named(SHEETS))
def test_a_style_sheet_names_no_id(path):
    assert re.findall(r"^\s*[^\n{:]*#[a-z]", path.read_text(encoding="utf-8"), re.MULTILINE) == []


@pytest.mark.parametrize("path", named(COMPONENTS))
def test_the_blocks_of_a_component_are_styled(path):
    blocks = set(re.findall(r"\bds-[a-z]+(?:-[a-z]+)*\b", path.read_text(encoding="utf-8")))

    assert {name for name in blocks if f".{name}" not in STYLES} == set()


@pytest.mark.parametrize("path", named(SCRIPTS))
def test_a_script_is_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 60


def test_all_scripts_together_are_light():
    assert sum(path.stat().st_size for path in SCRIPTS) <= 4096


def weight_of_fonts(pattern):
    return sum(path.stat().st_size for path in (ROOT / "static/fonts").glob(pattern))


def test_the_fonts_of_every_page_are_light():
    assert weight_of_fonts("[!a]*.woff2") <= 70_000


def test_the_letters_that_are_easier_to_read_are_light():
    assert weight_of_fonts("atkinson-*.woff2") <= 40_000
