"""Fifty votes at once, of fifty people or of one who presses the button too often."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections
from django.test import Client

from lms.records.models import OpinionMark, PollVotes
from tests.factories.activities import ANSWERS, make_active_module, option_of
from tests.factories.people import make_person

POSTS = 50

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif(
        connection.vendor == "sqlite",
        reason="SQLite takes one writer at a time, so nothing can happen at once.",
    ),
]


@pytest.fixture
def vote_url():
    module = make_active_module()
    poll = module.lessons.raw_data[0]["value"]["content"][0]["id"]
    place = f"{module.translation_key}/{module.outline[0].id}"
    return f"/record/{place}/vote/{poll}/", f"q-{poll}"


def browser_of(person):
    browser = Client()
    browser.force_login(person)
    return browser


def post_at_once(vote_url, browsers, options):
    (url, name), all_ready = vote_url, Barrier(POSTS)

    def post(browser, option):
        try:
            all_ready.wait(60)
            return browser.post(url, {name: option}).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(POSTS) as pool:
        return set(pool.map(post, browsers, options))


def test_fifty_people_are_fifty_votes(vote_url):
    options = [option_of(ANSWERS[number % 2]) for number in range(POSTS)]
    browsers = [browser_of(make_person("Sam")) for _each in range(POSTS)]

    assert post_at_once(vote_url, browsers, options) == {302}
    assert sorted(PollVotes.objects.get().counts.values()) == [25, 25]
    assert PollVotes.objects.get().shown == PollVotes.objects.get().counts
    assert OpinionMark.objects.count() == POSTS


def test_one_person_is_one_vote(vote_url):
    first = browser_of(make_person("Amina"))
    browsers = [Client() for _each in range(POSTS)]
    for browser in browsers:
        browser.cookies = first.cookies

    assert post_at_once(vote_url, browsers, [option_of("Why")] * POSTS) == {302}
    assert PollVotes.objects.get().counts == {option_of("Why"): 1}
