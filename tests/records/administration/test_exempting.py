from datetime import date, timedelta

import pytest
from django.urls import reverse

from lms.common.dates import today
from lms.people.roles import AUTHORS
from lms.records import actions
from lms.records.models import LearningEvent, Standing
from lms.records.signals import completions_changed
from tests.factories.people import make_person
from tests.factories.records import make_requirement

REASON = "She holds the national certificate."
LAST = today() + timedelta(days=90)


@pytest.fixture
def url(amina, reading):
    make_requirement(reading[0], launch_due_on=today() - timedelta(days=1))
    return reverse("person_record:exempt", args=[amina.pk, reading[0].translation_key])


def form(**changes):
    given = {"day": today().isoformat(), "until": LAST.isoformat(), "reason": REASON}
    return given | {"confirmed": "yes"} | changes


def exempt(person, course, **changes):
    given = {"day": today(), "until": LAST, "reason": REASON, "actor": make_person("Susan")}
    return actions.exempt(person=person, course_key=course.translation_key, **given | changes)


def read(client, person, path="/me/record/"):
    client.force_login(person)
    return client.get(path).content.decode()


def test_an_exemption_is_confirmed_on_a_page_of_its_own(admin, opened, url):
    given = form()
    del given["confirmed"]
    page = admin.post(url, given).content.decode()

    assert not LearningEvent.objects.filter(kind="waived").exists()
    assert all(words in page for words in ("Overdue", "Does not have to do it", REASON))


def test_an_exemption_says_who_gave_it_and_why(admin, susan, opened, url):
    admin.post(url, form())

    event = LearningEvent.objects.get(kind="waived")
    assert (event.actor, event.reason, event.until) == (susan, REASON, LAST)


def test_an_exemption_sent_twice_is_one(admin, opened, url):
    admin.post(url, form())
    admin.post(url, form())

    assert LearningEvent.objects.filter(kind="waived").count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"reason": ""}, "Write this in a few words."),
        ({"until": ""}, "This field is required."),
        ({"until": "2020-01-01"}, "Choose a day that is not before the first one."),
        ({"day": LAST.isoformat()}, "Choose today or an earlier day."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(admin, opened, url, changes, sentence):
    page = admin.post(url, form(**changes)).content.decode()

    assert sentence in page
    assert not LearningEvent.objects.filter(kind="waived").exists()


def test_nobody_exempts_themselves(admin, susan, reading):
    url = reverse("person_record:exempt", args=[susan.pk, reading[0].translation_key])

    assert admin.get(url).status_code == 404


def test_an_author_exempts_nobody(client, url):
    client.force_login(make_person("Priya", role=AUTHORS))

    assert client.post(url, form()).status_code in {302, 404}
    assert not LearningEvent.objects.filter(kind="waived").exists()


def test_an_exemption_can_be_taken_back_and_stays_on_record(admin, amina, opened, reading, url):
    admin.post(url, form())
    event = LearningEvent.objects.get(kind="waived")
    actions.void_event(event=event, reason="It was somebody else.", actor=amina)

    assert Standing.objects.get(person=amina).waivers == []
    assert LearningEvent.objects.filter(kind="waived").exists()


def test_after_it_was_taken_back_it_can_be_given_again(amina, reading, url):
    exempt(amina, reading[0])
    actions.void_event(
        event=LearningEvent.objects.get(kind="waived"), reason="Wrong day.", actor=amina
    )
    exempt(amina, reading[0])

    assert len(Standing.objects.get(person=amina).waivers) == 1


def test_whoever_counts_is_told(amina, reading):
    told = []
    completions_changed.connect(receiver := lambda person_ids, **_: told.append(person_ids))
    exempt(amina, reading[0])
    completions_changed.disconnect(receiver)

    assert told == [{amina.pk}]


def test_an_exemption_can_begin_before_it_is_recorded(amina, reading):
    standing = exempt(amina, reading[0], day=date(2026, 1, 5))

    assert standing.waivers == [["2026-01-05", LAST.isoformat()]]


def test_everybody_reads_the_same_explanation(client, admin, amina, opened, reading, url):
    tom = make_person("Tom")
    amina.postings.update(manager=tom)
    admin.post(url, form())
    of_admin = admin.get(url.replace("exempt/", "")).content.decode()
    sentence = f"There is an exemption until {LAST:%-d %B %Y}."

    pages = [of_admin, read(client, amina), read(client, amina, "/"), read(client, tom, "/team/")]

    assert [sentence in page for page in pages] == [True] * 4


def test_the_person_reads_who_exempted_them_and_why(client, amina, reading):
    exempt(amina, reading[0])

    page = read(client, amina)

    assert REASON in page
    assert "exempt from" in page


def test_a_manager_does_not_read_the_reason(client, amina, reading, url):
    tom = make_person("Tom")
    amina.postings.update(manager=tom)
    exempt(amina, reading[0])

    assert REASON not in read(client, tom, "/team/")
