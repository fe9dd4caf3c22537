"""Write down what the site answers now, and say what changed: python -m tests.access.write_table"""

import sys
from pathlib import Path

import pytest

QUIET = ("-n", "0", "-q", "-s", "-p", "no:logging")

if __name__ == "__main__":
    sys.exit(pytest.main([*QUIET, str(Path(__file__).with_name("writing.py"))]))
