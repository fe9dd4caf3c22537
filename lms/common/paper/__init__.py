"""Documents on paper, as tagged PDF that a screen reader can follow (PDF/UA-1)."""

from .letterhead import letterhead
from .setting import pdf

__all__ = ["letterhead", "pdf"]
