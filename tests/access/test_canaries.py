"""Words that only some may read, looked for in everything the others are shown.

Every role walks the site in both languages, with its lists, downloads and error pages. ALLOWED is
the matrix of roles as words: who may come across which. To all others it must never be sent.
"""

import pytest
from django.core import mail
from django.test import RequestFactory
from django.urls import get_resolver

from lms.records import actions

from .answers import Visitor
from .cast import ROLES
from .crawl import crawl
from .things import WORDS

pytestmark = pytest.mark.django_db

EDITORS = {"moderator", "superuser"}
# The page was sent to be translated, its answers with it.
TRANSLATED = EDITORS | {"translator"}
LEADERSHIP = {"lead", "executive", "data_publisher"}
HR = {"learning_admin", "superuser"}
ALLOWED = {
    WORDS["why it is right"]: TRANSLATED,
    WORDS["feedback"]: TRANSLATED,
    WORDS["draft"]: EDITORS,
    WORDS["draft lesson"]: EDITORS,
    # Required, so it has a name for those who require it and who see how many have done it.
    WORDS["kept course"]: EDITORS | LEADERSHIP | {"learning_admin"},
    WORDS["document"]: {"superuser"},
    WORDS["image"]: {"superuser"},
    WORDS["reflection"]: set(),
    WORDS["pledge"]: set(),
    WORDS["void"]: set(),
    WORDS["skill level"]: set(),
    WORDS["place note"]: {"learning_admin", "superuser"},
    "Khanqzx": HR | {"manager"},
    "khanqzx@thornvale": HR,
    "ZQ20915": HR,
    # Her name stands beside the pages she wrote.
    "Bellqzx": HR | {"manager", "moderator", "author", "translator"},
    "ZQ20916": HR,
}


@pytest.mark.parametrize("role", ROLES)
def test_nobody_is_shown_what_is_not_for_them(world, role, caplog):
    pages = crawl(Visitor(role, world))
    forbidden = {word for word, roles in ALLOWED.items() if role not in roles}
    forbidden.add(world.certificate.number)
    found = [(path, word) for path, text in pages.items() for word in forbidden if word in text]

    assert not found
    assert not [word for word in ALLOWED if word in caplog.text]


@pytest.mark.parametrize(
    ("role", "word"), [("learning_admin", "Khanqzx"), ("moderator", "Qzxdraft")]
)
def test_the_walk_reaches_what_is_for_them(world, role, word):
    assert any(word in text for text in crawl(Visitor(role, world)).values())


def test_an_email_holds_nothing_about_anybody_else(world, settings):
    actions.email_certificate(certificate_id=world.certificate.pk, language="en")
    [sent] = mail.outbox
    words = [sent.body, *(body for body, _kind in sent.alternatives)]

    assert sent.to == [world.amina.email]
    assert not [word for word in ALLOWED if word in "".join(words) and word not in HER_OWN]


HER_OWN = ("Khanqzx", "khanqzx@thornvale")


@pytest.mark.parametrize("code", [400, 403, 404, 500])
def test_an_error_page_says_nothing_of_what_went_wrong(world, code):
    request = RequestFactory().get(f"/{world.draft.slug}/")
    request.user = world.cast["staff"]
    handler = get_resolver().resolve_error_handler(code)
    more = {} if code == 500 else {"exception": Exception(WORDS["draft"])}

    assert WORDS["draft"] not in handler(request, **more).content.decode()
