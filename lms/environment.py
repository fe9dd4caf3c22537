"""Reading the environment. Each name may also be given as NAME_FILE, the path of a file with it."""

import secrets

import environ
from django.core.exceptions import ImproperlyConfigured
from environ.fileaware_mapping import FileAwareMapping


class WithoutLineEnds(FileAwareMapping):
    """An editor ends each file with a line break, which is no part of a password."""

    def __getitem__(self, key):
        return super().__getitem__(key).strip()


class Environment(environ.Env):
    ENVIRON = WithoutLineEnds()


env = Environment()


def read(kind, name, default, hint):
    """The environment's `name` as a `kind` of django-environ, or a sentence about what to write."""
    try:
        return getattr(env, kind)(name, default=default)
    except (ImproperlyConfigured, ValueError, KeyError, AttributeError, OSError) as error:
        raise ImproperlyConfigured(f"{name} is not usable: {hint}") from error


def demo_secret(path):
    """The demo's own secret, made once, so that nobody has to invent one to look at the product."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50))
        path.chmod(0o600)
    return path.read_text()


def periods():
    """How long what is kept. The council's own retention schedule wins over these numbers."""
    return {
        "leavers_months": above_zero("KEEP_LEAVERS_MONTHS", 12),
        "answers_months": above_zero("KEEP_ANSWERS_MONTHS", 12),
        "tasks_days": above_zero("KEEP_TASKS_DAYS", 30),
    }


def above_zero(name, default):
    hint = "write a whole number above 0."
    number = read("int", name, default, hint)
    if number < 1:
        raise ImproperlyConfigured(f"{name} is not usable: {hint}")
    return number
