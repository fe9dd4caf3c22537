"""Two HR files at once would each be compared with a register that the other is changing."""

from lms.common import locks

# Any number that nobody else in this database takes.
NUMBER = 8_417_003


def one_at_a_time() -> None:
    """Until the end of the transaction."""
    locks.one_at_a_time(NUMBER)
