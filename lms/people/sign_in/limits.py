"""How often somebody may try. Counted in the database, so that it holds across processes.

An attempt counts for an account and the place it comes from together: whoever guesses at a
colleague's password from elsewhere is stopped there, and the colleague signs in as always. A
place is a browser that has signed in to this account before, or else an address on the network,
which in a town hall thousands of people may share.
"""

from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from lms.people.models import SignInTries

from . import refusals
from .browsers import known_browser

TRIES = 5
WINDOW = timedelta(minutes=15)
# Who moves about within a home's or an office's own network is still at the same place.
NETWORK_OF_A_PLACE = 64


def take(request, door: str, account: str) -> datetime | None:
    """Counts a try before it is looked at. When there were too many: when to try again."""
    row = count(key_of(request, door, account))
    return row.until if row.tries > TRIES else None


def page(request, until: datetime):
    response = refusals.page(request, refusals.TOO_OFTEN, until=until)
    response["Retry-After"] = max(1, round((until - timezone.now()).total_seconds()))
    return response


def forget(request, door: str, account: str) -> None:
    """It was the right person after all."""
    SignInTries.objects.filter(pk=key_of(request, door, account)).delete()


def is_first_use(*parts: str) -> bool:
    """Whether a code that counts once has not been used before, by any process."""
    return count(keyed("used", *parts)).tries == 1


@transaction.atomic
def count(key, window=WINDOW) -> SignInTries:
    now = timezone.now()
    rows = SignInTries.objects.select_for_update()
    row, _ = rows.get_or_create(pk=key, defaults={"until": now + window})
    if row.until <= now:
        row.tries, row.until = 0, now + window
    row.tries += 1
    row.save()
    return row


def key_of(request, door, account):
    account = account.strip().lower()
    return keyed(door, account, known_browser(request, account) or address_of(request))


def keyed(*parts):
    return salted_hmac(__name__, "\0".join(parts), algorithm="sha256").hexdigest()


def address_of(request):
    address = ip_address(get_adapter(request).get_client_ip(request))
    if address.version == 6:
        return str(ip_network((address, NETWORK_OF_A_PLACE), strict=False))
    return str(address)
