"""Every style sheet as one answer: forty small files would be forty requests on a phone.

The files stay small and apart for the people who write them. Order: tokens, elements, layout,
then the components by name, none of which depends on another, and the dark theme.
"""

import hashlib
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.urls import reverse

FIRST = ("tokens", "base", "layout")
DEVICE = "screen and (prefers-color-scheme: dark)"


@cache
def text() -> str:
    folder = Path(finders.find("css/tokens.css")).parent
    files = [folder / f"{name}.css" for name in FIRST]
    files += sorted((folder / "components").glob("*.css"))
    joined = "\n".join([*(read(path) for path in files), *dark(read(folder / "dark.css"))])
    for font in (folder.parent / "fonts").glob("*.woff2"):
        joined = joined.replace(f"../fonts/{font.name}", static(f"fonts/{font.name}"))
    return joined


def read(path):
    return path.read_text(encoding="utf-8").strip()


def dark(rules):
    """For who chose dark, and again for who chose what the device shows, when that is dark."""
    return rules, rules.replace("@media screen", f"@media {DEVICE}").replace('"dark"', '"device"')


@cache
def version() -> str:
    return hashlib.sha256(text().encode()).hexdigest()[:12]


def url() -> str:
    return f"{reverse('site_css')}?v={version()}"
