"""What a person sends from a lesson, and where it leads."""

from uuid import uuid4

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from wagtail.models import PageViewRestriction

from lms.people.models import User
from lms.records.models import Certificate, LearningEvent, Standing
from tests.factories.courses import (
    block,
    borrow,
    lesson,
    make_course,
    make_module,
    question,
    translate,
)
from tests.factories.records import finish, make_short_course

MODULE = "/learn/course-dc02/module-dc02/"
CHECK = f"{MODULE}check-of-dc02/"


def address(module, number, what):
    return f"/record/{module.translation_key}/{module.outline[number - 1].id}/{what}/"


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_a_finished_lesson_leads_to_the_next(signed_in, reading):
    response = signed_in.post(address(reading[1], 1, "done"))

    assert response.url == f"{MODULE}lesson-2-of-dc02/"


def test_a_finished_lesson_says_what_is_saved(signed_in, reading):
    response = signed_in.post(address(reading[1], 1, "done"))

    assert said(response) == ["“Lesson 1 of DC02” is saved. 1 lesson to go."]


def test_the_last_lesson_leads_back_to_one_that_was_left_out(signed_in, reading):
    response = signed_in.post(address(reading[1], 2, "done"))

    assert response.url == f"{MODULE}lesson-1-of-dc02/"


def test_the_last_missing_lesson_leads_to_the_certificate(amina, signed_in, reading):
    finish(amina, *reading, 1)
    response = signed_in.post(address(reading[1], 2, "done"))

    assert response.url == Certificate.objects.get().get_absolute_url()


def test_finishing_a_lesson_costs_eight_queries(amina, signed_in, counted):
    course, module = make_short_course(lessons=4)
    finish(amina, course, module, 1)
    signed_in.post(address(module, 2, "done"))

    with counted() as queries:
        signed_in.post(address(module, 3, "done"))

    assert len(queries) <= 8


def test_finishing_costs_the_same_beside_many_courses(amina, signed_in, counted):
    course, module = make_short_course(lessons=4)
    for code in ("DC01", "DC03", "DS01"):
        finish(amina, *make_short_course(code), 1)
    finish(amina, course, module, 1)
    signed_in.post(address(module, 2, "done"))

    with counted() as queries:
        signed_in.post(address(module, 3, "done"))

    assert len(queries) <= 8


def test_without_a_session_the_way_leads_back_to_the_lesson(client, reading):
    response = client.post(address(reading[1], 1, "done"))

    assert response.url == f"/accounts/login/?next={MODULE}lesson-1-of-dc02/"


def test_without_a_session_nothing_is_recorded(client, reading):
    client.post(address(reading[1], 1, "done"))

    assert not LearningEvent.objects.exists()


@pytest.mark.parametrize("what", ["done", "check"])
def test_a_get_changes_nothing(signed_in, reading, what):
    assert signed_in.get(address(reading[1], 1, what)).status_code == 405


def test_a_post_from_elsewhere_is_refused(amina, reading):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(amina)

    assert strict.post(address(reading[1], 1, "done")).status_code == 403


def test_an_unpublished_module_is_not_found(signed_in, reading):
    reading[1].unpublish()

    assert signed_in.post(address(reading[1], 1, "done")).status_code == 404


def test_an_unpublished_course_is_not_found(signed_in, reading):
    reading[0].unpublish()

    assert signed_in.post(address(reading[1], 1, "done")).status_code == 404


def test_a_course_for_some_people_only_is_not_found(signed_in, reading):
    PageViewRestriction.objects.create(page=reading[0], restriction_type=PageViewRestriction.GROUPS)

    assert signed_in.post(address(reading[1], 1, "done")).status_code == 404


def test_an_unknown_lesson_is_not_found(signed_in, reading):
    url = f"/record/{reading[1].translation_key}/{uuid4()}/done/"

    assert signed_in.post(url).status_code == 404


def test_a_lesson_with_a_check_is_sent_back_to_it(signed_in, checked):
    response = signed_in.post(address(checked[1], 2, "done"))

    assert (response.url, said(response)) == (
        CHECK,
        ["Answer the check to finish this lesson."],
    )


def test_a_lesson_out_of_order_is_sent_back(signed_in):
    _, module = make_short_course(in_order=True)
    response = signed_in.post(address(module, 2, "done"))

    assert said(response) == ["Please do the lessons before this one first."]


