import os
import signal

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from lms.demo import council
from lms.demo.processes import Pair, port_is_taken
from lms.people.personas import present_personas

PRODUCTION_NAMES = ("SECRET_KEY", "DATABASE_URL", "ALLOWED_HOSTS")


class Command(BaseCommand):
    # One of them asks for the demo to be made; they follow when it is.
    requires_system_checks = []
    help = "Make the demo council and run it here: one web server, one worker. Ctrl-C stops both."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, host, port, **options):
        refuse_production()
        if port_is_taken(host, port):
            raise CommandError(
                f"Port {port} is in use. Stop what runs there, or choose another: "
                f"manage.py demo --port {port + 1}"
            )
        # WhiteNoise warns about a missing folder, though the demo serves from the sources.
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
        self.say("Making the demo council. The first time takes about a minute.")
        call_command("migrate", verbosity=0)
        council.furnish(say=self.say)
        self.check()
        connections.close_all()
        self.run(host, port)

    def say(self, text):
        """At once, also where the output is a file or a pipe."""
        self.stdout.write(text)
        self.stdout.flush()

    def run(self, host, port):
        # Asked to stop by a supervisor is the same as Ctrl-C, which a script may have switched off.
        for asked_to_stop in (signal.SIGTERM, signal.SIGINT):
            signal.signal(asked_to_stop, signal.default_int_handler)
        pair = Pair(host, port)
        try:
            if not pair.wait_until_ready("/accounts/login/"):
                raise CommandError("The site did not start. The lines above say why.")
            self.say(welcome(pair.url))
            pair.wait()
            raise CommandError("One of the two processes ended by itself, so both were stopped.")
        except KeyboardInterrupt:
            self.say("\nStopping. What you did is kept for the next time.")
        finally:
            pair.stop()


def refuse_production():
    """The demo signs anybody in with one click, so it must never meet a real council's data."""
    if present := [name for name in PRODUCTION_NAMES if os.environ.get(name)]:
        raise CommandError(
            f"The demo does not run where {' and '.join(present)} is set: that looks like a real "
            f"site. Unset it, or run the demo from another terminal."
        )
    if not settings.DEMO:
        raise CommandError("Run the demo with manage.py demo, so that its own settings are used.")


def welcome(url):
    people = "\n".join(f"    {each['name']}: {each['can_do']}" for each in present_personas())
    return (
        f"\nThe demo is ready: {url}\n\n"
        f"Open it and choose who to be, with one button and no password:\n{people}\n\n"
        f"Courses are written at {url}/admin/. Press Ctrl-C here to stop."
    )
