"""From a council's two colours to every shade the pages use, so that people can read all of them.

A brand colour that is too light is made darker, never refused; what cannot be mended (an accent
that looks like the words or like the brand) is for the form to refuse. The default brand is tuned
by hand in static/css/tokens.css. Pure: no Django here.
"""

import re
from hashlib import sha256

from .oklch import contrast, from_hex, to_hex

COLOUR = re.compile(r"^#[0-9a-fA-F]{6}\Z")
DEFAULT_BRAND, DEFAULT_ACCENT = "#0b4f4a", "#ffb92e"
WHITE, INK, INK_2 = "#ffffff", "#12211f", "#47585a"
DEFAULT = {
    "brand": DEFAULT_BRAND,
    "brand-deep": "#063532",
    "brand-mid": "#14736b",
    "brand-soft": "#8cc4bb",
    "brand-tint": "#dcefea",
    "brand-wash": "#f1f8f6",
    "accent": DEFAULT_ACCENT,
    "accent-tint": "#fff1d1",
    "accent-ink": "#7a4a00",
    "link": "#0b5a6b",
    "link-hover": "#062f3a",
    "chart-3": "#801650",
    "heat-1": "#eaf5f2",
    "heat-2": "#bfe0d8",
    "heat-3": "#7fc0b4",
    "heat-4": "#176e67",
}
# (colour, ground, least contrast): what must hold for every council.
CHECKS = [
    (WHITE, "brand", 7),
    (WHITE, "brand-deep", 7),
    ("brand-mid", "brand-tint", 4.6),
    ("brand-soft", "brand", 3),
    (INK, "brand-tint", 7),
    (INK_2, "brand-wash", 4.5),
    ("link", "brand-tint", 5.5),
    (INK, "heat-3", 4.5),
    (WHITE, "heat-4", 4.5),
]


def is_colour(text: str) -> bool:
    return bool(COLOUR.match(text))


def ramp(brand: str, accent: str) -> dict[str, str]:
    """Name of a custom property without its prefix, to its colour."""
    brand, accent = brand.lower(), accent.lower()
    if (brand, accent) == (DEFAULT_BRAND, DEFAULT_ACCENT):
        return DEFAULT
    return brand_shades(brand) | accent_shades(accent)


def brand_shades(colour):
    brand = readable(colour, WHITE, 7)
    lightness, chroma, hue = from_hex(brand)
    tint = to_hex(0.935, min(chroma, 0.03), hue)
    return {
        "brand": brand,
        "brand-deep": to_hex(max(lightness - 0.09, 0.1), chroma, hue),
        "brand-mid": readable(to_hex(lightness + 0.11, chroma, hue), tint, 4.6),
        "brand-soft": to_hex(0.78, min(chroma, 0.08), hue),
        "brand-tint": tint,
        "brand-wash": to_hex(0.972, min(chroma, 0.012), hue),
        "link": readable(to_hex(0.44, chroma, hue), tint, 5.5),
        "link-hover": to_hex(0.28, chroma, hue),
        "chart-3": "#12436d" if hue >= 330 or hue <= 20 else DEFAULT["chart-3"],
        "heat-1": to_hex(0.96, min(chroma, 0.015), hue),
        "heat-2": to_hex(0.88, min(chroma, 0.045), hue),
        "heat-3": to_hex(0.76, min(chroma, 0.08), hue),
        "heat-4": readable(to_hex(lightness + 0.1, chroma, hue), WHITE, 5),
    }


def accent_shades(accent):
    _, chroma, hue = from_hex(accent)
    tint = to_hex(0.96, min(chroma, 0.045), hue)
    ink = readable(to_hex(0.5, chroma, hue), tint, 5.5)
    return {"accent": accent, "accent-tint": tint, "accent-ink": ink}


def readable(colour, ground, least):
    """The colour, made darker until it has this contrast on the ground."""
    lightness, chroma, hue = from_hex(colour)
    while contrast(colour, ground) < least:
        lightness -= 0.005
        colour = to_hex(lightness, chroma, hue)
    return colour


def accent_is_clear(shades: dict[str, str]) -> bool:
    accent = shades["accent"]
    return contrast(accent, INK) >= 4.5 and contrast(accent, shades["brand"]) >= 3


def failures(shades: dict[str, str]) -> list[tuple[str, str]]:
    """The pairs that do not reach their contrast; empty for every brand colour."""
    return [
        (colour, ground)
        for colour, ground, least in CHECKS
        if contrast(shades.get(colour, colour), shades[ground]) < least
    ]


def stylesheet(shades: dict[str, str], art: dict[str, str]) -> str:
    """Custom properties only; a colour that is as in tokens.css is left out."""
    changed = {name: value for name, value in shades.items() if DEFAULT[name] != value}
    if "brand" in changed:
        same = ("brand-text", "chart-1", "heat-5")
        changed |= dict.fromkeys(same, changed["brand"]) | {"div-yes": changed["brand-mid"]}
    changed |= {f"art-{name}": f'url("{address}")' for name, address in art.items()}
    lines = "".join(f"  --ds-{name}: {value};\n" for name, value in changed.items())
    return f":root {{\n{lines}}}\n"


def repaint(drawing: str, shades: dict[str, str]) -> str:
    """A drawing made in the default colours, in the council's."""
    for name, colour in DEFAULT.items():
        drawing = drawing.replace(colour, shades[name])
    return drawing


def version(shades: dict[str, str]) -> str:
    return sha256(repr(sorted(shades.items())).encode()).hexdigest()[:12]
