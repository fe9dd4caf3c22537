"""How the code of a course is written: it stands in addresses and in names of files."""

import re

CODE = re.compile(r"[A-Z0-9]+")
