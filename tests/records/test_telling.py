"""Yes, Partly, No and “Report a mistake” at the end of a lesson, as a browser without script sends
them."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from lms.records.actions.telling import MOST, give_opinion
from lms.records.models import AnswerSheet, Feedback, LearningEvent, LessonOpinions, OpinionMark
from tests.factories.courses import block, block_id, lesson, make_course, make_module
from tests.factories.people import make_person

PAGE = "/learn/course-dc02/module-dc02/try/"
WORDS = block_id("reflection", "Words")
TOKEN = "5f1f2b39-9c5a-4f6e-8a54-3f0a2d3d9f01"


@pytest.fixture
def module(amina):
    content = [block("reflection", {"question": "And you?"}, "Words")]
    return make_module(
        make_course("DC02", title="Course DC02"),
        title="Module DC02",
        lessons=[lesson("Try", content=content)],
    )


@pytest.fixture
def url(client, amina, module):
    client.force_login(amina)
    return lambda name: reverse(
        f"records:{name}", args=[module.translation_key, module.outline[0].id]
    )


def said():
    return LessonOpinions.objects.values_list("yes", "partly", "no").get()


def report(client, url, text="The link is dead.", name="mistake", **fields):
    return client.post(url(name), {"token": TOKEN, "text": text} | fields, follow=True)


def test_the_buttons_stand_in_the_form_of_the_lesson(client, url):
    page = client.get(PAGE).text
    form = page[page.index("<form", page.index("<article")) : page.index("</article>")]

    assert form.count(f'formaction="{url("opinion")}"') == 3
    assert f'formaction="{url("mistake")}"' in form


def test_an_opinion_is_counted_and_leads_to_one_box(client, url):
    page = client.post(url("opinion"), {"useful": "partly"}, follow=True)

    assert said() == (0, 1, 0)
    assert page.text.count("<textarea") == 1
    assert "We read every answer. Your name is not attached." in page.text


def test_what_is_typed_elsewhere_in_the_lesson_is_kept(client, url):
    client.post(url("opinion"), {"useful": "yes", f"q-{WORDS}": "The weekly sheet."})

    assert AnswerSheet.objects.get().answers == {WORDS: {"given": "The weekly sheet."}}


def test_the_way_to_report_keeps_what_is_typed(client, url):
    page = client.post(url("mistake"), {f"q-{WORDS}": "The weekly sheet."}, follow=True)

    assert page.redirect_chain == [(url("mistake"), 302)]
    assert AnswerSheet.objects.get().answers == {WORDS: {"given": "The weekly sheet."}}


def test_a_second_opinion_changes_nothing(client, url):
    client.post(url("opinion"), {"useful": "yes"})
    client.post(url("opinion"), {"useful": "no"})

    assert said() == (1, 0, 0)


def test_a_lesson_does_not_ask_twice(client, url):
    client.post(url("opinion"), {"useful": "yes"})
    page = client.get(PAGE).text

    assert "You have told us. Thank you." in page
    assert url("opinion") not in page


def test_an_unknown_opinion_is_not_counted(client, url):
    client.post(url("opinion"), {"useful": "pk"})

    assert not LessonOpinions.objects.exists()


def test_two_people_are_two_opinions(client, url):
    client.post(url("opinion"), {"useful": "yes"})
    client.force_login(make_person("Sam"))
    client.post(url("opinion"), {"useful": "no"})

    assert said() == (1, 0, 1)


@time_machine.travel("2026-10-14 09:30+00:00")
def test_a_comment_is_kept_with_its_lesson_and_month(client, url, module):
    report(client, url, "More pictures.", "comment")

    kept = Feedback.objects.get()
    assert (kept.kind, kept.lesson, kept.text) == ("comment", "Try", "More pictures.")
    assert kept.month == date(2026, 10, 1)
    assert kept.course_key == module.course.translation_key


def test_an_empty_comment_is_no_comment(client, url):
    page = report(client, url, " ", "comment")

    assert not Feedback.objects.exists()
    assert page.redirect_chain == [(PAGE, 302)]


def test_a_report_says_which_lesson_it_is_about(client, url):
    assert "In the lesson “Try” of Course DC02." in client.get(url("mistake")).text


def test_a_report_is_kept_and_thanked_for(client, url):
    page = report(client, url).text

    assert Feedback.objects.get().kind == Feedback.Kind.MISTAKE
    assert "Thank you. We read every answer." in page


def test_an_empty_report_says_what_to_do(client, url):
    page = report(client, url, "").text

    assert "There is a problem" in page
    assert "Write what is wrong in the lesson." in page
    assert "<title>Error:" in page.replace("\n", "").replace("<title> ", "<title>")


def test_the_same_form_counts_once(client, url):
    report(client, url)
    report(client, url, "The link is dead, really.")

    assert Feedback.objects.get().text == "The link is dead."


def test_a_form_with_a_broken_token_is_kept(client, url):
    report(client, url, token="none of ours")

    assert Feedback.objects.count() == 1


def test_what_is_too_long_is_shown_again(client, url):
    page = report(client, url, "x" * 2001).text

    assert not Feedback.objects.exists()
    assert "x" * 2001 in page


def test_a_line_end_is_one_character(client, url):
    report(client, url, "x\r\n" * 1000)

    assert Feedback.objects.get().text == ("x\n" * 1000).strip()


QUARTER_OF_AN_HOUR, DAY = timedelta(minutes=15), timedelta(days=1)


def test_who_sends_a_lot_is_asked_to_wait_and_loses_nothing(client, url):
    for _each in range(MOST[QUARTER_OF_AN_HOUR]):
        report(client, url, token=uuid4())
    page = report(client, url, "One more.", token=uuid4()).text

    assert Feedback.objects.count() == MOST[QUARTER_OF_AN_HOUR]
    assert "Please send this in 15 minutes." in page
    assert "One more.</textarea>" in page


@pytest.fixture
def busy_day(client, url, time_machine):
    """As much as one person may send in a day, a little every hour."""
    for hour in range(10):
        time_machine.move_to(f"2026-10-01T{hour + 8:02}:00Z", tick=False)
        for _each in range(MOST[DAY] // 10):
            report(client, url, token=uuid4())


def test_who_sends_a_lot_all_day_is_asked_to_come_back(client, url, busy_day):
    page = report(client, url, "One more.", token=uuid4()).text

    assert Feedback.objects.count() == MOST[DAY]
    assert "Please send this tomorrow." in page
    assert "One more.</textarea>" in page


def test_the_next_day_is_a_new_day(client, url, busy_day, time_machine):
    time_machine.move_to("2026-10-02T08:01Z", tick=False)
    report(client, url, token=uuid4())

    assert Feedback.objects.count() == MOST[DAY] + 1


def test_what_one_person_sends_stops_nobody_else(client, url, busy_day):
    client.force_login(make_person("Sam"))
    report(client, url, token=uuid4())

    assert Feedback.objects.count() == MOST[DAY] + 1


def test_telling_leaves_no_event(client, url):
    client.post(url("opinion"), {"useful": "yes"})
    report(client, url)

    assert not LearningEvent.objects.exists()
    assert not AnswerSheet.objects.exists()


@pytest.mark.parametrize("name", ["opinion", "comment", "mistake"])
def test_who_is_not_signed_in_is_asked_to(client, url, name):
    client.logout()

    assert client.post(url(name), {"useful": "yes"}).url.startswith(reverse("sign_in"))
    assert not OpinionMark.objects.exists()


def test_a_lesson_that_is_not_there_is_not_found(client, url, module):
    missing = reverse("records:mistake", args=[module.translation_key, uuid4()])

    assert client.get(missing).status_code == 404


def test_two_at_once_count_once(amina):
    keys = {"module_key": uuid4(), "lesson_id": uuid4()}
    first = give_opinion(person=amina, **keys, answer="yes")
    second = give_opinion(person=amina, **keys, answer="no")

    assert (first, second) == (True, False)
