"""The product's own settings, with fast hashing and with mail and files in memory."""

import os

os.environ.setdefault("SECRET_KEY", "tests-only-" + "x" * 50)
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")

from lms.settings import *

# `manage.py make_council`, for benchmarks.
INSTALLED_APPS = [*INSTALLED_APPS, "tests.benchmarks"]
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
# A file to keep the test database in, for `pytest --reuse-db`: a part then starts in a second.
if kept := os.environ.get("TEST_SQLITE"):
    DATABASES["default"]["TEST"] = {"NAME": kept}
