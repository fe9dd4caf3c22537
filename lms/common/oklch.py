"""Colours by lightness, strength and hue as the eye sees them (OKLCH), and WCAG contrast.

The matrices are those of Björn Ottosson's OKLab. Pure: no Django here.
"""

from math import atan2, cos, degrees, hypot, radians, sin


def from_hex(colour: str) -> tuple[float, float, float]:
    """Lightness from 0 to 1, chroma, and hue in degrees."""
    red, green, blue = linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, hypot(a, b), degrees(atan2(b, a)) % 360


def to_hex(lightness: float, chroma: float, hue: float) -> str:
    """The nearest colour a screen can show: less strong, never lighter or of another hue."""
    while True:
        channels = to_linear(lightness, chroma, hue)
        if chroma <= 0 or all(-0.0001 <= channel <= 1.0001 for channel in channels):
            return "#" + "".join(f"{encode(channel):02x}" for channel in channels)
        chroma -= 0.002


def to_linear(lightness, chroma, hue):
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def linear(colour):
    values = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def encode(channel):
    channel = min(max(channel, 0), 1)
    v = channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
    return round(v * 255)


def luminance(colour):
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