def test_a_course_is_started(signed_in, reading):
    response = signed_in.post(f"/record/{reading[0].translation_key}/start/")

    assert (response.url, Standing.objects.get().state.is_started) == (
        f"{MODULE}lesson-1-of-dc02/",
        True,
    )


def test_a_course_that_is_being_written_cannot_be_started(signed_in):
    course = make_course()

    assert signed_in.post(f"/record/{course.translation_key}/start/").status_code == 404


def test_a_lesson_finished_in_welsh_is_finished_in_english(amina, signed_in, reading):
    translate(reading[1])
    signed_in.post(f"/cy{address(reading[1], 1, 'done')}")
    event = LearningEvent.objects.get(kind=LearningEvent.Kind.LESSON_DONE)

    assert (event.language, event.module_key) == ("cy", reading[1].translation_key)


class CheckPage:
    """A check as a browser has it open: the hidden fields, and the choices in their order."""

    def __init__(self, client, path):
        self.client = client
        page = client.get(path)
        self.room = page.context["room"]
        self.fields = {"version": self.room.version_number, "attempt": self.room.attempt}

    def choose(self, right):
        [view] = self.room.check
        options = {
            option.id: option.value["is_right"] for option in view.value["options"].bound_blocks
        }
        token = next(token for token, each in view.choices(options) if options[each] is right)
        return self.fields | {view.name: token}

    def send(self, fields):
        return self.client.post(self.room.check_url, fields)


@pytest.fixture
def check_page(signed_in, checked):
    return CheckPage(signed_in, CHECK)


def test_a_right_answer_passes_the_final_check(check_page):
    response = check_page.send(check_page.choose(right=True))

    assert response.url == Certificate.objects.get().get_absolute_url()


def test_a_passed_check_says_the_result(check_page):
    response = check_page.send(check_page.choose(right=True))

    assert said(response) == ["You passed the check: 1 of 1."]


def test_a_wrong_answer_leads_to_what_it_means(check_page):
    response = check_page.send(check_page.choose(right=False))

    assert response.url == f"{CHECK}?checked#result"


def test_an_unanswered_check_is_not_marked(check_page):
    check_page.send(check_page.fields)

    assert not LearningEvent.objects.exists()


def test_an_unanswered_check_says_what_to_mend(signed_in, check_page):
    response = check_page.send(check_page.fields)
    page = signed_in.get(response.url).content.decode()

    assert "<title>Error: Check of DC02" in page
    assert "There is a problem" in page


def test_a_check_without_its_hidden_fields_is_shown_again(check_page):
    assert check_page.send({"version": "x"}).url == CHECK


def test_a_check_in_several_questions_keeps_what_was_answered(signed_in, amina):
    course = make_course("DC02", title="Course DC02")
    asked = [question("number", "How long?"), question("number", "How many?")]
    module = make_module(course, title="Module DC02", lessons=[lesson("Check", check=asked)])
    first = {f"q-{asked[0]['id']}": "72", "version": 1, "attempt": uuid4()}
    response = signed_in.post(address(module, 1, "check"), first)
    page = signed_in.get(response.url).content.decode()

    assert 'value="72"' in page


@pytest.fixture
def practice(amina):
    course = make_course("DC02", title="Course DC02")
    blocks = [question("number", "How long?"), block("reflection", {"question": "And you?"})]
    return make_module(course, title="Module DC02", lessons=[lesson("Try", content=blocks)])


def practice_address(module, kind, position):
    [lesson_block] = module.lessons.raw_data
    return address(module, 1, f"{kind}/{lesson_block['value']['content'][position]['id']}")


def test_practice_leads_back_to_the_question(signed_in, practice):
    url = practice_address(practice, "answer", 0)
    question_id = url.split("/")[-2]
    response = signed_in.post(url, {f"q-{question_id}": "72"})

    assert response.url == f"{MODULE}try/?answered={question_id}#q-{question_id}"


def test_practice_shows_what_was_right(signed_in, practice):
    url = practice_address(practice, "answer", 0)
    question_id = url.split("/")[-2]
    response = signed_in.post(url, {f"q-{question_id}": "72"})

    assert "That’s right" in signed_in.get(response.url).content.decode()


def test_practice_without_an_answer_asks_for_one(signed_in, practice):
    response = signed_in.post(practice_address(practice, "answer", 0))

    assert "Enter a number" in signed_in.get(response.url).content.decode()


