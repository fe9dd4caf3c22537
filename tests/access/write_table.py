"""Write down what the site answers now, and say what changed.

python -m tests.access.write_table                     every address, as every role
python -m tests.access.write_table admin/people/ me/   those that begin like this; quicker
"""

import sys
from pathlib import Path

import pytest

QUIET = ("-n", "0", "-q", "-s", "-p", "no:logging")


class Beginnings:
    def __init__(self, given):
        self.given = tuple(given)

    @pytest.fixture
    def beginnings(self):
        return self.given or ("",)


if __name__ == "__main__":
    writing = str(Path(__file__).with_name("writing.py"))
    sys.exit(pytest.main([*QUIET, writing], plugins=[Beginnings(sys.argv[1:])]))
