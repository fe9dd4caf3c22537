"""Every style sheet as one answer: forty small files would be forty requests on a phone.

The files stay small and apart for the people who write them. Order: tokens, elements, layout,
then the components by name, none of which depends on another.
"""

import hashlib
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.urls import reverse

FIRST = ("tokens", "base", "layout")


@cache
def text() -> str:
    folder = Path(finders.find("css/tokens.css")).parent
    files = [folder / f"{name}.css" for name in FIRST]
    files += sorted((folder / "components").glob("*.css"))
    joined = "\n".join(path.read_text(encoding="utf-8").strip() for path in files)
    for font in ("public-sans", "bricolage-grotesque-700"):
        joined = joined.replace(f"../fonts/{font}.woff2", static(f"fonts/{font}.woff2"))
    return joined


@cache
def version() -> str:
    return hashlib.sha256(text().encode()).hexdigest()[:12]


def url() -> str:
    return f"{reverse('site_css')}?v={version()}"
