"""Addresses under /learn/: what is shown, to whom, and at what cost.

/learn/ → safe-online/ → why-us/       what-happened/ · why/
                         four-habits/  spot/ · lock/ (check)
"""

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.http import Http404
from django.urls import resolve
from django.utils.translation import override
from wagtail.models import PageViewRestriction, Site

from courses.models import ModulePage
from lms.people.models import User
from tests.factories.courses import (
    block_id,
    lesson,
    make_course,
    make_module,
    question,
    translate,
)

pytestmark = pytest.mark.django_db

LESSON = "/learn/safe-online/why-us/what-happened/"


@pytest.fixture(autouse=True)
def course():
    course = make_course()
    make_module(course, "Why us", [lesson("What happened"), lesson("Why")])
    make_module(course, "Four habits", [lesson("Spot"), lesson("Lock", check=[question()])])
    return course


@pytest.fixture
def amina():
    return User(pk=1, email="amina@example.com")


@pytest.fixture
def get(rf, amina):
    """Answers a GET like the site does, before the template is rendered."""

    def get(path, user=amina):
        request = rf.get(path, SERVER_NAME="localhost")
        request.user = user
        request.session = {}
        with override("cy" if path.startswith("/cy/") else "en"):
            found = resolve(request.path_info)
            return found.func(request, *found.args, **found.kwargs)

    Site.get_site_root_paths()
    return get


@pytest.mark.parametrize(
    ("path", "template"),
    [
        ("/learn/", "courses/course_index_page.html"),
        ("/learn/safe-online/", "courses/course_page.html"),
        ("/learn/safe-online/why-us/", "courses/module_page.html"),
        (LESSON, "courses/lesson.html"),
    ],
)
def test_each_address_has_its_page(get, path, template):
    assert get(path).template_name == template


def test_a_lesson_page_knows_where_it_is(get):
    context = get("/learn/safe-online/why-us/why/").context_data

    assert context["lesson"].title == "Why"
    assert (context["course"].code, context["page"].title) == ("DC02", "Why us")
    assert [each.title for each in context["outline"]] == ["What happened", "Why"]


def test_the_next_lesson_may_be_in_the_next_module(get):
    context = get("/learn/safe-online/why-us/why/").context_data

    assert context["previous"].url == LESSON
    assert context["next"].url == "/learn/safe-online/four-habits/spot/"


def test_the_previous_lesson_may_be_in_the_module_before(get):
    context = get("/learn/safe-online/four-habits/spot/").context_data

    assert context["previous"].url == "/learn/safe-online/why-us/why/"


def test_a_course_begins_and_ends(get):
    assert get(LESSON).context_data["previous"] is None
    assert get("/learn/safe-online/four-habits/lock/").context_data["next"] is None


def test_someone_signed_out_signs_in_and_comes_back(get, settings):
    settings.LOGIN_URL = "/sign-in/"

    response = get(LESSON, user=AnonymousUser())

    assert response.url == f"/sign-in/?next={LESSON}"


def test_a_lesson_that_is_gone_leads_to_its_module(get):
    assert get("/learn/safe-online/why-us/renamed/").url == "/learn/safe-online/why-us/"


def test_a_module_finds_a_lesson_by_its_id(get):
    found = get(f"/learn/safe-online/why-us/?lesson={block_id('lesson', 'Why')}")

    assert found.url == "/learn/safe-online/why-us/why/"


@pytest.mark.parametrize("wanted", ["gone", "", "'; drop table"])
def test_an_unknown_lesson_id_stays_on_the_module(get, wanted):
    response = get(f"/learn/safe-online/why-us/?lesson={wanted}")

    assert getattr(response, "url", "/learn/safe-online/why-us/") == "/learn/safe-online/why-us/"


@pytest.mark.parametrize(
    "path",
    ["/learn/gone/", "/learn/safe-online/gone/", "/learn/safe-online/gone/lesson/"],
)
def test_what_is_not_there_is_not_found(get, path):
    with pytest.raises(Http404):
        get(path)


