"""What the worker does for pages. Safe to run twice: what is live already has no time any more."""

from django.core.management import call_command


def publish_scheduled():
    """Wagtail's own command, for pages with a time to go live or to go."""
    call_command("publish_scheduled", verbosity=0)
