"""How much a phone has to fetch for a lesson, without pictures and films. Words are counted as a
proxy sends them, compressed."""

import gzip

import pytest

from . import answer_key

KILOBYTE = 1000
FIRST_VISIT, NEXT_LESSON, SCRIPT = 120 * KILOBYTE, 15 * KILOBYTE, 4 * KILOBYTE
MEDIA = ("image", "media")


class Visit:
    """What the browser asked for and was given, by address."""

    def __init__(self, page, path, known=()):
        self.answers = {}
        page.on("response", self.note)
        page.goto(path, wait_until="networkidle")
        page.remove_listener("response", self.note)
        self.answers = {url: each for url, each in self.answers.items() if url not in known}

    def note(self, response):
        if response.request.resource_type not in MEDIA:
            self.answers[response.url] = response

    def weight(self, *kinds):
        return sum(
            weight_of(each)
            for each in self.answers.values()
            if not kinds or each.request.resource_type in kinds
        )


def weight_of(response):
    body = response.body()
    is_font = response.request.resource_type == "font"
    return len(body) if is_font else len(gzip.compress(body))


def is_kept(response):
    return "max-age" in response.headers.get("cache-control", "")


@pytest.fixture
def lessons():
    return [answer_key.address("DC02", slug) for slug in answer_key.lessons("DC02")]


def test_a_first_visit_to_any_lesson_is_light(browser, demo, cookies_of, lessons):
    for path in lessons:
        with browser.new_context(base_url=demo.url) as context:
            context.add_cookies(cookies_of("ren"))
            visit = Visit(context.new_page(), path)

            assert visit.weight() <= FIRST_VISIT, path
            assert visit.weight("script") <= SCRIPT, path


def test_the_next_lesson_is_lighter(page, be, lessons):
    be("ren")
    first = Visit(page, lessons[0])
    known = {url for url, response in first.answers.items() if is_kept(response)}
    assert known

    for path in lessons[1:]:
        assert Visit(page, path, known).weight() <= NEXT_LESSON, path
