"""Make the fonts again, by hand: `python static/fonts/build.py npm/package`.

Needs requirements-dev.txt. Takes the variable fonts of the two packages. For the pages it keeps
the letters of English and Welsh and the weights that they use, as woff2 files beside this script.
For paper it keeps every letter that names may be written with, a file for each weight, as typst
reads them (lms/common/paper).

The letters that are easier to read come as woff2 already: `npm pack
@fontsource-variable/atkinson-hyperlegible-next`, unpack it, and say where it is.
"""

import sys
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
PAPER = HERE.parents[1] / "lms" / "common" / "paper" / "fonts"
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
ON_PAPER = {
    "public-sans-400": ("Public Sans", "public-sans", {"wght": 400}),
    "public-sans-700": ("Public Sans", "public-sans", {"wght": 700}),
    "bricolage-grotesque-700": ("Bricolage Grotesque", "bricolage-grotesque-700", {}),
}
EASIER = {
    "atkinson-hyperlegible-next": (f"{LATIN} {SIGNS}", "latin"),
    "atkinson-hyperlegible-next-welsh": (WELSH, "latin-ext"),
}
FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "tnum"]
FAMILY, TYPOGRAPHIC_FAMILY = 1, 16


def letters(ranges):
    """Every code point of these."""
    for part in ranges.replace("U+", "").split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def cut(package, name, axes):
    return instantiateVariableFont(TTFont(str(files(package) / "files" / name)), axes)


def build_for_paper(stem, family, source, axes):
    package, name, known = FONTS[source]
    font = cut(package, name, known | axes)
    for name_id in (FAMILY, TYPOGRAPHIC_FAMILY):
        font["name"].removeNames(name_id)
    font["name"].setName(family, FAMILY, 3, 1, 0x409)
    options = Options(hinting=False, layout_features=["*"], glyph_names=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    font.save(PAPER / f"{stem}.ttf")


def build(stem, package, name, axes):
    keep(stem, cut(package, name, axes), f"{LATIN} {WELSH} {SIGNS}")


def build_easier(package, stem, ranges, part):
    path = package / "files" / f"atkinson-hyperlegible-next-{part}-wght-normal.woff2"
    keep(stem, TTFont(path), ranges)


def keep(stem, font, ranges):
    options = Options(layout_features=FEATURES)
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters(ranges))
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(HERE / f"{stem}.woff2")


if __name__ == "__main__":
    for stem, source in FONTS.items():
        build(stem, *source)
    for stem, source in ON_PAPER.items():
        build_for_paper(stem, *source)
    for stem, source in EASIER.items():
        build_easier(Path(sys.argv[1]), stem, *source)
