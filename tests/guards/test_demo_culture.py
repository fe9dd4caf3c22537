"""What Thornvale tells of itself is whole, and is made once."""

import re

import pytest

from home.models import ExperimentPage, HelpPage, HomePage, StoryPage, ThemePage
from lms.demo.culture import furnish_culture, read
from tests.factories.courses import make_course, make_home

STORIES = read("stories")


def words_of(piece):
    return " ".join(part["text"] for part in piece["body"] if "text" in part).split()


@pytest.mark.parametrize("story", STORIES, ids=[story["slug"] for story in STORIES])
def test_a_story_is_short_enough_to_read_and_long_enough_to_tell(story):
    assert 150 <= len(words_of(story)) <= 300


@pytest.mark.parametrize("name", ["themes", "stories", "experiments", "help"])
def test_nobody_shouts(name):
    assert not re.search(r"[!😀-🙏]", str(read(name)))


@pytest.fixture
def furnished(db):
    make_course("DC02")
    furnish_culture(home=make_home())


def counted_pages():
    models = (ThemePage, StoryPage, ExperimentPage, HelpPage)
    return [model.objects.live().filter(alias_of=None).count() for model in models]


def test_all_of_it_is_live_in_both_languages(furnished):
    assert counted_pages() == [4, 6, 3, 2]
    assert StoryPage.objects.live().filter(locale__language_code="cy").count() == 6


def test_making_it_again_changes_nothing(furnished):
    furnish_culture(home=make_home())

    assert counted_pages() == [4, 6, 3, 2]


def test_every_block_has_an_id(furnished):
    streams = [page.body.raw_data for page in (*ThemePage.objects.all(), HomePage.objects.first())]
    lists = [value for stream in streams for block in stream for value in parts(block["value"])]

    assert all("id" in block for blocks in [*streams, *lists] for block in blocks)


def parts(value):
    """The lists of a block, in the stored form."""
    if isinstance(value, dict):
        return [each for each in value.values() if isinstance(each, list)]
    return [value] if isinstance(value, list) else []
