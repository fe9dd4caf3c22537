"""An OpenID Connect provider, to be run as a process of its own on this machine.

It does what the standard asks for (a code that works once, PKCE, a signed ID token with the nonce)
and, when a test tells it to at /behave, one thing that it must not do.
"""

import base64
import hashlib
import hmac
import json
import secrets
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, CLIENT_SECRET = "stepping-stones", "a secret between the two"
GOOD = {
    # What the ID token says beside the usual; None takes a claim out.
    "claims": {},
    "userinfo": {},
    "header": {},
    # How it is signed: "ours", "a stranger's key", "the public key" or "nothing".
    "signed_with": "ours",
    "discovery": {},
    # How /authorize ends: "code", a word for an error, or "ask" for a page with two links.
    "ends_with": "code",
    "is_down": False,
}


def make_key():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def public_pem(key):
    return key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def segment(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def forge(header, claims, secret=None):
    """A token as an attacker writes it, whom no library stops from misusing a key."""
    told = ".".join(segment(json.dumps(part).encode()) for part in (header, claims))
    signature = hmac.digest(secret, told.encode(), "sha256") if secret else b""
    return f"{told}.{segment(signature)}"


class Provider:
    def __init__(self, url):
        self.url = url
        self.key, self.strange_key = make_key(), make_key()
        self.behaviour = GOOD
        self.codes, self.used = {}, set()

    def discovery(self):
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            **self.behaviour["discovery"],
        }

    def keys(self):
        published = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [{**published, "kid": "one", "use": "sig"}]}

    def authorize(self, asked):
        """Where the browser goes on to: back with a code, or with an error."""
        if asked["client_id"] != CLIENT_ID or asked["response_type"] != "code":
            raise ValueError("unknown client")
        if asked["code_challenge_method"] != "S256" or "openid" not in asked["scope"].split():
            raise ValueError("PKCE and the scope openid are needed")
        ends_with = self.behaviour["ends_with"]
        if ends_with not in ("code", "ask"):
            answer = {"error": ends_with}
        else:
            answer = {"code": secrets.token_urlsafe(16)}
            self.codes[answer["code"]] = asked
        return f"{asked['redirect_uri']}?{urlencode({**answer, 'state': asked['state']})}"

    def token(self, given):
        asked = self.codes.get(given["code"])
        if not asked or given["code"] in self.used or given["client_secret"] != CLIENT_SECRET:
            return {"error": "invalid_grant"}
        proof = segment(hashlib.sha256(given["code_verifier"].encode()).digest())
        if proof != asked["code_challenge"] or given["redirect_uri"] != asked["redirect_uri"]:
            return {"error": "invalid_grant"}
        self.used.add(given["code"])
        return {
            "access_token": "for userinfo",
            "token_type": "Bearer",
            "id_token": self.id_token(asked["nonce"]),
        }

    def id_token(self, nonce):
        now = int(time.time())
        usual = {"iss": self.url, "aud": CLIENT_ID, "nonce": nonce, "sub": "subject-1"}
        usual |= {"iat": now, "exp": now + 300}
        claims = {**usual, **self.behaviour["claims"]}
        return self.signed({name: value for name, value in claims.items() if value is not None})

    def signed(self, claims):
        header = {"kid": "one", **self.behaviour["header"]}
        match self.behaviour["signed_with"]:
            case "nothing":
                return forge({**header, "alg": "none"}, claims)
            case "the public key":
                return forge({**header, "alg": "HS256"}, claims, public_pem(self.key))
            case "a stranger's key":
                return jwt.encode(claims, self.strange_key, "RS256", header)
        return jwt.encode(claims, self.key, "RS256", header)

    def userinfo(self):
        subject = self.behaviour["claims"].get("sub", "subject-1")
        return {"sub": subject, **self.behaviour["userinfo"]}


class Handler(BaseHTTPRequestHandler):
    provider: Provider

    def log_message(self, *args):
        """Quiet."""

    def do_GET(self):
        address = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(address.query).items()}
        if self.provider.behaviour["is_down"]:
            return self.say(503, {})
        if address.path == "/authorize":
            return self.lead_on(self.provider.authorize(asked))
        answers = {
            "/.well-known/openid-configuration": self.provider.discovery,
            "/keys": self.provider.keys,
            "/userinfo": self.provider.userinfo,
        }
        if address.path not in answers:
            return self.say(404, {})
        return self.say(200, answers[address.path]())

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/behave":
            self.provider.behaviour = {**GOOD, **json.loads(body)}
            return self.say(200, {})
        given = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        answer = self.provider.token(given)
        return self.say(400 if "error" in answer else 200, answer)

    def lead_on(self, address):
        if self.provider.behaviour["ends_with"] == "ask":
            return self.say(200, page(address), "text/html; charset=utf-8")
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        return self.end_headers()

    def say(self, status, answer, kind="application/json"):
        body = (answer if isinstance(answer, str) else json.dumps(answer)).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def page(address):
    return (
        f'<!doctype html><html lang="en"><title>Directory</title>'
        f'<a href="{address.replace("&", "&amp;")}">Continue</a>'
    )


def main():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Handler.provider = Provider(f"http://127.0.0.1:{server.server_port}")
    print(Handler.provider.url, flush=True)  # noqa: T201  (how the tests learn of the port)
    server.serve_forever()


if __name__ == "__main__":
    main()
