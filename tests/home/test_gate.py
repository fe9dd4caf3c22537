"""Culture and help pages, and the home page, go live through no door with something in their way.

What a rule finds is tested in tests/courses/readiness. Here: that every page with a text asks.
"""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.operations import translate_object

from courses.gate import NotReady
from home.models import HomePage, ThemePage
from tests.factories.courses import block
from tests.factories.home import make_help, make_story, make_theme
from tests.factories.people import make_person

SKIPPED = block("text", "<h3>Why</h3><p>Because.</p>")
READY = block("text", "<h2>Why</h2><p>Because.</p>")
NOWHERE = block("text", '<p>See <a href="#">the plan</a>.</p>')
EMPTY = block("note", {"style": "tip", "title": "", "text": ""})
MADE = {"theme": make_theme, "story": make_story, "help": make_help}

pytestmark = pytest.mark.django_db


@pytest.fixture
def priya(client):
    person = make_person("Priya", is_superuser=True)
    client.force_login(person)
    return client


@pytest.fixture(params=MADE)
def page(request, sections):
    page = MADE[request.param](live=False)
    page.body = [SKIPPED]
    page.save_revision()
    return page


def is_live(page):
    return Page.objects.get(pk=page.pk).live


@pytest.mark.parametrize("body", [[SKIPPED], [NOWHERE], [EMPTY]])
def test_a_revision_is_not_published(sections, body):
    page = make_theme(live=False)
    page.body = body

    with pytest.raises(NotReady):
        page.save_revision(clean=False).publish()

    assert not is_live(page)


def test_every_kind_of_page_with_a_text_asks(page):
    with pytest.raises(NotReady, match="A heading of level 3"):
        page.get_latest_revision().publish()


def test_what_is_ready_goes_live(page):
    page.body = [READY]
    page.save_revision().publish()

    assert is_live(page)


def test_many_at_once_are_refused_with_the_reason(priya, page):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    answer = priya.post(f"{url}?id={page.pk}", follow=True).content.decode()

    assert f"“{page.title}” was not published. A heading of level 3" in answer
    assert not is_live(page)


def test_a_draft_is_kept_as_it_is(page):
    assert page.get_latest_revision_as_object().body[0].value.source == SKIPPED["value"]


def test_the_error_stands_at_the_block_of_the_form(priya, sections):
    page = make_theme()
    form = {
        "title": page.title,
        "slug": page.slug,
        "theme": page.theme,
        "summary": page.summary,
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "text",
        "body-0-id": "",
        "body-0-value": '{"blocks": [{"key": "a", "type": "header-three", "text": "Why", '
        '"depth": 0, "inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}}',
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "action-publish": "action-publish",
    }

    answer = priya.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)

    [error] = answer.context["form"].errors["body"].as_data()
    assert "A heading of level 3" in error.as_json_data()["blockErrors"][0]["messages"][0]


def test_news_on_the_home_page_is_asked_too(sections):
    home = HomePage.objects.get(locale=Locale.get_default())
    home.body = [("news", {"title": "News", "text": '<p><a href="#">More</a></p>'})]

    with pytest.raises(NotReady, match="leads nowhere"):
        home.save_revision(clean=False).publish()


def test_a_translation_is_asked_too(sections):
    theme = make_theme()
    cy, _ = Locale.objects.get_or_create(language_code="cy")
    translate_object(theme, [cy])
    welsh = ThemePage.objects.get(locale=cy, translation_key=theme.translation_key)
    welsh.body = [SKIPPED]

    with pytest.raises(NotReady):
        welsh.save_revision(clean=False).publish()
