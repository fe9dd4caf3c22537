"""A browser that has signed in to an account remembers that, in a cookie only we can write.

Others who share its address on the network then cannot use up its tries.
"""

import secrets

from django.conf import settings

COOKIE = "known_browser"
HALF_A_YEAR = 60 * 60 * 24 * 182


def known_browser(request, account: str) -> str | None:
    return request.get_signed_cookie(
        COOKIE, default=None, salt=salt_for(account), max_age=HALF_A_YEAR
    )


def remember_browser(response, account: str) -> None:
    response.set_signed_cookie(
        COOKIE,
        secrets.token_urlsafe(16),
        salt=salt_for(account),
        max_age=HALF_A_YEAR,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def salt_for(account):
    return f"{__name__} {account.strip().lower()}"
