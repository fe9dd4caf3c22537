"""Susan sends a course to be translated, Siân translates it, Susan publishes it, and staff read it;
then the English changes.
"""

import re

import pytest
from playwright.sync_api import expect

from . import answer_key, translating

CODE = "OP01"
TITLE = answer_key.course(CODE)["title"]
WELSH = "Cwrs prawf yn Gymraeg"
COURSE = f"/cy{answer_key.address(CODE)}"
TRANSLATE_THE_REST = """
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from courses.models import CoursePage
course = CoursePage.objects.get(code="{code}", locale__language_code="en")
welsh = Locale.objects.get(language_code="cy")
for page in [course, *course.get_children()]:
    translation = Translation.objects.get(source__object_id=page.translation_key)
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string, context=segment.context, locale=welsh,
            defaults={{"data": segment.string.data, "translation_type": "manual"}},
        )
    if page.depth > course.depth:
        translation.save_target(publish=True)
"""
CHANGE_THE_CHECK = """
from courses.models import ModulePage
from tests.factories.courses import publish
page = ModulePage.objects.get(slug="{slug}", locale__language_code="en")
raw = list(page.lessons.raw_data)
check = raw[-1]["value"]["check"]
check[0]["value"]["text"] = "What would you do first today?"
check.pop()
page.lessons = raw
publish(page)
"""


@pytest.fixture(scope="module")
def submitted(page_of):
    translating.submit_with_subtree(page_of("learning"), TITLE)


@pytest.fixture(scope="module")
def sent(submitted, page_of, demo):
    """Siân gives the course its title, the rest comes by a file, and she sends it."""
    page = page_of("translator")
    translating.open_translation(page, TITLE)
    translating.translate(page, TITLE, WELSH)
    demo.manage("shell", "-v0", "-c", TRANSLATE_THE_REST.format(code=CODE))
    page.reload()
    page.get_by_role("link", name="Send to be published").click()
    page.get_by_role("button", name="Send to be published").click()
    expect(page.get_by_text("A moderator will look at it")).to_be_visible()


@pytest.fixture(scope="module")
def published(sent, page_of):
    page = page_of("learning")
    translating.open_translation(page, TITLE)
    translating.publish(page)


@pytest.fixture(scope="module")
def changed(published, demo):
    slug = list(answer_key.modules(CODE))[-1]
    demo.manage("shell", "-v0", "-c", CHANGE_THE_CHECK.format(slug=slug))


@pytest.mark.usefixtures("submitted")
def test_a_translator_is_not_offered_to_publish(page, be):
    be("translator")
    translating.open_translation(page, TITLE)

    expect(page.get_by_role("link", name="Send to be published")).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)


@pytest.mark.usefixtures("sent")
def test_the_table_says_whose_turn_it_is(page, be):
    be("learning")

    row = translating.row_of(page, TITLE)

    expect(row).to_contain_text("Ready to publish")
    expect(row).to_contain_text("Moderators")


@pytest.mark.usefixtures("published")
def test_staff_read_the_course_in_welsh(page, be):
    be("ren")
    page.goto(COURSE)

    expect(page.get_by_role("heading", level=1)).to_have_text(WELSH)


@pytest.mark.usefixtures("published")
def test_the_switch_leads_to_the_same_course(page, be):
    be("ren")
    page.goto(COURSE)
    page.get_by_role("link", name="English").click()

    expect(page).to_have_url(re.compile(answer_key.address(CODE) + "$"))


@pytest.mark.usefixtures("changed")
def test_a_check_that_changed_is_read_in_english_with_a_notice(page, be, is_accessible):
    be("ren")
    page.goto(f"/cy{answer_key.address(CODE, answer_key.final_check(CODE)[0])}")

    expect(page.get_by_role("main")).to_contain_text("What would you do first today?")
    expect(page.locator(".ds-banner")).to_be_visible()
    is_accessible()


@pytest.mark.usefixtures("changed")
def test_the_table_says_that_words_are_missing(page, be):
    be("translator")
    title = answer_key.course(CODE)["modules"][-1]["title"]

    expect(translating.row_of(page, title)).to_contain_text("Behind its source")
