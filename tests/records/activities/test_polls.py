"""An answer is counted once for each person, and nobody can see who gave it."""

from uuid import uuid4

import pytest
from django.core import serializers
from django.db import models

from lms.records.actions import vote
from lms.records.models import AnswerSheet, LearningEvent, OpinionMark, PollVotes
from lms.records.tasks import tidy_feedback
from tests.factories.activities import option_of
from tests.factories.courses import translate
from tests.factories.people import make_person

WHY, WHO, NOTHING = map(option_of, ("Why", "Who did it", "Nothing"))


def counts():
    return PollVotes.objects.get().counts


@pytest.fixture
def others_vote(module, ids):
    """So many colleagues say this."""

    def others_vote(number, option):
        for _each in range(number):
            vote(
                person=make_person("Sam"),
                module_key=module.translation_key,
                poll_id=ids["poll"],
                option_id=option,
            )

    return others_vote


def test_an_answer_is_counted(send):
    page = send("vote", "poll", poll=WHY).text

    assert counts() == {WHY: 1}
    assert "You have answered. Nobody can see what you said." in page


def test_a_second_answer_changes_nothing(send):
    send("vote", "poll", poll=WHY)
    send("vote", "poll", poll=WHO)

    assert counts() == {WHY: 1}


def test_who_has_answered_is_not_asked_again(send, page, ids):
    send("vote", "poll", poll=WHY)

    assert f'name="q-{ids["poll"]}"' not in page()


@pytest.mark.parametrize("given", [{}, {"poll": str(uuid4())}])
def test_who_chose_nothing_is_asked_to(send, given):
    page = send("vote", "poll", **given).text

    assert not PollVotes.objects.exists()
    assert "Choose an answer: What happens when something goes wrong?" in page


def test_an_error_leads_to_the_first_answer(send, ids):
    page = send("vote", "poll").text

    assert f'href="#q-{ids["poll"]}_0"' in page
    assert f'id="q-{ids["poll"]}_0"' in page


def test_only_a_poll_takes_votes(send, ids):
    assert send("vote", "pledge", pledge=WHY).status_code == 404


def test_a_vote_in_welsh_counts_with_those_in_english(send, client, module, ids):
    translate(module)
    place = f"{module.translation_key}/{module.outline[0].id}"
    send("vote", "poll", poll=WHY)
    client.force_login(make_person("Sam"))
    client.post(f"/cy/record/{place}/vote/{ids['poll']}/", {f"q-{ids['poll']}": WHY})

    assert counts() == {WHY: 2}


def test_what_nineteen_said_is_not_shown(send, page, others_vote):
    others_vote(18, WHY)
    send("vote", "poll", poll=WHY)
    tidy_feedback()

    assert "from the night after 20 people have answered" in page()
    assert "ds-bar" not in page()


def test_what_twenty_said_is_shown_from_the_night_on(send, page, others_vote):
    others_vote(14, WHY)
    others_vote(5, WHO)
    send("vote", "poll", poll=WHO)
    assert "ds-bar" not in page()
    tidy_feedback()

    assert "What about 20 people said" in page()
    assert ">70%<" in page()
    assert ">30%<" in page()


def test_that_all_said_the_same_is_not_shown(send, page, others_vote):
    others_vote(19, WHY)
    send("vote", "poll", poll=WHY)
    tidy_feedback()

    assert page().count(">95%<") == 1
    assert page().count(">5%<") == 2


@pytest.fixture
def shown_half(send, others_vote):
    """Of twenty people half said this, half said that, and it is shown."""
    others_vote(10, WHY)
    others_vote(9, WHO)
    send("vote", "poll", poll=WHO)
    tidy_feedback()


@pytest.mark.parametrize(("more", "is_new"), [(1, False), (10, False), (19, False), (20, True)])
def test_only_a_night_after_twenty_more_changes_it(shown_half, page, others_vote, more, is_new):
    others_vote(more, WHY)
    assert page().count(">50%<") == 2
    tidy_feedback()

    assert page().count(">75%<") == int(is_new)
    assert page().count(">50%<") == (0 if is_new else 2)


def test_a_night_without_answers_changes_nothing(shown_half, page):
    before = PollVotes.objects.get().shown
    tidy_feedback()

    assert PollVotes.objects.get().shown == before


def test_results_are_not_for_who_has_not_answered(page, others_vote):
    others_vote(20, WHY)
    tidy_feedback()

    assert "95%" not in page()


def test_what_is_chosen_is_kept_nowhere_beside_a_name(send):
    send("keep", poll=WHY, try_it_note="A note")
    send("vote", "poll", poll=WHY)

    assert WHY not in str(list(AnswerSheet.objects.values_list("answers")))
    assert not LearningEvent.objects.exists()


def test_no_column_leads_to_who_voted_or_when():
    kinds = (models.ForeignKey, models.DateTimeField, models.DateField)

    assert not [f.name for f in PollVotes._meta.fields if isinstance(f, kinds)]


def test_a_dump_does_not_join_a_person_to_an_answer(send, amina, ids):
    send("vote", "poll", poll=WHY)
    [mark] = OpinionMark.objects.all()
    dump = serializers.serialize("json", [*PollVotes.objects.all(), mark])

    assert ids["poll"] not in mark.mark
    assert mark.mark not in serializers.serialize("json", PollVotes.objects.all())
    assert f'"{amina.pk}"' not in dump


def test_the_night_keeps_who_has_answered(send):
    send("vote", "poll", poll=WHY)
    tidy_feedback()
    send("vote", "poll", poll=WHO)

    assert counts() == {WHY: 1}


def test_an_answer_that_was_taken_out_is_not_shown(send, page, others_vote, module):
    others_vote(19, NOTHING)
    send("vote", "poll", poll=WHY)
    tidy_feedback()
    [raw] = module.lessons.raw_data
    raw["value"]["content"][0]["value"]["options"].pop()
    module.save_revision().publish()

    assert "from the night after 20 people have answered" in page()


def test_a_poll_costs_two_queries(client, amina, page, counted):
    page()
    with counted() as queries:
        page()

    assert len([q for q in queries if "opinionmark" in q or "pollvotes" in q]) <= 3
