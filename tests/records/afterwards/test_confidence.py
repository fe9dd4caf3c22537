"""How confident somebody is, before the first lesson and after the last."""

import pytest

from lms.records.models import Certificate, Confidence
from tests.factories.people import make_person
from tests.factories.records import finish

FIRST = "/learn/course-dc02/module-dc02/lesson-1-of-dc02/"


def address(course):
    return f"/record/{course.translation_key}/confidence/"


def names(course):
    return [f"outcome-{outcome.id}" for outcome in course.outcomes]


def answers(course, value, **more):
    return dict.fromkeys(names(course), value) | more


def test_the_first_lesson_leads_there(signed_in, reading):
    assert address(reading[0]) in signed_in.get(FIRST).text


def test_once_a_lesson_is_done_it_leads_there_no_more(signed_in, amina, reading):
    finish(amina, *reading, 1)

    assert address(reading[0]) not in signed_in.get(FIRST).text


def test_each_outcome_is_a_question(signed_in, reading):
    html = signed_in.get(address(reading[0])).text

    assert html.count("<fieldset") == len(reading[0].outcomes) >= 2
    assert "Looking back" not in html


def test_before_is_kept_and_leads_to_the_lesson(signed_in, amina, reading):
    response = signed_in.post(address(reading[0]), answers(reading[0], 2))

    row = Confidence.objects.get(person=amina)
    assert set(row.before.values()) == {2}
    assert response.url == FIRST


def test_some_may_be_left_out_but_not_all(signed_in, reading):
    first = names(reading[0])[0]
    assert "There is a problem" in signed_in.post(address(reading[0]), {}).text

    signed_in.post(address(reading[0]), {first: 4})
    assert list(Confidence.objects.get().before.values()) == [4]


@pytest.mark.parametrize("value", [0, 6, "x", "-1"])
def test_an_answer_is_one_of_five(signed_in, reading, value):
    assert (
        "There is a problem" in signed_in.post(address(reading[0]), answers(reading[0], value)).text
    )
    assert not Confidence.objects.exists()


def test_said_again_it_takes_the_place_of_what_was_said(signed_in, reading):
    signed_in.post(address(reading[0]), answers(reading[0], 2))
    signed_in.post(address(reading[0]), answers(reading[0], 3))

    assert set(Confidence.objects.get().before.values()) == {3}


def test_in_the_middle_of_the_course_nobody_is_asked(signed_in, amina, reading):
    finish(amina, *reading, 1)
    response = signed_in.post(address(reading[0]), answers(reading[0], 2))

    assert response.url == reading[0].url
    assert not Confidence.objects.exists()


def test_the_certificate_leads_there(signed_in, finished):
    number = finished_certificate()

    assert address(finished) in signed_in.get(f"/certificates/{number}/").text


def test_a_month_later_the_certificate_does_not(client, amina, finished, days_later):
    days_later(31)
    client.force_login(amina)

    assert address(finished) not in client.get(f"/certificates/{finished_certificate()}/").text


def finished_certificate():
    return Certificate.objects.get().number


def test_afterwards_it_asks_to_look_back(signed_in, finished):
    html = signed_in.get(address(finished)).text

    assert "Looking back: how confident were you before the course?" in html
    assert "Was this useful for your job?" in html


def test_after_stands_beside_before(client, amina, reading, days_later):
    client.force_login(amina)
    client.post(address(reading[0]), answers(reading[0], 2))
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)
    client.post(address(reading[0]), answers(reading[0], 4, looking_back=1, useful=5))

    row = Confidence.objects.get()
    assert (set(row.before.values()), set(row.after.values())) == ({2}, {4})
    assert (row.looking_back, row.useful, row.change) == (1, 5, 1)


@pytest.fixture
def compared(client, amina, reading, days_later):
    """The page after Amina has answered before and after; she said 2 of everything then."""
    client.force_login(amina)

    def compared(after=4, before=2, **more):
        if before:
            client.post(address(reading[0]), answers(reading[0], before))
        finish(amina, *reading, 1)
        finish(amina, *reading, 2)
        return client.post(
            address(reading[0]), answers(reading[0], after, **more), follow=True
        ).text

    return compared


def test_before_and_now_are_shown_side_by_side(compared, reading):
    html = compared()

    assert "This is what you said." in html
    assert html.count('ds-word-table__cell">A little<') == len(reading[0].outcomes)
    assert html.count('ds-word-table__cell">Very<') == len(reading[0].outcomes)
    assert "Looking back, you say" not in html


@pytest.mark.parametrize(
    ("looking_back", "meaning"),
    [
        (1, "“Not at all”. That is lower than you said then."),
        (2, "“A little”. That is as you said then."),
        (3, "“Fairly”. That is higher than you said then."),
    ],
)
def test_what_they_say_looking_back_is_shown_beside_it(compared, looking_back, meaning):
    assert meaning in compared(looking_back=looking_back)


def test_who_said_nothing_before_compares_nothing(compared, reading):
    html = compared(before=None, looking_back=3)

    assert html.count('ds-word-table__cell">–<') == len(reading[0].outcomes)
    assert "“Fairly”." in html
    assert "said then" not in html


def test_ones_own_record_leads_there(client, compared, reading):
    assert address(reading[0]) not in client.get("/me/record/").text
    compared()

    assert address(reading[0]) in client.get("/me/record/").text


def test_what_was_said_is_shown_to_the_person(signed_in, reading):
    signed_in.post(address(reading[0]), answers(reading[0], 2))

    assert 'value="2"' in signed_in.get(address(reading[0])).text.split("checked")[0][-200:]


def test_what_somebody_else_said_is_not(client, signed_in, reading):
    signed_in.post(address(reading[0]), answers(reading[0], 2))
    client.force_login(make_person("Sam"))

    assert "checked" not in client.get(address(reading[0])).text


def test_a_course_that_is_not_there_asks_nothing(signed_in, reading):
    reading[0].unpublish()

    assert signed_in.get(address(reading[0])).status_code == 404


def test_who_is_not_signed_in_is_asked_to(client, reading):
    assert client.get(address(reading[0])).url.startswith("/accounts/login/")
