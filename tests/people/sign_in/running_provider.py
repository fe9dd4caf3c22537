import subprocess
import sys

import requests

STAFF_NUMBER = "000042"


class RunningProvider:
    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.people.sign_in.provider"],
            stdout=subprocess.PIPE,
            text=True,
        )
        self.url = self.process.stdout.readline().strip()

    def behave(self, **behaviour):
        """In this way until told otherwise."""
        requests.post(f"{self.url}/behave", json=behaviour, timeout=10).raise_for_status()

    def say(self, **claims):
        """With these claims about the person, and otherwise as it should."""
        self.behave(claims={"staff_number": STAFF_NUMBER, **claims})

    def authorize(self, address):
        """The address the browser is led back to."""
        return requests.get(address, allow_redirects=False, timeout=10).headers["Location"]

    def stop(self):
        self.process.terminate()
        self.process.communicate(timeout=10)
