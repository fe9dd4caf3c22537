#!/usr/bin/env python
import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lms.settings")
    if sys.argv[1:2] == ["demo"]:
        # The demo makes its own secret and database; settings must know before they are read.
        os.environ["DEMO"] = "1"

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
