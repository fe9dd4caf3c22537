from datetime import date, timedelta

import pytest
from django.urls import reverse

from lms.common.dates import today
from lms.people.models import RecordOpening
from lms.records import actions
from lms.records.models import LearningEvent, Standing
from tests.factories.people import make_posting, make_unit
from tests.factories.records import finish, make_requirement

WRONG = "The check was taken by a colleague on her computer."
SEEN = "The signed list of the session in June."
DAY = date(2026, 6, 3)
# Also when midnight passes while the tests run.
DAY_TO_COME = today() + timedelta(days=2)


@pytest.fixture
def completed(amina, reading):
    """Amina has completed the course."""
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)
    return LearningEvent.objects.get(kind="completed")


@pytest.fixture
def void_url(amina, reading, completed):
    key = reading[0].translation_key
    return reverse("person_record:void", args=[amina.pk, key, completed.uuid])


@pytest.fixture
def completion_url(amina, reading):
    key = reading[0].translation_key
    return reverse("person_record:record_completion", args=[amina.pk, key])


def confirmed(**given):
    return given | {"confirmed": "yes"}


def completions(person, course):
    return Standing.objects.get(person=person, course_key=course.translation_key).completed_on


def test_a_void_is_confirmed_on_a_page_of_its_own(admin, opened, reading, void_url):
    make_requirement(reading[0], launch_due_on=today() - timedelta(days=1))

    page = admin.post(void_url, {"reason": WRONG}).content.decode()

    assert not LearningEvent.objects.filter(kind="voided").exists()
    assert all(words in page for words in ("Nothing is saved yet", "Overdue", WRONG))


def test_a_confirmed_void_takes_the_completion_away(admin, amina, opened, reading, void_url):
    admin.post(void_url, confirmed(reason=WRONG))

    assert completions(amina, reading[0]) == []
    assert LearningEvent.objects.get(kind="voided").reason == WRONG


def test_a_void_sent_twice_is_one(admin, opened, void_url):
    admin.post(void_url, confirmed(reason=WRONG))
    admin.post(void_url, confirmed(reason=WRONG))

    assert LearningEvent.objects.filter(kind="voided").count() == 1


def test_a_void_of_a_void_brings_it_back(admin, amina, opened, reading, void_url):
    admin.post(void_url, confirmed(reason=WRONG))
    void = LearningEvent.objects.get(kind="voided")
    key = reading[0].translation_key
    url = reverse("person_record:void", args=[amina.pk, key, void.uuid])

    admin.post(url, confirmed(reason="It was her own work after all."))

    assert completions(amina, reading[0]) == [today().isoformat()]


@pytest.mark.parametrize("reason", ["", "oops"])
def test_a_void_needs_a_reason_that_says_something(admin, opened, void_url, reason):
    answer = admin.post(void_url, confirmed(reason=reason))

    assert answer.context["form"].errors["reason"]
    assert not LearningEvent.objects.filter(kind="voided").exists()


def test_what_was_put_right_is_marked(admin, amina, opened, reading, void_url):
    admin.post(void_url, confirmed(reason=WRONG))
    url = reverse("person_record:course", args=[amina.pk, reading[0].translation_key])

    assert "No, it was put right" in admin.get(url).content.decode()


def test_a_completion_is_confirmed_first(admin, opened, completion_url):
    page = admin.post(completion_url, {"day": DAY, "evidence": SEEN}).content.decode()

    assert not LearningEvent.objects.exists()
    assert all(words in page for words in ("3 June 2026", SEEN, "Completed, and not required"))


def test_a_confirmed_completion_counts_on_its_day(
    admin, amina, susan, opened, reading, completion_url
):
    admin.post(completion_url, confirmed(day=DAY, evidence=SEEN))

    event = LearningEvent.objects.get()
    assert (event.kind, event.day, event.actor, event.reason) == ("recorded", DAY, susan, SEEN)
    assert completions(amina, reading[0]) == ["2026-06-03"]


def test_a_completion_stands_in_the_unit_of_its_day(db, amina, susan, reading):
    earlier = make_unit("Earlier team")
    amina.postings.update(starts_on=date(2026, 9, 1))
    make_posting(amina, unit=earlier, starts_on=date(2019, 4, 1), ends_on=date(2026, 9, 1))

    actions.record_completion(
        person=amina, course_key=reading[0].translation_key, day=DAY, evidence=SEEN, actor=susan
    )

    assert LearningEvent.objects.get().unit == earlier


def test_a_completion_sent_twice_is_one(admin, opened, completion_url):
    admin.post(completion_url, confirmed(day=DAY, evidence=SEEN))
    admin.post(completion_url, confirmed(day=DAY, evidence=SEEN))

    assert LearningEvent.objects.count() == 1


def test_a_completion_put_right_can_be_recorded_again(
    admin, amina, susan, opened, reading, completion_url
):
    admin.post(completion_url, confirmed(day=DAY, evidence=SEEN))
    actions.void_event(event=LearningEvent.objects.get(), reason=WRONG, actor=susan)

    admin.post(completion_url, confirmed(day=DAY, evidence=SEEN))

    assert completions(amina, reading[0]) == ["2026-06-03"]


def test_an_earlier_completion_leaves_the_later_one(amina, susan, completed, reading):
    actions.record_completion(
        person=amina, course_key=reading[0].translation_key, day=DAY, evidence=SEEN, actor=susan
    )

    assert completions(amina, reading[0]) == ["2026-06-03", today().isoformat()]
    assert actions.compare_standing() == set()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"day": DAY_TO_COME, "evidence": SEEN}, "day"),
        ({"day": "", "evidence": SEEN}, "day"),
        ({"day": "2026-13-45", "evidence": SEEN}, "day"),
        ({"day": DAY, "evidence": "list"}, "evidence"),
        ({"day": DAY, "evidence": ""}, "evidence"),
    ],
)
def test_what_cannot_be_is_said_and_not_written(admin, opened, completion_url, given, field):
    answer = admin.post(completion_url, confirmed(**given))

    assert answer.context["form"].errors[field]
    assert not LearningEvent.objects.exists()


@pytest.mark.parametrize("evidence", ["", "  "])
def test_the_action_refuses_a_completion_without_evidence(amina, susan, reading, evidence):
    with pytest.raises(ValueError, match="evidence"):
        actions.record_completion(
            person=amina,
            course_key=reading[0].translation_key,
            day=DAY,
            evidence=evidence,
            actor=susan,
        )


def test_markup_in_a_reason_stays_text(admin, opened, void_url):
    page = admin.post(void_url, {"reason": "<script>alert(1)</script>"}).content.decode()

    assert "<script>alert(1)" not in page


def test_a_record_that_closes_meanwhile_is_not_changed(admin, opened, void_url):
    admin.post(void_url, {"reason": WRONG})
    RecordOpening.objects.update(opened_at=opened.opened_at - timedelta(minutes=31))

    admin.post(void_url, confirmed(reason=WRONG))

    assert not LearningEvent.objects.filter(kind="voided").exists()
