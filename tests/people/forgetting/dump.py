"""The whole database as text, by the means an administrator has."""

import re
import subprocess
from urllib.parse import quote

from django.db import connection


def dumped() -> str:
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        return "\n".join(connection.connection.iterdump())
    of = connection.settings_dict
    login = f"{quote(of['USER'])}:{quote(of['PASSWORD'])}"
    address = f"postgresql://{login}@{of['HOST']}:{of['PORT']}/{of['NAME']}"
    done = subprocess.run(["pg_dump", address], capture_output=True, text=True, check=True)
    # Each dump is given a word of its own.
    return re.sub(r"^\\(un)?restrict .*$", "", done.stdout, flags=re.MULTILINE)
