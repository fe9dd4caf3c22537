"""What allauth asks this site: who somebody is, where they go on to, what a page says."""

import base64
import hashlib
import logging

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.base import AuthError
from cryptography.fernet import Fernet
from django.conf import settings
from requests import RequestException

from . import refusals
from .admission import admit
from .directory import DirectoryProvider, configured
from .onward import onward
from .refusals import Refused

logger = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def get_login_stages(self):
        """The directory asks for its own second factor; our form has asked for ours by then."""
        return []

    def post_login(self, request, user, **kwargs):
        response = super().post_login(request, user, **kwargs)
        response["Location"] = onward(user, response["Location"])
        return response

    def add_message(self, *args, **kwargs):
        """Being where one wanted to go says enough."""


class DirectoryAccountAdapter(DefaultSocialAccountAdapter):
    def get_provider(self, request, provider, client_id=None):
        """From the environment only: a row in a table cannot add another directory."""
        return DirectoryProvider(request, configured())

    def pre_social_login(self, request, sociallogin):
        linked = sociallogin.user if sociallogin.account.pk else None
        sociallogin.user = admit(linked=linked, claims=sociallogin.claims, directory=configured())

    def on_authentication_error(
        self, request, provider, error=None, exception=None, extra_context=None
    ):
        refusal = refusal_for(error, exception, extra_context or {})
        # Our own words or a class only: what the directory sent may name a person.
        why = exception if is_ours(exception) else type(exception).__name__ if exception else error
        logger.warning("Sign-in refused: %s", why)
        raise ImmediateHttpResponse(refusals.page(request, refusal))


def is_ours(exception):
    return isinstance(exception, Refused)


def refusal_for(error, exception, context):
    if is_ours(exception):
        return exception.refusal
    if isinstance(exception, RequestException):
        return refusals.DIRECTORY_IS_DOWN
    if exception:
        return refusals.NOT_GENUINE
    if error == AuthError.CANCELLED:
        return refusals.CANCELLED
    return refusals.NOT_LET_THROUGH if "state" in context else refusals.STATE_LOST


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets lie in the database sealed with SECRET_KEY, so that a copy of it is not enough."""

    def encrypt(self, text):
        return sealing().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        return sealing().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self):
        return settings.WAGTAIL_SITE_NAME


def sealing():
    key = hashlib.sha256(f"second factor of {settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
