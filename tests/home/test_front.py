"""What the council shows on everybody's home page, below their own learning."""

import pytest

from home.models import HomePage
from lms.people.models import User
from lms.people.roles import MODERATORS
from tests.factories.courses import block, make_course, publish
from tests.factories.home import make_story, make_theme, translate
from tests.factories.people import make_person

NEWS = {"title": "You said, we changed", "text": "<p>There is time in the rota now.</p>"}


@pytest.fixture
def home(sections):
    return HomePage.objects.get(locale__language_code="en")


def fill(home, *blocks):
    home.body = list(blocks)
    return publish(home)


def read(client, path="/"):
    return " ".join(client.get(path).content.decode().split())


def test_an_empty_home_page_adds_nothing(signed_in, home):
    assert "From around the council" not in read(signed_in)


def test_news_a_story_a_course_and_themes_are_shown(signed_in, home):
    fill(
        home,
        block("news", NEWS),
        block("story", make_story().pk),
        block("course", make_course().pk),
        block("themes", [block("item", make_theme().pk)]),
    )

    html = read(signed_in)

    wanted = ("There is time in the rota now.", "Fewer forms", "Safe online", "Working in the open")
    assert [words for words in wanted if words not in html] == []


def test_it_stands_below_ones_own_learning(signed_in, home):
    fill(home, block("news", NEWS))

    html = read(signed_in)

    assert html.index("ds-hero") < html.index("You said, we changed")


def test_who_is_not_signed_in_sees_none_of_it(client, home):
    fill(home, block("news", NEWS))

    assert client.get("/").url == "/accounts/login/?next=/"


def test_what_is_not_live_any_more_is_left_out(signed_in, home):
    story = make_story()
    fill(home, block("story", story.pk), block("news", NEWS))
    story.unpublish()

    assert "Fewer forms" not in read(signed_in)


def test_a_page_kept_for_a_group_is_left_out(signed_in, home):
    story = make_story()
    fill(home, block("story", story.pk))
    story.view_restrictions.create(restriction_type="groups")

    assert "Fewer forms" not in read(signed_in)


def test_the_welsh_home_page_shows_a_page_in_welsh(signed_in, home):
    story = make_story()
    fill(home, block("story", story.pk))
    translate(story, title="Llai o ffurflenni")

    assert "Llai o ffurflenni" in read(signed_in, "/cy/")


def test_it_costs_two_queries_however_much_there_is(signed_in, home, counted):
    course = make_course()
    read(signed_in)
    with counted() as without:
        read(signed_in)
    stories = [make_story(f"Story {number}") for number in range(4)]
    themes = [
        make_theme(f"Theme {value}", value) for value in ("digital-council", "digital-borough")
    ]
    fill(
        home,
        block("news", NEWS),
        *(block("story", story.pk) for story in stories),
        block("course", course.pk),
        block("themes", [block("item", theme.pk) for theme in themes]),
    )
    read(signed_in)

    with counted() as filled:
        read(signed_in)

    # The first of the two is asked of an empty home page too.
    assert len(filled) == len(without) + 1


@pytest.fixture
def moderator(home):
    person = make_person("Mo", role=MODERATORS)
    return User.objects.get(pk=person.pk)


def test_a_moderator_changes_the_home_page(moderator, home):
    may = home.permissions_for_user(moderator)

    assert (may.can_edit(), may.can_publish()) == (True, True)


def test_a_moderator_cannot_take_the_site_away(moderator, home):
    may = home.permissions_for_user(moderator)

    assert not any(
        (
            may.can_delete(),
            may.can_unpublish(),
            may.can_move(),
            may.can_copy(),
            may.can_set_view_restrictions(),
            may.can_add_subpage(),
        )
    )


def test_a_moderator_sees_it_before_it_is_published(client, moderator, home):
    fill(home, block("news", NEWS))
    client.force_login(moderator)

    html = read(client, f"/admin/pages/{home.pk}/view_draft/")

    assert "There is time in the rota now." in html
