"""Make the two web fonts again, by hand: `python static/fonts/build.py`.

Needs requirements-dev.txt. Takes the variable fonts of the two packages, keeps the letters of
English and Welsh and the weights that the pages use, and writes woff2 files beside this script.
"""

from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
LATIN = "U+0020-007E U+00A0-00FF"
WELSH = "U+0174-0177 U+1E80-1E85 U+1EF2-1EF3"
SIGNS = "U+2010-2015 U+2018-201D U+2022 U+2026 U+2032 U+2033 U+20AC U+2192 U+2212 U+00D7"

FONTS = {
    "public-sans": ("fontpkg_public_sans", "PublicSans[wght].ttf", {"wght": (400, 400, 700)}),
    "bricolage-grotesque-700": (
        "fontpkg_bricolage_grotesque",
        "BricolageGrotesque[opsz,wdth,wght].ttf",
        {"wght": 700, "wdth": 100, "opsz": 14},
    ),
}


def letters():
    """Every code point of the ranges above."""
    for part in f"{LATIN} {WELSH} {SIGNS}".replace("U+", "").split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def build(stem, package, name, axes):
    font = TTFont(str(files(package) / "files" / name))
    font = instantiateVariableFont(font, axes)
    options = Options(layout_features=["kern", "liga", "calt", "ccmp", "locl", "mark", "tnum"])
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters())
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(HERE / f"{stem}.woff2")


if __name__ == "__main__":
    for stem, source in FONTS.items():
        build(stem, *source)
