import gc
import os

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lms.settings")


def refuse_half_a_configuration():
    """Stop before the first request when what only a web server needs is missing."""
    from django.conf import settings

    from lms.people.sign_in.checks import directory_problems

    missing = [problem.msg for problem in directory_problems()]
    if not settings.ALLOWED_HOSTS and not settings.DEBUG:
        missing.append("ALLOWED_HOSTS is missing: write the host names of this site, with commas.")
    if len(settings.SECRET_KEY) < 50:
        missing.append("SECRET_KEY is too short: write at least 50 random characters.")
    if "localhost" in settings.BASE_URL and not (settings.DEMO or settings.DEBUG):
        missing.append("BASE_URL is missing: write the address people open, with https://.")
    if "console" in settings.EMAIL_BACKEND and not (settings.DEMO or settings.DEBUG):
        missing.append("EMAIL_URL is missing: write smtp+tls://user:password@host:587.")
    real = [name for name in ("DATABASE_URL", "ALLOWED_HOSTS") if os.environ.get(name)]
    if settings.DEMO and real:
        missing.append(f"DEMO is set beside {' and '.join(real)}: leave one or the other out.")
    if missing:
        raise ImproperlyConfigured(" ".join(missing))


application = get_wsgi_application()
refuse_half_a_configuration()
# All that is loaded now stays for good. Python would look through it for garbage again and again,
# which was a quarter of the time of a page that reads some ten thousand numbers.
gc.collect()
gc.freeze()
