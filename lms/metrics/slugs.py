"""How a code stands in an address."""

from django.utils.text import slugify


def slug_of(code: str) -> str:
    """Also of a code that has no letter or digit an address can hold."""
    return slugify(code) or code.encode().hex()
