"""Two who ask at the same moment, on the database that lets them."""

from contextlib import suppress

from allauth.socialaccount.models import SocialAccount

from lms.people.sign_in import limits
from lms.people.sign_in.admission import link
from lms.people.sign_in.refusals import Refused
from tests.at_once import AT_ONCE, at_once
from tests.factories.people import make_person

pytestmark = AT_ONCE
ISSUER = "https://login.example"


def not_refused(work):
    """None for who was refused."""

    def one(each):
        with suppress(Refused):
            return work(each)

    return one


def test_a_person_is_linked_to_one_account():
    amina = make_person("Amina")

    def link_as(subject):
        return link(person=amina, issuer=ISSUER, subject=subject).uid

    linked = at_once(not_refused(link_as), [f"subject-{number}" for number in range(8)])

    (account,) = SocialAccount.objects.filter(user=amina)
    assert [uid for uid in linked if uid] == [account.uid]


def test_a_double_click_links_once():
    amina = make_person("Amina")

    link_once = not_refused(lambda _: link(person=amina, issuer=ISSUER, subject="subject-1"))
    at_once(link_once, range(8))

    assert SocialAccount.objects.count() == 1


def test_a_code_is_used_once():
    used = at_once(lambda _: limits.is_first_use("a code"), range(8))

    assert used.count(True) == 1


def test_tries_are_all_counted(rf):
    def one_try(_):
        return limits.take(rf.get("/"), "password", "amina@thornvale.example") is None

    assert at_once(one_try, range(40)).count(True) == limits.TRIES
