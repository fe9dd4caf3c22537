"""What is found, by whom, and what is said when nothing is."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from wagtail.models import PageViewRestriction

from courses.models import CoursePage
from tests.factories.courses import borrow, lesson, make_course, make_module, publish, translate
from tests.factories.translations import publish_in_welsh, submit

LESSON = "/learn/safe-online/why-us/spotting-a-phishing-e-mail/"
on_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="Only PostgreSQL forgives typing errors."
)


def keep_from_all(page):
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
    restriction.groups.add(Group.objects.create(name=f"Of {page.pk}"))


def test_a_lesson_leads_to_its_screen(course, find, client):
    assert find("phishing") == [LESSON]
    assert client.get(LESSON).status_code == 200


def test_a_course_is_found_by_its_title(course, find):
    assert find("safe online")[0] == "/learn/safe-online/"


def test_all_the_words_must_be_there(course, find):
    assert find("phishing online zebra") == []


def test_a_word_is_found_by_its_beginning(course, find):
    assert find("phish") == [LESSON]


def test_a_title_comes_before_a_text(course, find):
    text = [{"type": "text", "value": "<p>All about phishing.</p>", "id": "b1"}]
    make_module(course, "Another", [lesson("Words", content=text)])

    assert find("phishing") == [LESSON, "/learn/safe-online/another/words/"]


@pytest.mark.parametrize("typed", ["DŴR", "dwr", "Dŵr"])
def test_accents_and_capitals_make_no_difference(course, find, typed):
    make_module(course, "Water", [lesson("Tap")], summary="Dŵr.")

    assert find(typed) == ["/learn/safe-online/water/"]


def test_the_place_of_a_lesson_is_named(course, read):
    assert "Lesson · Safe online" in read("phishing")


def test_how_many_are_found_is_said(course, read):
    assert "<h2> 1 result for “phishing” </h2>" in read("phishing")


def test_more_than_forty_are_cut(course, read):
    lessons = [lesson(f"Password {number}") for number in range(45)]
    make_module(course, "Passwords", lessons)

    assert "<h2> The 40 best results for “password” </h2>" in read("password")


@on_postgresql
def test_another_form_of_a_word_is_found(course, find):
    assert find("happening") == ["/learn/safe-online/why-us/what-happened/"]


@on_postgresql
@pytest.mark.parametrize("typed", ["phising", "fishing phishign", "pishing"])
def test_a_typing_error_is_forgiven(course, read, typed):
    page = read(typed)

    assert "These come close" in page
    assert LESSON in page


# Nobody is shown what they may not open


def test_a_draft_is_not_found(course, find):
    make_module(course, "Phishing drafts", [lesson("Phishing soon")], live=False)

    assert find("phishing") == [LESSON]


def test_a_module_below_a_draft_is_not_found(course, find):
    CoursePage.objects.filter(pk=course.pk).update(live=False)

    assert find("phishing") == []


def test_what_is_not_live_is_not_found_though_its_row_is_left(module, find):
    type(module).objects.filter(pk=module.pk).update(live=False)

    assert find("phishing") == []


def test_a_private_course_is_not_found(course, read):
    keep_from_all(course)
    page = read("phishing")

    assert "Nothing found" in page
    assert LESSON not in page


def test_a_private_module_is_not_found(module, find):
    keep_from_all(module)

    assert find("phishing") == []


def test_what_only_a_group_may_open_is_found_by_the_group(course, find, amina):
    keep_from_all(course)
    amina.groups.add(Group.objects.get(name=f"Of {course.pk}"))

    assert find("phishing") == [LESSON]


@pytest.mark.parametrize("typed", ["phising", "phishing"])
def test_a_word_of_a_private_page_is_never_offered(course, read, typed):
    keep_from_all(course)
    page = read(typed)

    assert "Did you mean" not in page
    assert "Spotting" not in page
    assert "Safe online" not in page


def test_a_page_of_another_language_is_not_found(course, find):
    translate(course, title="Diogel ar-lein")

    assert find("diogel") == []
    assert find("diogel", "/cy") == ["/cy/learn/safe-online/"]


def test_a_lesson_is_found_in_welsh(course, module, find, committed):
    submit(course)
    with committed():
        publish_in_welsh(course)
        publish_in_welsh(module)

    (found,) = find("welsh phishing", "/cy")
    assert found == "/cy/learn/safe-online/why-us/welsh-spotting-a-phishing-e-mail/"


def test_whoever_has_not_signed_in_is_asked_to(client, course):
    response = client.get("/search/?q=phishing")

    assert response.url == "/accounts/login/?next=/search/%3Fq%3Dphishing"


# Borrowed modules


@pytest.fixture
def meetings(course, module):
    meetings = publish(make_course("DC09", "Meetings"))
    borrow(meetings, module)
    return meetings


def test_a_borrowed_lesson_is_found_once_at_home(meetings, find):
    assert find("phishing") == [LESSON]


def test_it_is_found_where_it_is_borrowed_when_its_home_is_a_draft(meetings, course, find, client):
    CoursePage.objects.filter(pk=course.pk).update(live=False)
    (there,) = find("phishing")

    assert there == "/learn/meetings/why-us/spotting-a-phishing-e-mail/"
    assert client.get(there).status_code == 200


def test_it_is_not_found_in_a_private_course_that_borrows_it(meetings, course, find):
    CoursePage.objects.filter(pk=course.pk).update(live=False)
    keep_from_all(meetings)

    assert find("phishing") == []


# Whatever is typed


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "?", "%", "_", "\\", "'", '"', "🙂", "((", "a & | !", "<->"),
        *("'; DROP TABLE x; --", "phishing:*", "to_tsquery('x')", "NOT (a OR b)", "the and of"),
        *("x" * 10_000, "a " * 5000, '"' * 10_000, "<script>alert(1)</script>"),
    ],
)
def test_whatever_is_typed_gets_a_kind_answer(course, read, typed):
    page = read(typed)

    assert "<h1>Search</h1>" in page
    assert "<script>alert" not in page


def test_bytes_that_are_no_text_get_a_kind_answer(client, course, read):
    read("")

    assert client.get("/search/?q=%ff%fe%c3%28").status_code == 200


def test_before_a_word_is_typed_there_are_courses_to_begin_with(course, read):
    page = read("")

    assert "Courses to begin with" in page
    assert "Nothing found" not in page


def test_signs_alone_are_answered_with_an_example(course, read):
    assert "Type a word to look for" in read("???")


def test_where_nothing_is_found_courses_are_offered(course, read):
    page = read("zebra")

    assert "Nothing found for “zebra”" in page
    assert "Try another word" in page
    assert 'href="/learn/safe-online/">Safe online</a>' in page


def test_what_was_meant_is_offered_when_we_know(course, read):
    page = read("spottign")

    assert 'Did you mean <a href="/search/?q=spotting">spotting</a>?' in page


def test_nothing_is_offered_that_would_not_be_found(course, read):
    publish(make_course("DC09", "Meetings"))

    assert "Did you mean" not in read("meetigns phishign")


@pytest.mark.parametrize("typed", ["password", "zebra", "pasword", ""])
def test_more_of_everything_is_no_more_queries(course, read, counted, typed):
    make_module(course, "Passwords", [lesson("Password 1")])
    read(typed)
    with counted() as few:
        read(typed)
    make_module(course, "More", [lesson(f"Password of {number}") for number in range(2, 20)])
    make_module(publish(make_course("DC03", "Sharing data")), "Law", [lesson("Password law")])
    with counted() as many:
        read(typed)

    assert len(many) == len(few) <= 10
