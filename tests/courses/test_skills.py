import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, TranslationSource

from courses.models import CoursePage, Skill
from tests.factories.courses import make_course, make_skill, make_statement, translate
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def courses():
    return make_course(), make_course("DC09", "Meetings")


@pytest.fixture
def scams(courses):
    return make_skill("Spotting a scam", courses[:1])


@pytest.fixture
def signed_in(client):
    client.force_login(make_person())
    return client


def in_welsh(skill, title="Adnabod sgam"):
    locale, _ = Locale.objects.get_or_create(language_code="cy")
    welsh = skill.copy_for_translation(locale)
    welsh.title = title
    welsh.save()
    return welsh


def read(client, path):
    return " ".join(client.get(path).content.decode().split())


def test_the_catalogue_shows_every_course_at_first(signed_in, scams):
    page = read(signed_in, "/learn/")

    assert "Safe online" in page
    assert "Meetings" in page
    assert '<h2 id="found"> 2 courses </h2>' in page


def test_a_skill_leaves_the_courses_that_teach_it(signed_in, scams):
    page = read(signed_in, "/learn/?skill=spotting-a-scam")

    assert "Meetings" not in page
    assert '<h2 id="found"> 1 course teaches “Spotting a scam” </h2>' in page


@pytest.mark.parametrize("skill", ["gone", "", "'; drop table"])
def test_an_unknown_skill_leaves_all(signed_in, scams, skill):
    assert "2 courses" in read(signed_in, f"/learn/?skill={skill}")


def test_a_skill_that_no_course_teaches_is_not_offered(signed_in, courses):
    make_skill("Knitting")

    assert "Knitting" not in read(signed_in, "/learn/")


def test_a_skill_of_a_draft_course_is_not_offered(signed_in, courses):
    make_skill("Knitting", [make_course("DC08", "Wool", live=False)])

    assert "Knitting" not in read(signed_in, "/learn/")


def test_a_course_says_what_it_teaches(signed_in, scams):
    page = read(signed_in, "/learn/safe-online/")

    assert '<a href="/learn/?skill=spotting-a-scam">Spotting a scam</a>' in page


def test_a_course_without_skills_says_nothing_of_them(signed_in, courses):
    assert "Skills it teaches" not in read(signed_in, "/learn/meetings/")


def test_a_translated_skill_keeps_its_address(scams):
    assert in_welsh(scams).slug == "spotting-a-scam"


def test_readers_see_the_skill_in_their_language(scams):
    in_welsh(scams)

    with override("cy"):
        assert [skill.title for skill in Skill.objects.in_reader_language()] == ["Adnabod sgam"]


def test_a_skill_that_is_not_translated_is_marked(scams):
    with override("cy"):
        (skill,) = Skill.objects.in_reader_language()

        assert skill.marked_title == '<span lang="en">Spotting a scam</span>'


def test_a_translated_course_teaches_what_its_source_teaches(signed_in, courses, scams):
    translate(courses[0], title="Diogel ar-lein")
    in_welsh(scams)

    page = read(signed_in, "/cy/learn/?skill=spotting-a-scam")

    assert "Diogel ar-lein" in page
    assert "Adnabod sgam" in page


def test_a_course_sent_to_be_translated_stays_in_step(courses, scams):
    locale, _ = Locale.objects.get_or_create(language_code="cy")
    source, _ = TranslationSource.update_or_create_from_instance(courses[0])
    source.create_or_update_translation(locale, copy_parent_pages=True, fallback=True)
    make_skill("Keeping calm", courses[:1])
    source.update_from_db()
    source.create_or_update_translation(locale, fallback=True)

    welsh = CoursePage.objects.get(locale=locale)
    assert [skill.title for skill in welsh.skills] == ["Keeping calm", "Spotting a scam"]


def test_wagtail_localize_translates_a_skill(scams):
    locale, _ = Locale.objects.get_or_create(language_code="cy")
    source, _ = TranslationSource.update_or_create_from_instance(scams)
    source.create_or_update_translation(locale, fallback=True)

    assert scams.get_translation(locale).slug == scams.slug


def test_wagtail_localize_translates_the_statements_of_a_skill(scams):
    statement = make_statement(scams, "I can spot a trick")
    locale, _ = Locale.objects.get_or_create(language_code="cy")
    source, _ = TranslationSource.update_or_create_from_instance(scams)
    source.create_or_update_translation(locale, fallback=True)

    [welsh] = scams.get_translation(locale).statements.all()
    assert welsh.translation_key == statement.translation_key
    assert statement.text in set(
        StringSegment.objects.filter(source=source).values_list("string__data", flat=True)
    )


def test_two_skills_have_two_names(scams):
    with pytest.raises(ValidationError):
        Skill(title="spotting a scam", description="Again", locale=scams.locale).full_clean()


def test_more_skills_and_courses_are_no_more_queries(signed_in, scams, counted):
    signed_in.get("/learn/")
    with counted() as few:
        signed_in.get("/learn/")
    make_skill("Keeping calm", [make_course("DC07", "Calm")])
    with counted() as many:
        signed_in.get("/learn/")

    assert len(many) == len(few) <= 10
