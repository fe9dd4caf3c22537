"""lms/metrics/README.md says what every module is there for, and which may know which."""

import ast
import re
from pathlib import Path

import pytest

import lms.metrics

HOME = Path(lms.metrics.__file__).parent
WHOLE = (HOME / "README.md").read_text(encoding="utf-8")
README, _, RECIPE = WHOLE.partition("\n## To add a measure\n")
NOT_LISTED = {"__init__", "__pycache__", "migrations"}
STEPS = [re.findall(r"`(\w+)`", row) for row in README.splitlines() if row.startswith("| **")]
STEP = {name: n for n, names in enumerate(STEPS, start=1) for name in names}
LAST = len(STEPS)


def parts_of(path):
    return path.relative_to(HOME).with_suffix("").parts


def step_of(parts):
    """The measures of a page stand beside it, and belong to the dictionary."""
    return STEP["dictionary"] if parts[-1] == "measures" else STEP.get(parts[0], LAST)


def imported(path):
    """The modules of lms.metrics, as parts of their names."""
    package = ("lms", "metrics", *path.relative_to(HOME).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            found = (*above, *(node.module.split(".") if node.module else ()))
            names = [(*found, name.name) for name in node.names] if found[2:] == () else [found]
            yield from (name[2:] for name in names if name[:2] == ("lms", "metrics"))


def test_the_map_names_what_there_is_once():
    there = {path.stem for path in HOME.iterdir() if path.suffix == ".py" or path.is_dir()}

    assert sorted(re.findall(r"`(\w+)`", README)) == sorted(there - NOT_LISTED)


def test_the_recipe_names_only_what_there_is():
    named = set(re.findall(r"`(\w+)`", RECIPE))

    assert named
    assert named <= set(re.findall(r"`(\w+)`", README))


@pytest.mark.parametrize(
    "path",
    [path for path in HOME.rglob("*.py") if step_of(parts_of(path)) < LAST],
    ids=lambda path: ".".join(parts_of(path)),
)
def test_a_step_knows_none_of_those_after_it(path):
    own = step_of(parts_of(path))

    assert [name for name in imported(path) if step_of(name) > own] == []
