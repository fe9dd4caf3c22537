"""Every setting, read from the environment; safe for production unless told otherwise.

The names are the usual ones and README.md lists them. A wrong value stops the start with a
sentence. What only a serving process needs (ALLOWED_HOSTS and so on) is checked in lms/wsgi.py,
so that management commands run with nothing but SECRET_KEY and DATABASE_URL.
"""

import sys
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from lms.environment import demo_secret, periods, read
from lms.people.sign_in.configuration import OIDC_DEFAULTS

BASE_DIR = Path(__file__).resolve().parent.parent

DEMO = read("bool", "DEMO", False, "write DEMO=1 or leave it out.")
DEBUG = read("bool", "DEBUG", False, "write DEBUG=1 or leave it out.")
VAR_DIR = Path(read("str", "VAR_DIR", str(BASE_DIR / "var"), "write the path of a folder."))

if DEMO:
    SECRET_KEY = demo_secret(VAR_DIR / "demo" / "secret")
elif not (SECRET_KEY := read("str", "SECRET_KEY", "", "write at least 50 random characters.")):
    raise ImproperlyConfigured(
        "SECRET_KEY is missing. Set it to at least 50 random characters, "
        "for example from `openssl rand -base64 48`. To look at the product, run `manage.py demo`."
    )

# Where things are ----------------------------------------------------------------------------

ROOT_URLCONF = "lms.urls"
WSGI_APPLICATION = "lms.wsgi.application"
ALLOWED_HOSTS = read("list", "ALLOWED_HOSTS", [], "write host names with commas between them.")
CSRF_TRUSTED_ORIGINS = read(
    "list", "CSRF_TRUSTED_ORIGINS", [], "write origins like https://learn.council.gov.uk."
)
BASE_URL = read(
    "str", "BASE_URL", "http://localhost:8000", "write the address people open, with https://."
)
WAGTAILADMIN_BASE_URL = BASE_URL
if DEMO:
    ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = [
    "lms",
    "home",
    "lms.metrics",
    "lms.records",
    "courses",
    "lms.people.apps.PeopleConfig",
    "lms.people.apps.WagtailUsersConfig",
    "lms.common",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_q",
    "csp",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "lms.common.middleware.ContentSecurityPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "lms.common.middleware.PrivateByDefault",
    "lms.common.middleware.WithoutNul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "lms.people.sign_in.middleware.AdminIdle",
    "django.contrib.messages.middleware.MessageMiddleware",
    "courses.within_reach.PagesWithinReach",
    "courses.gate.TellWhatStandsInTheWay",
    "courses.administration.asking.AskFirst",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lms.common.context_processors.site",
            ],
        },
    },
]

# Databases -----------------------------------------------------------------------------------

SQLITE_OPTIONS = {
    # Measured: with eight writers these give 0 "database is locked", Django's defaults 1,419.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
        "PRAGMA cache_size=-16000; PRAGMA mmap_size=134217728;"
    ),
}
database = read(
    "db_url",
    # Never the council's own: the demo refuses to start where DATABASE_URL is set.
    "DEMO_DATABASE_URL" if DEMO else "DATABASE_URL",
    f"sqlite:///{VAR_DIR / ('demo' if DEMO else '')}/db.sqlite3",
    "write postgres://user:password@host:5432/name or sqlite:////folder/file.sqlite3.",
)
if database["ENGINE"].endswith("sqlite3"):
    database["OPTIONS"] = SQLITE_OPTIONS
    Path(database["NAME"]).parent.mkdir(parents=True, exist_ok=True)
elif database["ENGINE"].endswith("postgresql"):
    # A connection kept for a minute serves seven times the writes of one opened per request, and
    # the pool of psycopg stops the worker from starting.
    database |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
else:
    raise ImproperlyConfigured("DATABASE_URL must name PostgreSQL or SQLite.")
DATABASES = {"default": database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": read(
        "cache_url",
        "CACHE_URL",
        "locmemcache://",
        "write redis://host:6379/0, or leave it out for a cache in each process.",
    )
}