def test_a_draft_module_is_not_found(get, course):
    make_module(course, "Not yet", live=False)

    with pytest.raises(Http404):
        get("/learn/safe-online/not-yet/")


def test_a_draft_course_hides_its_modules(get, course):
    course.unpublish()

    with pytest.raises(Http404):
        get(LESSON)


def test_wagtails_privacy_setting_holds(get, course, settings, django_user_model):
    settings.WAGTAIL_FRONTEND_LOGIN_URL = "/sign-in/"
    restriction = PageViewRestriction.objects.create(
        page=course, restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.add(Group.objects.create(name="Leadership"))
    sam = django_user_model.objects.create(email="sam@example.com")

    response = get(LESSON, user=sam)

    assert response.status_code == 302


def test_a_translation_answers_in_its_own_language(get):
    translate(ModulePage.objects.get(slug="why-us"), title="Pam ni")

    assert get(f"/cy{LESSON}").context_data["page"].title == "Pam ni"


def test_a_page_offers_its_live_translations(get):
    translate(ModulePage.objects.get(slug="why-us"))

    (welsh,) = get(LESSON).context_data["translations"]

    assert (welsh.code, welsh.name, welsh.url) == ("cy", "Cymraeg", f"/cy{LESSON}")


def test_a_translation_offers_the_way_back(get):
    translate(ModulePage.objects.get(slug="why-us"))

    (english,) = get(f"/cy{LESSON}").context_data["translations"]

    assert english.url == LESSON


def test_a_draft_translation_is_not_offered(get):
    translate(ModulePage.objects.get(slug="why-us")).unpublish()

    assert get(LESSON).context_data["translations"] == []


def test_the_lesson_found_by_id_is_in_the_language_of_the_page(get):
    translate(ModulePage.objects.get(slug="why-us"))

    found = get(f"/cy/learn/safe-online/why-us/?lesson={block_id('lesson', 'Why')}")

    assert found.url == "/cy/learn/safe-online/why-us/why/"


@pytest.mark.parametrize(
    ("path", "queries"),
    [
        # The site, the page or the course with its modules, and a module's view restrictions.
        (LESSON, 4),
        ("/learn/safe-online/why-us/", 4),
        ("/learn/safe-online/", 3),
        # And the skills to choose from, and the pathways.
        ("/learn/", 6),
    ],
)
def test_a_page_costs_few_queries(get, django_assert_num_queries, path, queries):
    with django_assert_num_queries(queries):
        get(path)


def test_a_page_costs_no_more_on_a_larger_site(get, django_assert_num_queries, course):
    translate(ModulePage.objects.get(slug="why-us"))
    make_module(course, "More", [lesson(f"Lesson {n}") for n in range(12)])
    make_module(make_course("DC03", "Sharing data"), "Law", [lesson("Doors")])
    get(LESSON)

    with django_assert_num_queries(4):
        get(LESSON)


def test_a_moved_catalogue_is_served_by_wagtails_own_routing(get, course):
    catalogue = course.get_parent()
    catalogue.slug = "study"
    catalogue.save()

    response = get("/study/safe-online/why-us/why/")

    assert response.context_data["next"].url == "/study/safe-online/four-habits/spot/"


def test_a_draft_can_be_previewed(rf, course):
    module = make_module(course, "Not yet", [lesson("New")], live=False)

    context = module.get_preview_context(rf.get("/"), "")

    assert [each.title for each in context["outline"]] == ["New"]


def test_a_draft_lesson_has_neighbours_in_its_own_module(rf, course):
    module = make_module(course, "Not yet", [lesson("New"), lesson("Newer")], live=False)

    context = module.get_context(rf.get("/"), lesson_slug="new")

    assert (context["previous"], context["next"].title) == (None, "Newer")
