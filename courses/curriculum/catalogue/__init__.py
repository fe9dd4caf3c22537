"""What lies across courses, in one file beside theirs: the skills they teach, and pathways."""

from .bringing import bring
from .reading import read
from .writing import write

__all__ = ["bring", "read", "write"]