# People and sign-in --------------------------------------------------------------------------

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["lms.people.backends.StaffBackend"]
LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = WAGTAILADMIN_LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "records:home"
LOGOUT_REDIRECT_URL = "sign_in"
# The council's directory. lms/people/sign_in/configuration.py says what is missing or wrong.
OIDC = {
    name: read("str", name, default, "write it as the directory's own pages show it.")
    for name, default in OIDC_DEFAULTS.items()
}
# Where the directory vouches for people, nobody of the staff has a password here.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAILUSERS_PASSWORD_ENABLED = not OIDC["OIDC_ISSUER"]
# How many proxies of ours stand before the site and add to X-Forwarded-For.
ALLAUTH_TRUSTED_PROXY_COUNT = read(
    "int", "TRUSTED_PROXY_COUNT", 0 if DEMO or DEBUG else 1, "write a number."
)
ACCOUNT_ADAPTER = "lms.people.sign_in.adapters.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "lms.people.sign_in.adapters.DirectoryAccountAdapter"
MFA_ADAPTER = "lms.people.sign_in.adapters.SecondFactorAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = False  # ours hold across processes: lms/people/sign_in/limits.py
MFA_TOTP_TOLERANCE = 1
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
# Which tier of the organisation chart a grade stands for; 1 to 3 is the leadership team.
HR_TIERS = {"CE": 1, "ED": 2, "DIR": 3, "HOS": 4}
HR_OUT_OF_SCOPE = {"schools", "elected members", "councillors", "election staff"}
KEEP = periods()

# Languages -----------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("cy", "Cymraeg")]
LOCALE_PATHS = [BASE_DIR / "lms" / "locale"]
USE_I18N = WAGTAIL_I18N_ENABLED = True
TIME_ZONE = "Europe/London"
USE_TZ = True
# Without this the English text goes live under the Welsh address as soon as it is submitted.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# Files ---------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / ("demo/media" if DEMO else "media")
WHITENOISE_USE_FINDERS = DEMO
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEMO or DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Wagtail -------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Digital skills"
WAGTAILIMAGES_IMAGE_MODEL = "common.CustomImage"
WAGTAILDOCS_DOCUMENT_MODEL = "common.CustomDocument"
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf", "video/webm", "text/vtt"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
# The last to approve may be the owner of a course, who need not be a moderator.
WAGTAIL_FINISH_WORKFLOW_ACTION = "courses.finishing.publish"
# A technical account is for breaking the glass, not for reading of every draft.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# Both ask a server outside the council.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_RESET_ENABLED = False
# Names and addresses come from HR, not from the person who is signed in.
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILEMBEDS_FINDERS = []
WAGTAIL_AUTOSAVE_INTERVAL = 5000 if database["ENGINE"].endswith("sqlite3") else 500
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# Worker --------------------------------------------------------------------------------------

Q_CLUSTER = {
    "name": "stepping-stones",
    "orm": "default",
    "workers": 1 if DEMO else 2,
    "timeout": 60,
    "retry": 300,
    "max_attempts": 3,
    "bulk": 1,
    "save_limit": 250,
    "catch_up": False,
    "label": "Background tasks",
}

# E-mail --------------------------------------------------------------------------------------

vars().update(
    read(
        "email_url",
        "EMAIL_URL",
        "consolemail://",
        "write smtp+tls://user:password@host:587, or leave it out to print e-mails.",
    )
)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = read("str", "DEFAULT_FROM_EMAIL", "learning@localhost", "write an address.")

# Browser security ----------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        # The editor previews pages in a frame of the same site.
        "frame-ancestors": [SELF],
    }
}
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # asks for DENY, which would end those previews
SECURE_REFERRER_POLICY = "same-origin"
if not (DEMO or DEBUG):
    SECURE_SSL_REDIRECT = read("bool", "SECURE_SSL_REDIRECT", True, "write 1 or 0.")
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = read("int", "SECURE_HSTS_SECONDS", 31_536_000, "write seconds.")
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_ENGINE = "lms.people.sign_in.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 12

# Logs ----------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line", "stream": sys.stderr}
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django-q": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
}
