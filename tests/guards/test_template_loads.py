"""What a template loads, it uses: whoever reads it need not look for what for."""

import re

import pytest
from django.conf import settings
from django.template import engines

FOLDER = settings.BASE_DIR / "templates"
LIBRARIES = engines["django"].engine.template_libraries


@pytest.mark.parametrize(
    "path", sorted(FOLDER.rglob("*.*t*")), ids=lambda p: str(p.relative_to(FOLDER))
)
def test_a_template_uses_all_that_it_loads(path):
    text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"))
    used = set(re.findall(r"(?:\{%|\|)\s*(\w+)", text))
    loaded = " ".join(re.findall(r"\{% load (.*?) %\}", text)).split()

    assert [n for n in loaded if not used & {*LIBRARIES[n].tags, *LIBRARIES[n].filters}] == []
