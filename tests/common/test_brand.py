"""Any council's colours become shades that people can read."""

import re
from pathlib import Path

import pytest

from lms.common import brand
from lms.common.oklch import contrast, from_hex, to_hex

TEAL, PLUM, BLUE, LIME, RED = "#0b4f4a", "#5b2a6e", "#0065bd", "#a6ce39", "#c8102e"
CSS = Path(__file__).parents[2] / "static/css"
TOKENS = "".join((CSS / f"{name}.css").read_text(encoding="utf-8") for name in ("tokens", "dark"))
SAMPLES = [TEAL, PLUM, BLUE, LIME, RED]


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_contrast_does_not_depend_on_the_order():
    assert contrast(PLUM, LIME) == contrast(LIME, PLUM)


@pytest.mark.parametrize("colour", SAMPLES)
def test_a_colour_survives_the_way_to_oklch_and_back(colour):
    assert to_hex(*from_hex(colour)) == colour


@pytest.mark.parametrize("colour", SAMPLES)
def test_the_shades_of_a_sample_colour_pass_the_nine_checks(colour):
    shades = brand.ramp(colour, brand.DEFAULT_ACCENT)

    assert brand.failures(shades) == []


def test_there_are_nine_checks():
    assert len(brand.CHECKS) == 9


@pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#ffff00", "#808080", "#ff00ff"])
def test_no_brand_colour_is_refused(colour):
    assert brand.failures(brand.ramp(colour, brand.DEFAULT_ACCENT)) == []


def test_the_checks_notice_a_brand_that_is_too_light():
    shades = brand.ramp(TEAL, brand.DEFAULT_ACCENT) | {"brand": LIME}

    assert ("#ffffff", "brand") in brand.failures(shades)


def test_a_light_brand_becomes_darker_and_keeps_its_hue():
    made = brand.ramp(LIME, brand.DEFAULT_ACCENT)["brand"]

    assert from_hex(made)[2] == pytest.approx(from_hex(LIME)[2], abs=3)


def test_a_dark_brand_stays_as_it_is():
    assert brand.ramp(PLUM, brand.DEFAULT_ACCENT)["brand"] == PLUM


def test_the_default_brand_is_tuned_by_hand():
    assert brand.ramp(brand.DEFAULT_BRAND, brand.DEFAULT_ACCENT) is brand.DEFAULT


def test_the_third_chart_colour_avoids_a_pink_brand():
    assert brand.ramp("#b0105f", brand.DEFAULT_ACCENT)["chart-3"] == "#12436d"


@pytest.mark.parametrize(
    ("accent", "is_clear"),
    [("#ffb92e", True), ("#8be0ff", True), ("#12211f", False), ("#0b5a55", False)],
)
def test_an_accent_is_clear_from_words_and_brand(accent, is_clear):
    assert brand.accent_is_clear(brand.ramp(TEAL, accent)) is is_clear


@pytest.mark.parametrize("accent", ["#ffb92e", "#8be0ff", "#d6f06c"])
def test_words_can_be_read_on_the_accents_tint(accent):
    shades = brand.ramp(TEAL, accent)

    assert contrast(shades["accent-ink"], shades["accent-tint"]) >= 4.5


def test_the_style_sheet_of_the_default_brand_sets_no_colour():
    assert "#" not in brand.stylesheet(brand.DEFAULT, {})


def test_the_style_sheet_holds_custom_properties_only():
    lines = brand.stylesheet(brand.ramp(BLUE, "#ffe000"), {}).splitlines()[1:-1]

    assert all(line.startswith("  --ds-") and line.endswith(";") for line in lines)


def test_a_drawing_is_repainted():
    shades = brand.ramp(BLUE, brand.DEFAULT_ACCENT)

    assert brand.repaint('fill="#14736b"', shades) == f'fill="{shades["brand-mid"]}"'


def test_another_colour_is_another_version():
    one, other = brand.ramp(BLUE, "#ffb92e"), brand.ramp(RED, "#ffb92e")

    assert brand.version(one) != brand.version(other)


def declared(name, theme=":root"):
    """The value of a custom property in tokens.css and dark.css, in one theme."""
    rules = TOKENS[TOKENS.index(theme) :]
    return re.search(rf"--ds-{name}: (#\w+);", rules)[1]


@pytest.mark.parametrize(("name", "colour"), brand.DEFAULT.items())
def test_the_default_shades_are_those_of_the_tokens(name, colour):
    assert declared(name) == colour


@pytest.mark.parametrize("theme", [":root", '[data-theme="dark"]'])
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("ink", "page"),
        ("ink", "card"),
        ("ink-2", "page"),
        ("ink-2", "brand-wash"),
        ("link", "card"),
        ("link", "brand-tint"),
        ("link-visited", "page"),
        ("brand-mid", "page"),
        ("brand-text", "card"),
        ("accent-ink", "accent-tint"),
        ("warn-ink", "warn-tint"),
        ("ok", "ok-tint"),
        ("err", "err-tint"),
        ("err", "card"),
        ("plum", "plum-tint"),
    ],
)
def test_words_can_be_read_in_both_themes(theme, words, ground):
    assert contrast(declared(words, theme), declared(ground, theme)) >= 4.5
