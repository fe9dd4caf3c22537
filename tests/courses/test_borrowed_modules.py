"""A module of one course that stands in another one as well.

/learn/ → safe-online/  why-us/       what-happened/ · why/
        → meetings/     minutes/      take/
                        why-us/       (borrowed) ...
"""

import pytest
from django.contrib.messages import get_messages
from django.http import Http404
from django.urls import resolve
from django.utils.translation import override
from wagtail.models import PageViewRestriction, Site

from courses.models import BorrowedModulePage, CoursePage, ModulePage
from courses.models.lending import BorrowedModuleForm
from lms.people.models import User
from lms.people.roles import MODERATORS, ensure_roles
from tests.factories.courses import (
    borrow,
    lesson,
    make_catalogue,
    make_course,
    make_module,
    publish,
    translate,
)
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db

LESSON = "/learn/meetings/why-us/what-happened/"


@pytest.fixture(autouse=True)
def home():
    course = make_course()
    return make_module(course, "Why us", [lesson("What happened"), lesson("Why")])


@pytest.fixture(autouse=True)
def meetings(home):
    course = make_course("DC09", "Meetings")
    make_module(course, "Minutes", [lesson("Take")])
    borrow(course, home)
    return CoursePage.objects.get(pk=course.pk)


@pytest.fixture
def page(meetings):
    return BorrowedModulePage.objects.get()


@pytest.fixture
def get(rf):
    def get(path):
        request = rf.get(path, SERVER_NAME="localhost")
        request.user, request.session = User(pk=1, email="amina@example.com"), {}
        with override("cy" if path.startswith("/cy/") else "en"):
            found = resolve(request.path_info)
            return found.func(request, *found.args, **found.kwargs)

    Site.get_site_root_paths()
    return get


@pytest.fixture
def mo(client):
    ensure_roles(learn=make_catalogue())
    person = make_person("Mo", role=MODERATORS)
    client.force_login(person)
    return client


