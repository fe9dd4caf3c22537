"""The conversation with the council's directory: allauth's OpenID Connect, with every check on."""

import hashlib
from base64 import urlsafe_b64encode
from contextlib import contextmanager

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialToken
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext

from . import refusals
from .configuration import Directory, is_trusted_address
from .id_token import NotGenuine, verified
from .refusals import Refused

ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")


def configured() -> Directory | None:
    return Directory.from_environment(settings.OIDC)


def name() -> str:
    """What people call the directory; empty where there is none."""
    directory = configured()
    return (directory.name or gettext("your council account")) if directory else ""


def nonce_for(code_verifier: str) -> str:
    """A hash of a secret that only this browser's session holds, as the standard recommends."""
    digest = hashlib.sha256(f"nonce of {code_verifier}".encode()).digest()
    return urlsafe_b64encode(digest).decode().rstrip("=")


@contextmanager
def whatever_it_answers():
    """What comes over the wire may have any shape; none of them is our own error."""
    try:
        yield
    except (NotGenuine, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(refusals.NOT_GENUINE, f"{type(error).__name__}: {error}") from error


class DirectoryProvider(OpenIDConnectProvider):
    """Keeps nothing but the subject: all else about a person comes from HR."""

    def __init__(self, request, directory):
        app = SocialApp(
            provider=self.id,
            provider_id=directory.issuer,
            name=name(),
            client_id=directory.client_id,
            secret=directory.client_secret,
            settings={
                "server_url": directory.issuer.rstrip("/"),
                "scope": directory.scopes,
                "oauth_pkce_enabled": True,
            },
        )
        super().__init__(request, app=app)

    def get_oauth2_adapter(self, request):
        return DirectoryAdapter(request, self)

    def get_pkce_params(self):
        pkce = super().get_pkce_params()
        return {**pkce, "nonce": nonce_for(pkce["code_verifier"])}

    def extract_uid(self, data):
        return data["sub"]

    def extract_extra_data(self, data):
        return {}

    def extract_common_fields(self, data):
        return {}

    def extract_email_addresses(self, data):
        return []


class DirectoryAdapter(OpenIDConnectOAuth2Adapter):
    def __init__(self, request, provider):
        super().__init__(request, provider.sub_id)
        self.provider = provider

    def get_provider(self):
        return self.provider

    def get_callback_url(self, request, app):
        return request.build_absolute_uri(reverse("directory_callback"))

    @property
    def openid_config(self):
        """What the directory publishes about itself, if it is the one we were told of."""
        if not hasattr(self, "_openid_config"):
            with whatever_it_answers():
                refuse_another(super().openid_config, self.provider.app.provider_id)
        return self._openid_config

    def get_access_token_data(self, request, app, client, pkce_code_verifier=None):
        with whatever_it_answers():
            self.nonce = nonce_for(pkce_code_verifier)
            return super().get_access_token_data(request, app, client, pkce_code_verifier)

    def parse_token(self, data):
        """For the one question to userinfo; it is not kept."""
        return SocialToken(token=data["access_token"])

    def complete_login(self, request, app, token, **kwargs):
        with whatever_it_answers():
            claims = self.claims(app, token, kwargs["response"]["id_token"])
            login = self.provider.sociallogin_from_response(request, {"sub": claims["sub"]})
        login.claims = claims
        return login

    def claims(self, app, token, id_token):
        claims = verified(
            id_token,
            keys=self.ask(self.openid_config["jwks_uri"]),
            issuer=self.openid_config["issuer"],
            client_id=app.client_id,
            nonce=self.nonce,
        )
        if "userinfo_endpoint" not in self.openid_config or says_enough(claims):
            return claims
        told = self._fetch_user_info(token.token)
        if told["sub"] != claims["sub"]:
            raise NotGenuine("userinfo of somebody else")
        return {**told, **claims}

    def ask(self, address):
        with get_adapter().get_requests_session() as session:
            response = session.get(address)
            response.raise_for_status()
            return response.json()


def says_enough(claims):
    """Some directories put what we ask for into the token, others answer it at userinfo."""
    directory = configured()
    return directory.staff_number_claim in claims and (
        directory.roles_claim in claims or not directory.role_map
    )


def refuse_another(published, issuer):
    if published["issuer"].rstrip("/") != issuer.rstrip("/"):
        raise NotGenuine("the directory calls itself by another name")
    for name in ENDPOINTS:
        if not is_trusted_address(published[name]):
            raise NotGenuine(f"{name} is not encrypted")
