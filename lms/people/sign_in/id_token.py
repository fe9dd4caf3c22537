"""Whether an ID token is genuine and meant for us. Knows no Django and asks nobody.

allauth trusts the connection that a token came by and does not look at its signature or its nonce.
We look, as OpenID Connect Core 3.1.3.7 has it: a proxy or a careless directory costs nothing then.
"""

import hmac

import jwt

# Public keys only: with a shared secret whoever knows the public key could sign.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
REQUIRED = ("iss", "sub", "aud", "exp", "iat")
CLOCKS_DIFFER_BY = 60
LONGEST_SUBJECT = 191


class NotGenuine(Exception):
    """Says why, for the log; never with what the token holds."""


def verified(token, *, keys, issuer, client_id, nonce) -> dict:
    """The claims of a token that passed every test; NotGenuine otherwise."""
    try:
        claims = jwt.decode(
            token,
            key_of(token, keys),
            algorithms=ALGORITHMS,
            issuer=issuer,
            audience=client_id,
            leeway=CLOCKS_DIFFER_BY,
            options={"require": REQUIRED},
        )
    except jwt.PyJWTError as error:
        raise NotGenuine(type(error).__name__) from error
    refuse_other_parties(claims, client_id)
    refuse_other_nonce(claims, nonce)
    refuse_odd_subject(claims)
    return claims


def key_of(token, keys):
    """The directory's key that the token names, bound to the one algorithm both agree on."""
    header = jwt.get_unverified_header(token)
    algorithm = header.get("alg")
    if algorithm not in ALGORITHMS:
        raise NotGenuine("an algorithm that is not allowed")
    for key in keys.get("keys", []):
        if key.get("kid") == header.get("kid") and key.get("use", "sig") == "sig":
            if key.get("alg", algorithm) != algorithm:
                raise NotGenuine("an algorithm that is not the key's")
            return jwt.PyJWK(key, algorithm)
    raise NotGenuine("a key that the directory does not publish")


def refuse_other_parties(claims, client_id):
    """A token for several sites says which of them asked for it."""
    several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    if claims.get("azp", None if several else client_id) != client_id:
        raise NotGenuine("asked for by another site")


def refuse_other_nonce(claims, nonce):
    given = str(claims.get("nonce", ""))
    if not hmac.compare_digest(given.encode(), nonce.encode()):
        raise NotGenuine("an answer to another question")


def refuse_odd_subject(claims):
    if not 0 < len(claims["sub"]) <= LONGEST_SUBJECT:
        raise NotGenuine("a subject of no usable length")
