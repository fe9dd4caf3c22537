"""Courses in an order, as one person walks them."""

import pytest
from django.utils.translation import override
from wagtail.models import Locale, PageViewRestriction
from wagtail_localize.models import TranslationSource

from courses.models import Pathway
from lms.records.pathways import MyPathway
from tests.factories.courses import borrow, make_course, make_pathway, translate
from tests.factories.records import finish, make_short_course

PATH = "/pathways/new-to-the-council/"


@pytest.fixture
def courses(amina):
    return make_short_course("DC01"), make_short_course("DC02")


@pytest.fixture
def pathway(courses):
    return make_pathway([course for course, _module in reversed(courses)])


@pytest.fixture
def read(client, amina):
    client.force_login(amina)

    def read(path=PATH):
        response = client.get(path)
        assert response.status_code == 200
        return " ".join(response.content.decode().split())

    return read


def finish_all(person, course, module):
    for number in range(1, len(module.outline) + 1):
        finish(person, course, module, number)


def test_the_courses_stand_in_the_order_of_the_pathway(read, pathway):
    page = read()

    assert page.index("Course DC02") < page.index("Course DC01")


def test_each_course_has_its_reason(read, pathway):
    assert "Because of DC02." in read()


def test_each_course_says_how_far_the_person_is(amina, read, courses, pathway):
    finish(amina, *courses[0], 1)

    assert "1 of 2 lessons completed. About 5 minutes left." in read()


def test_completed_courses_are_counted(amina, read, courses, pathway):
    finish_all(amina, *courses[0])

    assert "1 of 2 courses completed" in read()


def test_the_next_course_is_the_first_that_is_not_completed(amina, courses, pathway):
    finish_all(amina, *courses[1])

    assert MyPathway(amina, pathway).next.course.code == "DC01"


def test_nothing_is_next_when_all_is_completed(amina, courses, pathway):
    finish_all(amina, *courses[0])
    finish_all(amina, *courses[1])

    assert MyPathway(amina, pathway).next is None


def test_what_others_finished_is_not_shown(amina, courses, pathway, django_user_model):
    sam = django_user_model.objects.create(email="sam@thornvale.example")
    finish_all(sam, *courses[0])

    assert MyPathway(amina, pathway).done == 0


def test_a_shared_module_counts_in_both_courses(amina, courses, pathway):
    borrow(courses[1][0], courses[0][1])
    finish_all(amina, *courses[1])
    finish_all(amina, *courses[0])

    assert MyPathway(amina, pathway).done == 2


def test_a_course_that_is_not_published_is_left_out(amina, courses, pathway):
    courses[0][0].unpublish()

    assert [stage.course.code for stage in MyPathway(amina, pathway).stages] == ["DC02"]


def test_a_course_kept_from_this_person_is_left_out(amina, courses, pathway):
    PageViewRestriction.objects.create(
        page=courses[0][0], restriction_type=PageViewRestriction.GROUPS
    )

    assert [stage.course.code for stage in MyPathway(amina, pathway).stages] == ["DC02"]


def test_a_course_that_is_being_written_is_never_next(amina):
    pathway = make_pathway([make_course("DC03", "Sharing"), make_course("DC04", "Meeting")])

    assert MyPathway(amina, pathway).next is None


def test_a_pathway_is_for_people_who_are_signed_in(client, pathway):
    assert client.get(PATH).url == f"/accounts/login/?next={PATH}"


def test_a_draft_is_not_found(client, amina, courses):
    make_pathway([courses[0][0]], live=False)
    client.force_login(amina)

    assert client.get(PATH).status_code == 404


def test_the_catalogue_leads_to_it(read, pathway):
    assert f'href="{PATH}"' in read("/learn/")


def test_the_catalogue_leads_to_no_draft(read, courses):
    make_pathway([courses[0][0]], live=False)

    assert PATH not in read("/learn/")


def test_a_pathway_that_is_not_translated_says_so(read, courses, pathway):
    for course, module in courses:
        translate(course)
        translate(module)

    assert '<span lang="en">New to the council</span>' in read(f"/cy{PATH}")


@pytest.fixture
def welsh(pathway, courses):
    locale, _ = Locale.objects.get_or_create(language_code="cy")
    for course, module in courses:
        translate(course, title=f"Cwrs {course.code}")
        translate(module)
    source, _ = TranslationSource.update_or_create_from_instance(pathway)
    source.create_or_update_translation(locale, fallback=True)
    return Pathway.objects.get(locale=locale)


def test_wagtail_localize_translates_a_pathway_with_its_steps(pathway, welsh):
    assert (welsh.slug, welsh.steps.count()) == (pathway.slug, 2)
    assert welsh.translation_key == pathway.translation_key


def test_a_translated_pathway_shows_the_translated_courses(amina, welsh):
    with override("cy"):
        stages = MyPathway(amina, welsh).stages

        assert [stage.course.title for stage in stages] == ["Cwrs DC02", "Cwrs DC01"]


def test_there_is_one_of_each_in_a_language(welsh):
    with override("cy"):
        assert Pathway.objects.in_reader_language() == [welsh]


def test_what_is_learnt_in_one_language_shows_in_the_other(amina, courses, welsh):
    finish_all(amina, *courses[0])

    with override("cy"):
        assert MyPathway(amina, welsh).done == 1


def test_a_longer_pathway_costs_no_more_queries(client, amina, courses, pathway, counted):
    client.force_login(amina)
    client.get(PATH)
    with counted() as few:
        client.get(PATH)
    more = [make_short_course(code)[0] for code in ("DC05", "DC06", "DC07")]
    make_pathway([*more, courses[0][0]], title="Long")
    with counted() as many:
        client.get("/pathways/long/")

    assert len(many) == len(few) <= 10
