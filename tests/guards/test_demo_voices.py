"""What people of Thornvale say of courses is enough to be shown, mixed, and said once."""

from datetime import timedelta

import pytest

from lms.common.dates import today
from lms.demo.voices import SAID, hear_people
from lms.metrics.voices.facts import announced
from lms.metrics.voices.measures import VOICES
from lms.people.personas import PERSONAS
from lms.records.models import Confidence, FollowUp, Standing
from tests.factories.people import make_person, make_unit
from tests.factories.records import make_short_course

LONG_AGO = today() - timedelta(days=60)
MOST = max(sum(numbers.values()) for both in SAID.values() for numbers in both)


@pytest.fixture
def council(db):
    """As many as answer, and one of the personas, who all completed the three courses."""
    unit = make_unit()
    people = [make_person(unit=unit) for _each in range(MOST)]
    persona = make_person(unit=unit, staff_number=PERSONAS["staff"].staff_number)
    for code in SAID:
        course, _module = make_short_course(code)
        Standing.objects.bulk_create(
            Standing(
                person=person,
                course_key=course.translation_key,
                completed_on=[LONG_AGO.isoformat()],
                completed_by="imported",
            )
            for person in (persona, *people)
        )
    return persona


def test_every_question_is_answered_by_enough_to_be_shown(council):
    hear_people()

    said = announced()
    assert all(
        said[measure.code, key].share is not None
        for measure in VOICES
        for key in {course for _code, course in said}
    )
    assert len({course for _code, course in said}) == len(SAID)


def test_not_everybody_says_the_same(council):
    hear_people()

    assert all(0 < each.yes < each.answers for each in announced().values())


def test_nobody_is_heard_twice(council):
    hear_people()
    before = announced(), Confidence.objects.count(), FollowUp.objects.count()

    hear_people()

    assert (announced(), Confidence.objects.count(), FollowUp.objects.count()) == before


def test_who_can_be_signed_in_is_left_to_answer(council):
    hear_people()

    assert not council.confidences.exists()
    assert not council.follow_ups.exists()
