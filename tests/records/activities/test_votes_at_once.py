"""Fifty votes at once, of fifty people or of one who presses the button too often."""

import pytest
from django.test import Client

from lms.records.models import OpinionMark, PollVotes
from tests.at_once import AT_ONCE, at_once
from tests.factories.activities import ANSWERS, make_active_module, option_of
from tests.factories.people import make_person

POSTS = 50

pytestmark = AT_ONCE


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


def vote_at_once(vote_url, browsers, options):
    url, name = vote_url

    def vote(given):
        browser, option = given
        return browser.post(url, {name: option}).status_code

    return set(at_once(vote, zip(browsers, options, strict=True)))


def test_fifty_people_are_fifty_votes(vote_url):
    options = [option_of(ANSWERS[number % 2]) for number in range(POSTS)]
    browsers = [browser_of(make_person("Sam")) for _each in range(POSTS)]

    assert vote_at_once(vote_url, browsers, options) == {302}
    assert sorted(PollVotes.objects.get().counts.values()) == [25, 25]
    assert OpinionMark.objects.count() == POSTS


def test_one_person_is_one_vote(vote_url):
    first = browser_of(make_person("Amina"))
    browsers = [Client() for _each in range(POSTS)]
    for browser in browsers:
        browser.cookies = first.cookies

    assert vote_at_once(vote_url, browsers, [option_of("Why")] * POSTS) == {302}
    assert PollVotes.objects.get().counts == {option_of("Why"): 1}
