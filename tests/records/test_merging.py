"""Two records of one person: the learning of both counts for the one we keep."""

from datetime import date

import pytest
from django.urls import reverse

from lms.common.dates import today
from lms.metrics.check import differences
from lms.people.models import Merger, User
from lms.people.scope import visible_people
from lms.records import actions
from lms.records.models import Certificate, LearningEvent, Standing
from tests.factories.people import make_person, make_posting, make_unit
from tests.factories.records import finish

EVENT = ("pk", "person", "unit", "kind", "occurred_at", "idempotency_key")


@pytest.fixture
def kept(amina):
    """Amina in her permanent post, since today."""
    amina.postings.update(starts_on=today())
    return amina


@pytest.fixture
def agency(kept, reading):
    """Amina as HR had her at the agency: she completed the course there, and left yesterday."""
    person = make_person("Amina", employment="agency", starts_on=date(2020, 1, 1))
    finish(person, *reading, 1)
    finish(person, *reading, 2)
    person.postings.update(ends_on=today())
    return person


def merge(kept, duplicate, reason="One person, two staff numbers."):
    return actions.merge_people(kept=kept, duplicate=duplicate, reason=reason, by=None)


def completed_on(person):
    row = Standing.objects.filter(person=person).first()
    return row.completed_on if row else []


def events():
    return list(LearningEvent.objects.order_by("pk").values_list(*EVENT))


def test_what_was_completed_counts_for_the_record_we_keep(kept, agency):
    merge(kept, agency)

    assert completed_on(kept) == [today().isoformat()]


def test_no_event_moves_or_changes(kept, agency):
    before = events()

    merge(kept, agency)

    assert events() == before


def test_merging_twice_is_one_merger(kept, agency):
    assert merge(kept, agency) == merge(kept, agency)
    assert Merger.objects.count() == 1


def test_the_projections_agree_with_their_events(kept, agency):
    merge(kept, agency)

    assert actions.compare_standing() == set()
    assert actions.rebuild_standing() == set()
    assert differences() == []


def test_undone_each_record_stands_for_itself(kept, agency):
    merger = merge(kept, agency)

    actions.undo_merger(merger=merger, by=None)

    assert completed_on(kept) == []
    assert completed_on(agency) == [today().isoformat()]
    assert actions.compare_standing() == set()


def test_undone_and_merged_again(kept, agency):
    actions.undo_merger(merger=merge(kept, agency), by=None)

    merge(kept, agency)

    assert completed_on(kept) == [today().isoformat()]


def test_what_is_learnt_after_it_comes_on_top(kept, agency, reading):
    merge(kept, agency)
    finish(kept, *reading, 1)

    assert completed_on(kept) == [today().isoformat()]
    assert actions.compare_standing() == set()


def test_a_void_on_the_other_record_takes_the_completion_away(kept, agency):
    merge(kept, agency)
    event = LearningEvent.objects.select_related("person").get(kind="completed")

    actions.void_event(event=event, reason="Somebody else's screen.", actor=kept)

    assert completed_on(kept) == []
    assert actions.compare_standing() == set()


def test_the_other_record_signs_in_no_more(kept, agency):
    merge(kept, agency)

    assert not User.objects.may_sign_in(today()).filter(pk=agency.pk).exists()


def test_an_address_goes_to_the_record_we_keep(kept, agency):
    address = agency.email
    User.objects.filter(pk=kept.pk).update(email=None)
    kept.refresh_from_db()

    merge(kept, agency)

    assert User.objects.get(email=address) == kept


def test_the_certificate_is_among_those_of_the_record_we_keep(client, kept, agency):
    merge(kept, agency)
    client.force_login(kept)

    number = Certificate.objects.get(person=agency).number

    assert number in client.get(reverse("records:certificates")).content.decode()
    assert client.get(reverse("records:certificate", args=[number])).status_code == 200


def test_somebody_else_still_sees_nothing_of_it(client, kept, agency):
    sam = make_person("Sam")
    merge(kept, agency)
    client.force_login(sam)

    number = Certificate.objects.get(person=agency).number

    assert client.get(reverse("records:certificate", args=[number])).status_code == 404
    assert list(visible_people(sam)) == [sam]


def test_one_person_is_not_counted_twice(kept, agency):
    make_posting(agency, unit=make_unit(), starts_on=today())

    with pytest.raises(actions.CannotMerge, match="Both are in a main post on"):
        merge(kept, agency)


def test_a_record_is_not_merged_with_itself(kept):
    with pytest.raises(actions.CannotMerge, match="This is one record already"):
        merge(kept, kept)


def test_mergers_do_not_form_chains(kept, agency):
    third = make_person("Amina", left=True)
    merge(kept, agency)

    with pytest.raises(actions.CannotMerge, match="Keep that one instead"):
        merge(agency, third)
    with pytest.raises(actions.CannotMerge, match="Undo that first"):
        merge(third, agency)