def test_a_question_of_a_check_is_no_practice(signed_in, checked):
    module = checked[1]
    question_id = module.lesson(module.outline[1].id).raw["value"]["check"][0]["id"]

    assert signed_in.post(address(module, 2, f"answer/{question_id}")).status_code == 404


def test_a_reflection_is_kept_for_its_writer(signed_in, practice):
    url = practice_address(practice, "reflection", 1)
    question_id = url.split("/")[-2]
    response = signed_in.post(url, {f"q-{question_id}": "The weekly sheet."})

    assert "The weekly sheet." in signed_in.get(response.url).content.decode()


def test_words_for_no_reflection_are_not_kept(signed_in, practice):
    url = practice_address(practice, "reflection", 0)

    assert signed_in.post(url, {f"q-{url.split('/')[-2]}": "Anything"}).status_code == 404


def test_a_reflection_is_not_shown_to_others(client, signed_in, practice):
    url = practice_address(practice, "reflection", 1)
    signed_in.post(url, {f"q-{url.split('/')[-2]}": "The weekly sheet."})
    client.force_login(make_sam())

    assert "The weekly sheet." not in client.get(f"{MODULE}try/").content.decode()


def make_sam():
    return User.objects.create_user("sam@thornvale.example", first_name="Sam", last_name="Lee")


@pytest.fixture
def reflect(signed_in, practice):
    """Send words to the reflection, and hand back the answer."""
    url = practice_address(practice, "reflection", 1)
    return lambda words: signed_in.post(url, {f"q-{url.split('/')[-2]}": words})


def test_after_a_reflection_the_focus_is_on_what_came_of_it(signed_in, reflect):
    response = reflect("The weekly sheet.")
    anchor = response.url.split("#")[1]

    assert f'id="{anchor}" class="ds-muted" data-focus' in signed_in.get(response.url).text


def test_nothing_to_save_is_not_said_to_be_saved(signed_in, reflect):
    assert "There is nothing to save yet." in signed_in.get(reflect(" ").url).text


def test_words_that_were_taken_away_are_said_to_be_removed(signed_in, reflect):
    reflect("The weekly sheet.")

    assert "Your words are removed." in signed_in.get(reflect("").url).text


def test_a_check_that_is_not_passed_shows_its_result_first(signed_in, check_page):
    page = signed_in.get(check_page.send(check_page.choose(right=False)).url).text

    assert page.count("data-focus") == page.count('role="status"') == 1
    assert '<div id="result" aria-labelledby="result-title"' in page
    assert "<title>Nearly there: 0 of 1: " in page


def test_each_feedback_of_a_check_says_its_question(signed_in, check_page):
    page = signed_in.get(check_page.send(check_page.choose(right=False)).url).text

    assert '<span class="ds-visually-hidden">Question 1: </span>Not quite</h3>' in page
    assert "Question 1: </span>See what each answer means" in page


def test_a_borrowed_lesson_is_sent_for_the_course_it_was_open_in(amina, signed_in, reading):
    course, _module = make_short_course("DC01", lessons=1)
    borrow(course, reading[1])
    page = signed_in.get("/learn/course-dc01/module-dc02/lesson-1-of-dc02/").content.decode()
    url = f"{address(reading[1], 1, 'done')}?course={course.translation_key}"

    assert url in page
    assert signed_in.post(url).url == "/learn/course-dc01/module-dc02/lesson-2-of-dc02/"
    assert Standing.objects.get().course_key == course.translation_key


@pytest.mark.parametrize("course", ["nonsense", "7f1f2d0e-6d0a-4d3e-9d2f-0d9c6f1b2a3c"])
def test_a_lesson_sent_for_a_course_that_has_it_not_is_not_found(signed_in, reading, course):
    assert signed_in.post(f"{address(reading[1], 1, 'done')}?course={course}").status_code == 404


def test_a_lesson_is_not_sent_for_a_course_that_does_not_borrow_it(signed_in, reading):
    course, _module = make_short_course("DC01")
    url = f"{address(reading[1], 1, 'done')}?course={course.translation_key}"

    assert signed_in.post(url).status_code == 404


def test_a_borrowed_lesson_page_costs_what_an_own_one_costs(signed_in, counted, reading):
    course, _module = make_short_course("DC01", lessons=1)
    borrow(course, reading[1])
    path = "/learn/course-dc01/module-dc02/lesson-1-of-dc02/"
    signed_in.get(path)
    with counted() as queries:
        signed_in.get(path)

    assert len(queries) <= 9
