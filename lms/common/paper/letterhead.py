from pathlib import Path

from django.contrib.staticfiles import finders

from lms.common import brand
from lms.common.models import Brand

LOGO, STRIP = "favicon", "stones-strip"
SHADES = ("brand", "brand-tint")


def letterhead(request) -> dict:
    """The council's name, logo, colours and stones, as paper.typ wants them."""
    own = Brand.for_request(request)
    return {
        "council": own.council_name,
        "logo": list(own_logo(own) or drawing(LOGO, own)),
        "strip": list(drawing(STRIP, own)),
        "colours": {name: own.ramp[name] for name in SHADES},
    }


def own_logo(own):
    """Nothing where there is none, or its file has gone."""
    if not own.logo:
        return b""
    try:
        with own.logo.get_rendition("fill-176x176|format-png").file.open() as file:
            return file.read()
    except OSError:
        return b""


def drawing(name, own):
    text = Path(finders.find(f"img/{name}.svg")).read_text(encoding="utf-8")
    return brand.repaint(text, own.ramp).encode()
