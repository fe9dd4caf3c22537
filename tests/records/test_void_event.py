import pytest

from lms.records import actions
from lms.records.models import LearningEvent
from lms.records.signals import completions_changed
from tests.factories.records import finish

Kind = LearningEvent.Kind


@pytest.fixture
def completion(amina, reading):
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)
    return LearningEvent.objects.get(kind=Kind.COMPLETED)


def void(event):
    return actions.void_event(event=event, reason="Somebody else's screen.", actor=event.person)


def test_a_void_takes_the_completion_away(completion):
    assert void(completion).completed_on == []


def test_the_event_stays_on_record(completion):
    void(completion)

    assert LearningEvent.objects.filter(pk=completion.pk).exists()


def test_a_void_names_its_reason(completion):
    void(completion)
    event = LearningEvent.objects.get(kind=Kind.VOIDED)

    assert event.payload == {"voids": str(completion.uuid)}
    assert event.words.reason == "Somebody else's screen."


def test_the_same_void_twice_is_one(completion):
    void(completion)

    assert void(completion).voids == 1


def test_a_void_without_a_reason_is_refused(completion):
    with pytest.raises(ValueError, match="reason"):
        actions.void_event(event=completion, reason=" ", actor=completion.person)


def test_what_was_put_right_can_be_earned_again(amina, reading, completion):
    void(completion)

    assert finish(amina, *reading, 2).standing.state.is_complete


def test_whoever_counts_completions_is_told(completion):
    told = []
    completions_changed.connect(receiver := lambda person_ids, **_: told.append(person_ids))
    void(completion)
    completions_changed.disconnect(receiver)

    assert told == [{completion.person_id}]
