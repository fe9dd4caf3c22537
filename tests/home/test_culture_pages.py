"""What colleagues read in the culture section, and who may.

Culture
├── Themes       Working in the open
├── Stories      Fewer forms
└── Experiments  Ring first
"""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale, Page
from wagtail_localize.operations import translate_object

from home.actions import open_sections
from home.models import CultureIndexPage, ExperimentPage, StoryPage, ThemePage
from tests.factories.courses import make_course, make_home
from tests.factories.home import make_experiment, make_help, make_story, make_theme

THEME = "/culture/themes/working-in-the-open/"
STORY = "/culture/stories/fewer-forms/"
EXPERIMENT = "/culture/experiments/ring-first/"
PAGES = ["/culture/", "/culture/themes/", "/culture/stories/", "/culture/experiments/"]


@pytest.fixture
def culture(sections):
    make_theme(), make_story(theme="digital-council"), make_experiment()
    return sections


def text(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize("path", [*PAGES, THEME, STORY, EXPERIMENT])
def test_staff_read_it(signed_in, culture, path):
    assert signed_in.get(path).status_code == 200


@pytest.mark.parametrize("path", [*PAGES, THEME, STORY, EXPERIMENT])
def test_who_is_not_signed_in_is_asked_to(client, culture, path):
    assert client.get(path).url == f"/accounts/login/?next={path}"


@pytest.mark.parametrize("path", [f"/cy{path}" for path in (*PAGES, THEME, STORY, EXPERIMENT)])
def test_its_welsh_address_shows_the_english_words_and_says_so(signed_in, culture, path):
    html = text(signed_in, path)

    assert '<html lang="cy">' in html
    assert 'lang="en"' in html


@pytest.mark.parametrize(
    ("path", "draft"),
    [
        (STORY, lambda: make_story(live=False)),
        (EXPERIMENT, lambda: make_experiment(live=False)),
        (THEME, lambda: make_theme(live=False)),
    ],
)
def test_a_draft_is_not_there(signed_in, sections, path, draft):
    draft()

    assert signed_in.get(path).status_code == 404


def test_a_draft_is_in_no_list(signed_in, sections):
    make_story("Not yet", live=False)

    assert "Not yet" not in text(signed_in, "/culture/") + text(signed_in, "/culture/stories/")


def test_a_theme_names_its_courses_and_its_stories(signed_in, culture):
    make_course(title="Safe online")

    html = text(signed_in, THEME)

    assert "Safe online" in html
    assert "Fewer forms" in html


def test_a_theme_names_nothing_of_another_theme(signed_in, culture):
    make_story("Open data", theme="digital-borough")

    assert "Open data" not in text(signed_in, THEME)


def test_a_theme_has_one_page(culture):
    second = ThemePage(title="Another", theme="digital-council", summary="The same.")

    with pytest.raises(ValidationError, match="“Working in the open” is about this theme"):
        second.clean()


def test_a_story_says_who_told_it_what_changed_and_what_was_learned(signed_in, culture):
    html = text(signed_in, STORY)

    assert all(
        words in html for words in ("A housing officer", "Now there is one.", "Ask who reads it.")
    )


def test_who_wants_no_name_is_a_colleague(culture):
    assert StoryPage(told_by="").teller == "A colleague"


@pytest.mark.parametrize(
    ("known", "stones"),
    [
        ({}, {"attempt": "next"}),
        ({"seen": "Half"}, {"attempt": "done", "look": "next"}),
        (
            {"seen": "Half", "decided": "Keep"},
            {"attempt": "done", "look": "done", "decide": "done"},
        ),
    ],
)
def test_an_experiment_shows_how_far_it_is(known, stones):
    assert ExperimentPage(**known).stones == stones


@pytest.mark.parametrize("path", ["/culture/", THEME, "/culture/stories/"])
def test_more_pages_cost_no_more_queries(signed_in, culture, counted, path):
    few = cost(signed_in, counted, path)
    for number in range(4):
        make_story(f"Story {number}", theme="digital-council")
        make_experiment(f"Experiment {number}", theme="digital-council")

    assert cost(signed_in, counted, path) == few


def cost(client, counted, path):
    client.get(path)
    with counted() as queries:
        client.get(path)
    return len(queries)


def test_the_sections_are_opened_once(sections):
    again = open_sections(home=make_home())

    assert again == sections


def test_every_section_has_its_welsh_address_at_once(sections):
    assert CultureIndexPage.objects.get(locale__language_code="cy").alias_of_id


def test_the_sections_stand_only_where_they_belong(sections):
    assert not CultureIndexPage.can_create_at(make_home())
    assert StoryPage.allowed_parent_page_models()[0].__name__ == "StoryIndexPage"


def test_everybody_reads_help(client, sections):
    make_help()

    assert "No desk needed." in text(client, "/help/learning-in-a-van/")


def test_our_own_help_page_stays_and_leads_to_the_others(client, sections):
    make_help()

    html = text(client, "/help/")

    assert "I cannot sign in" in html
    assert 'href="/help/learning-in-a-van/"' in html


def test_help_for_staff_only_is_not_listed_for_others(client, sections):
    page = make_help()
    page.view_restrictions.create(restriction_type="login")

    assert "No desk needed." not in text(client, "/help/")


def test_a_translation_keeps_the_ids_of_its_blocks(sections):
    note = {"title": "Why", "text": "<p>Because.</p>"}
    raw = [
        {"type": "text", "value": "<p>Early.</p>", "id": "11111111-1111-4111-8111-111111111111"},
        {"type": "note", "value": note, "id": "22222222-2222-4222-8222-222222222222"},
    ]
    translate_object(make_theme(body=raw), [Locale.objects.get(language_code="cy")])
    welsh = ThemePage.objects.get(locale__language_code="cy", alias_of=None)

    assert [block["id"] for block in welsh.body.raw_data] == [block["id"] for block in raw]
    assert (welsh.slug, welsh.theme) == ("working-in-the-open", "digital-council")


def test_the_footer_leads_there_where_there_is_something(signed_in, culture):
    assert '<a href="/culture/">Culture</a>' in text(signed_in, "/help/")


def test_the_footer_of_who_is_not_signed_in_does_not(client, culture):
    assert '<a href="/culture/">' not in text(client, "/help/")


def test_no_page_is_made_by_reading(signed_in, culture):
    before = Page.objects.count()
    signed_in.get("/culture/")

    assert Page.objects.count() == before
