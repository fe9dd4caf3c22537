from django.conf import settings
from django.core.checks import Error

from lms.people.roles import GIVEN

from .configuration import problems


def directory_problems(app_configs=None, **kwargs):
    """For `manage.py check`; lms/wsgi.py refuses to start with the same sentences."""
    return [Error(text, id="people.E001") for text in problems(settings.OIDC, GIVEN)]
