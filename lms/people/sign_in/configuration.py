"""The council's directory (OpenID Connect) as the environment describes it. Knows no Django."""

import json
from dataclasses import dataclass
from urllib.parse import urlsplit

OIDC_DEFAULTS = {
    "OIDC_ISSUER": "",
    "OIDC_CLIENT_ID": "",
    "OIDC_CLIENT_SECRET": "",
    "OIDC_NAME": "",
    "OIDC_SCOPES": "openid profile email",
    "OIDC_STAFF_NUMBER_CLAIM": "",
    "OIDC_ROLES_CLAIM": "roles",
    "OIDC_ROLE_MAP": "{}",
}
NEEDED = {
    "OIDC_CLIENT_ID": "write what the directory calls this site (also: application ID).",
    "OIDC_CLIENT_SECRET": "write the secret, or its file's path as OIDC_CLIENT_SECRET_FILE.",
    "OIDC_STAFF_NUMBER_CLAIM": "write the claim that holds the staff number of the HR file.",
}
ON_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
LONGEST_ISSUER = 200


@dataclass(frozen=True)
class Directory:
    issuer: str
    client_id: str
    client_secret: str
    name: str
    scopes: tuple[str, ...]
    staff_number_claim: str
    roles_claim: str
    role_map: dict[str, str]

    @classmethod
    def from_environment(cls, values):
        """The directory, or None where the council has none and people sign in with a password."""
        if not values["OIDC_ISSUER"]:
            return None
        return cls(
            issuer=values["OIDC_ISSUER"],
            client_id=values["OIDC_CLIENT_ID"],
            client_secret=values["OIDC_CLIENT_SECRET"],
            name=values["OIDC_NAME"],
            scopes=tuple(values["OIDC_SCOPES"].split()),
            staff_number_claim=values["OIDC_STAFF_NUMBER_CLAIM"],
            roles_claim=values["OIDC_ROLES_CLAIM"],
            role_map=json.loads(values["OIDC_ROLE_MAP"]),
        )


def problems(values, roles) -> list[str]:
    """A sentence for each value that is missing or wrong. `roles` are the names there are here."""
    if not values["OIDC_ISSUER"]:
        others = [name for name in NEEDED if values[name]]
        return [f"OIDC_ISSUER is missing beside {', '.join(others)}."] if others else []
    return [
        *issuer_problems(values["OIDC_ISSUER"]),
        *(f"{name} is missing: {hint}" for name, hint in NEEDED.items() if not values[name]),
        *scope_problems(values["OIDC_SCOPES"]),
        *role_problems(values["OIDC_ROLE_MAP"], roles),
    ]


def issuer_problems(issuer):
    if not is_trusted_address(issuer):
        yield "OIDC_ISSUER must be an address that starts with https://."
    if len(issuer) > LONGEST_ISSUER:
        yield f"OIDC_ISSUER must have at most {LONGEST_ISSUER} characters."


def is_trusted_address(address) -> bool:
    """Encrypted, or on this very machine: what goes there are secrets."""
    parts = urlsplit(str(address))
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in ON_THIS_MACHINE)
    )


def scope_problems(scopes):
    if "openid" not in scopes.split():
        yield "OIDC_SCOPES must name openid: write openid profile email."


def role_problems(text, roles):
    try:
        role_map = json.loads(text)
        unknown = sorted({role for role in role_map.values() if role not in roles})
    except (ValueError, AttributeError, TypeError):
        yield 'OIDC_ROLE_MAP is not usable: write {"group at the directory": "role here"}.'
        return
    if unknown:
        yield (
            f"OIDC_ROLE_MAP names {', '.join(unknown)}, which is no role here. "
            f"The roles are {', '.join(roles)}."
        )
