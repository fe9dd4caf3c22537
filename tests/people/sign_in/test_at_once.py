"""Two who ask at the same moment, on the database that lets them."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from allauth.socialaccount.models import SocialAccount
from django.db import connection

from lms.people.sign_in import limits
from lms.people.sign_in.admission import link
from lms.people.sign_in.refusals import Refused
from tests.factories.people import make_person

pytestmark = [
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite in memory has one connection"),
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
ISSUER = "https://login.example"


def at_once(work, over):
    """What each of these comes to, with None for who was refused."""

    def one(each):
        try:
            return work(each)
        except Refused:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(one, over))


def test_a_person_is_linked_to_one_account():
    amina = make_person("Amina")

    def link_as(subject):
        return link(person=amina, issuer=ISSUER, subject=subject).uid

    linked = at_once(link_as, [f"subject-{number}" for number in range(8)])

    (account,) = SocialAccount.objects.filter(user=amina)
    assert [uid for uid in linked if uid] == [account.uid]


def test_a_double_click_links_once():
    amina = make_person("Amina")

    at_once(lambda _: link(person=amina, issuer=ISSUER, subject="subject-1"), range(8))

    assert SocialAccount.objects.count() == 1


def test_a_code_is_used_once():
    used = at_once(lambda _: limits.is_first_use("a code"), range(8))

    assert used.count(True) == 1


def test_tries_are_all_counted(rf):
    def one_try(_):
        return limits.take(rf.get("/"), "password", "amina@thornvale.example") is None

    assert at_once(one_try, range(40)).count(True) == limits.TRIES