def said(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def titles(course):
    return [module.title for module in course.modules()]


def test_a_course_has_its_own_modules_and_what_it_borrows_in_order(meetings):
    assert titles(meetings) == ["Minutes", "Why us"]


def test_the_order_is_that_of_the_pages(meetings, page):
    page.move(meetings, pos="first-child")

    assert titles(CoursePage.objects.get(pk=meetings.pk)) == ["Why us", "Minutes"]


def test_the_home_has_the_module_once(home):
    assert titles(home.course) == ["Why us"]


def test_its_lessons_have_an_address_in_the_course_that_borrows(get):
    context = get(LESSON).context_data

    assert (context["course"].title, context["lesson"].title) == ("Meetings", "What happened")


def test_its_neighbours_are_those_of_the_course_that_borrows(get):
    context = get(LESSON).context_data

    assert context["previous"].url == "/learn/meetings/minutes/take/"
    assert context["next"].url == "/learn/meetings/why-us/why/"


def test_at_home_its_neighbours_are_as_they_were(get):
    context = get("/learn/safe-online/why-us/what-happened/").context_data

    assert (context["previous"], context["next"].url) == (None, "/learn/safe-online/why-us/why/")


def test_a_lesson_that_is_gone_leads_to_the_module_where_it_is_borrowed(get):
    assert get("/learn/meetings/why-us/renamed/").url == "/learn/meetings/why-us/"


@pytest.mark.parametrize(("path", "queries"), [(LESSON, 4), ("/learn/meetings/", 3)])
def test_a_borrowed_page_costs_what_an_own_one_costs(get, django_assert_num_queries, path, queries):
    with django_assert_num_queries(queries):
        get(path)


def test_a_moved_catalogue_serves_it_by_wagtails_own_routing(get, meetings):
    catalogue = meetings.get_parent()
    catalogue.slug = "study"
    catalogue.save()

    response = get("/study/meetings/why-us/what-happened/")

    assert response.context_data["previous"].url == "/study/meetings/minutes/take/"


def test_the_catalogue_gives_both_courses_the_module(meetings):
    courses = meetings.get_parent().specific.courses(make_person())

    assert [titles(course) for course in courses] == [["Why us"], ["Minutes", "Why us"]]


def test_the_catalogue_gives_each_place_its_own_address(meetings):
    courses = meetings.get_parent().specific.courses(make_person())

    assert [course.places()[-1].url for course in courses] == [
        "/learn/safe-online/why-us/why/",
        "/learn/meetings/why-us/why/",
    ]


def test_a_draft_of_a_place_is_not_found(get, page):
    page.unpublish()

    with pytest.raises(Http404):
        get(LESSON)


def test_a_module_that_is_kept_from_people_at_home_is_kept_from_them_here(get, home):
    PageViewRestriction.objects.create(
        page=home.course, restriction_type=PageViewRestriction.GROUPS
    )

    assert get(LESSON).status_code == 302


def test_what_is_kept_from_people_here_stays_open_at_home(get, page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)

    assert get("/learn/safe-online/why-us/").status_code == 200
    assert get(LESSON).status_code == 302


def test_what_is_kept_from_people_is_in_no_list(meetings, page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
    courses = meetings.get_parent().specific.courses(make_person())

    assert [titles(course) for course in courses] == [["Why us"], ["Minutes"]]


def test_a_page_that_borrows_bears_the_name_of_the_module(page, home):
    assert (page.title, page.slug) == ("Why us", "why-us")


def test_a_new_name_of_the_module_is_that_of_the_page(page, home):
    home.title = "Why they pick us"
    publish(home)
    page.refresh_from_db()

    assert page.title == "Why they pick us"


def test_a_translated_course_shows_the_translated_module(get, home, meetings, page):
    translate(home, title="Pam ni")
    translate(meetings, title="Cyfarfodydd")
    translate(page)

    context = get(f"/cy{LESSON}").context_data

    assert (context["course"].title, context["page"].title) == ("Cyfarfodydd", "Pam ni")


def test_the_way_to_the_other_language_stays_in_the_course(get, home, meetings, page):
    translate(home, title="Pam ni")
    translate(meetings)
    translate(page)

    (welsh,) = get(LESSON).context_data["translations"]

    assert welsh.url == f"/cy{LESSON}"


def test_a_translated_page_bears_the_translated_name(home, meetings, page):
    translate(home, title="Pam ni")
    translate(meetings)

    assert translate(page).title == "Pam ni"


def test_a_preview_shows_the_module(mo, page):
    page = mo.get(f"/admin/pages/{page.pk}/revisions/{page.latest_revision_id}/view/")

    assert "Why us" in page.content.decode()


def form(course, module, instance=None):
    page = instance or BorrowedModulePage()
    form_class = BorrowedModulePage.get_edit_handler().get_form_class()
    assert issubclass(form_class, BorrowedModuleForm)
    return form_class({"module": module.pk}, instance=page, parent_page=course, for_user=None)


def test_a_module_is_borrowed_once_by_a_course(meetings, home):
    assert "already" in str(form(meetings, home).errors["module"])


def test_a_course_does_not_borrow_its_own_module(meetings):
    own = ModulePage.objects.get(title="Minutes")

    assert "module" in form(meetings, own).errors


def test_a_module_of_another_course_may_be_chosen(home):
    other = ModulePage.objects.get(title="Minutes")

    assert "module" not in form(home.course, other).errors


def test_an_editor_adds_it_like_any_page(client, home):
    client.force_login(make_person("Ada", technical=True, is_superuser=True))
    other = ModulePage.objects.get(title="Minutes")
    course = home.course
    url = f"/admin/pages/add/courses/borrowedmodulepage/{course.pk}/"
    client.post(url, {"module": other.pk, "slug": "", "action-publish": "1"})

    assert titles(CoursePage.objects.get(pk=course.pk)) == ["Why us", "Minutes"]


def test_a_borrowed_module_is_not_deleted(mo, home):
    mo.post(f"/admin/pages/{home.pk}/delete/")

    assert ModulePage.objects.filter(pk=home.pk).exists()


def test_a_borrowed_module_is_not_unpublished(mo, home):
    response = mo.post(f"/admin/pages/{home.pk}/unpublish/")

    assert ModulePage.objects.get(pk=home.pk).live
    assert "a part of this course: Meetings" in said(response)


def test_a_course_is_not_unpublished_with_a_borrowed_module(mo, home):
    mo.post(f"/admin/pages/{home.course.pk}/unpublish/", {"include_descendants": "on"})

    assert ModulePage.objects.get(pk=home.pk).live


def test_a_course_is_unpublished_without_its_modules(mo, home):
    mo.post(f"/admin/pages/{home.course.pk}/unpublish/")

    assert not CoursePage.objects.get(pk=home.course.pk).live


def test_many_pages_are_not_unpublished_with_a_borrowed_one(mo, home):
    mo.post(f"/admin/bulk/wagtailcore/page/unpublish/?id={home.pk}")

    assert ModulePage.objects.get(pk=home.pk).live


def test_the_place_itself_can_be_taken_away(mo, page, home):
    mo.post(f"/admin/pages/{page.pk}/delete/")

    assert not BorrowedModulePage.objects.exists()
    assert ModulePage.objects.filter(pk=home.pk).exists()
