"""Set by typst from the .typ templates, with fonts of our own.

What people typed goes in as data and is never markup. The same data makes the same bytes.
"""

import json
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

import typst
from django.conf import settings

TEMPLATES = settings.BASE_DIR / "templates"
FONTS = Path(__file__).parent / "fonts"
ACCESSIBLE = ["ua-1"]
# What comes first is what nearly everybody gets. A name in letters that our fonts do not have
# takes the machine's own; where these lack it too, the document shows a box in its place, and
# does not say that it keeps the standard.
WAYS = (("ours", ACCESSIBLE), ("any", ACCESSIBLE), ("any", []))


def pdf(template: str, *, day: date, **data) -> bytes:
    """`data` must be fit for JSON; the template finds it in `paper.typ`. `day` is the date that
    the file says it was made on."""
    compiler_input = {"data": json.dumps(data)}
    made = datetime.combine(day, time(), UTC)
    for which, standards in WAYS:
        compiler = typst.Compiler(TEMPLATES / template, root=TEMPLATES, font_paths=fonts(which))
        try:
            return compiler.compile(
                format="pdf", sys_inputs=compiler_input, pdf_standards=standards, timestamp=made
            )
        except typst.TypstError as error:
            problem = error
            if "could not be displayed" not in error.message:
                break
    raise problem


@cache
def fonts(which):
    return typst.Fonts(include_system_fonts=which == "any", font_paths=[FONTS])
