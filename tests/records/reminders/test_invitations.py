"""A leader's invitation to a whole unit: who gets it, once, and by the rules of all e-mails."""

from uuid import uuid4

import pytest
from django.core import mail
from django.db import DatabaseError, connection, transaction

from lms.people.actions import set_preferences
from lms.people.models import Absence, Posting, Succession
from lms.records.models import Invitation, Reminder
from lms.records.refusals import TooFew, TooSoon
from lms.records.reminders.outlook import Outlook
from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import send_reminders
from tests.factories.people import make_person, make_unit
from tests.factories.records import make_short_course

from .leaders import WORDS, invite, make_place
from .working import Fate

TUESDAY, NEXT_TUESDAY = "2026-06-02", "2026-06-09"


@pytest.fixture
def place(db, on):
    on(TUESDAY)
    return make_place()


@pytest.fixture
def course(place):
    """Optional: nobody has to do it."""
    return make_short_course("DC09")


@pytest.fixture
def invited(place, course):
    return invite(place.joan, place.place, course_key=course[0].translation_key)


def run_all():
    plan_reminders()
    while send_reminders():
        pass


def addresses():
    return sorted(address for message in mail.outbox for address in message.to)


def those(*people):
    return sorted(person.email for person in people)


def test_everybody_in_the_unit_and_below_gets_it(place, invited):
    run_all()

    assert addresses() == those(place.joan, *place.people)


def test_it_is_of_all_people_in_the_unit_whoever_gets_it(place, course):
    Absence.objects.create(person=place.people[3], starts_on="2026-05-01")

    assert invite(place.joan, place.place).people == 13


def test_planned_and_sent_again_and_again_everybody_gets_one(place, invited, on):
    for day in (TUESDAY, "2026-06-03", NEXT_TUESDAY, "2026-06-16"):
        on(day)
        run_all()
        run_all()

    assert len(addresses()) == len(set(addresses())) == 13


@pytest.mark.parametrize("reason", ["away", "unwilling", "without e-mail"])
def test_some_get_nothing(place, course, reason):
    person = place.people[5]
    if reason == "away":
        Absence.objects.create(person=person, starts_on="2026-05-01")
    if reason == "unwilling":
        set_preferences(person=person, invitations=False)
    if reason == "without e-mail":
        type(person).objects.filter(pk=person.pk).update(email=None)
    invite(place.joan, place.division)
    run_all()

    assert len(addresses()) == 11
    assert person.email not in addresses()


def test_who_comes_later_or_works_elsewhere_gets_nothing(place, invited, on):
    on("2026-06-03")
    late = make_person("Late", unit=place.division, starts_on="2026-06-03")
    run_all()

    assert not {late.email, place.sam.email} & set(addresses())


def test_who_left_before_it_went_out_gets_nothing(place, invited):
    place.people[2].postings.update(ends_on=TUESDAY)
    run_all()

    assert place.people[2].email not in addresses()


def test_who_had_an_email_this_week_gets_it_in_the_next(place, invited, on):
    person = place.people[0]
    days = {"since": "2026-05-01", "planned_on": "2026-05-28"}
    Reminder.objects.create(person=person, kind="monthly", state="sent", **days)
    run_all()
    assert person.email not in addresses()

    on("2026-06-04")
    run_all()
    assert addresses().count(person.email) == 1


def test_it_waits_for_a_day_of_sending(place, course, on):
    on("2026-06-05")
    invite(place.joan, place.place)
    run_all()
    assert addresses() == []

    on(NEXT_TUESDAY)
    run_all()
    assert len(addresses()) == 13


def test_after_two_weeks_it_is_over(place, invited, on):
    on("2026-06-16")
    run_all()

    assert addresses() == []


def test_it_says_who_sent_it_to_whom_and_what_they_do_not_see(place, invited):
    run_all()
    message = mail.outbox[0]

    assert message.subject == "For everyone in Place: Course DC09"
    for text in (message.body, message.alternatives[0][0]):
        assert "Sent by Joan Reed (Director of Place) to everyone in Place." in text
        assert "The sender cannot see who opened it." in text
        assert "/me/settings/" in text


def test_a_sentence_of_her_own_is_text_and_in_her_language(place, course):
    invite(place.joan, place.place, words=WORDS, language="en")
    set_preferences(person=place.people[0], language="cy")
    run_all()
    found = {message.to[0]: message for message in mail.outbox}
    english = found[place.people[1].email]
    welsh = found[place.people[0].email]

    assert f"Joan Reed adds:\n“{WORDS}”" in english.body
    assert "<p>It helped me &lt;b&gt;a lot&lt;/b&gt;.</p>" in english.alternatives[0][0]
    assert '<p lang="en">It helped me' in welsh.alternatives[0][0]


def test_to_find_a_pathway_it_leads_to_the_skills_check(place):
    invite(place.joan, place.place)
    run_all()

    assert "http://localhost:8000/skills/" in mail.outbox[0].body


def test_a_course_that_was_taken_away_is_no_longer_sent(place, course, invited):
    course[0].unpublish()
    run_all()

    assert addresses() == []
    assert not Reminder.objects.exists()


def test_no_email_names_anybody_but_sender_and_reader(place, invited):
    run_all()
    names = {person.last_name: person.email for person in place.people}
    for message in mail.outbox:
        text = message.body + message.alternatives[0][0]

        assert not [name for name in names if name in text]


def test_sent_twice_with_one_key_it_is_one(place):
    key = uuid4()
    first = invite(place.joan, place.place, key=key)

    assert invite(place.joan, place.place, key=key) == first
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize("first", ["place", "division"])
@pytest.mark.parametrize("second", ["place", "division"])
def test_the_same_people_are_invited_once_in_two_weeks(place, on, first, second):
    invite(place.joan, getattr(place, first))
    on("2026-06-15")
    with pytest.raises(TooSoon) as refusal:
        invite(place.joan, getattr(place, second))
    assert refusal.value.free_on.isoformat() == "2026-06-16"

    on("2026-06-16")
    assert invite(place.joan, getattr(place, second))


def move(place, old, day):
    """The division goes to Housing, and all of its people with it."""
    new = make_unit("Public Realm", parent=place.housing, code=f"HOU-{day}", kind=old.kind)
    Succession.objects.create(
        effective_on=day,
        kind=Succession.Kind.MOVE,
        old_unit=old,
        new_unit=new,
        takes_people=True,
        source="map.csv",
    )
    Posting.objects.filter(person__in=place.people).update(unit=new)
    return new


@pytest.mark.parametrize("first", ["place", "division"])
@pytest.mark.parametrize("moves", [["2026-06-04"], ["2026-06-04", "2026-06-09"]])
@pytest.mark.parametrize("is_above", [False, True])
def test_nor_after_their_unit_became_another(place, on, first, moves, is_above):
    invite(place.joan, getattr(place, first))
    unit = place.division
    for day in moves:
        on(day)
        unit = move(place, unit, day)
    on("2026-06-15")
    with pytest.raises(TooSoon) as refusal:
        invite(place.joan, place.housing if is_above else unit)

    assert refusal.value.free_on.isoformat() == "2026-06-16"


def test_what_they_have_left_is_not_theirs(place, on):
    on("2026-06-04")
    new = move(place, place.division, "2026-06-04")
    for _number in range(9):
        make_person(unit=place.place)
    on("2026-06-05")
    invite(place.joan, place.place)

    assert invite(place.joan, new).people == 12


def test_another_unit_may_be_invited(place):
    for _number in range(9):
        make_person(unit=place.housing)
    invite(place.joan, place.place)

    assert invite(place.joan, place.housing).people == 10


@pytest.mark.parametrize("unit", ["team", "housing"])
def test_few_people_are_not_invited(place, unit):
    with pytest.raises(TooFew):
        invite(place.joan, getattr(place, unit))
    assert not Invitation.objects.exists()


def test_it_is_never_changed(place, invited):
    with pytest.raises(TypeError):
        invited.save()
    with pytest.raises(TypeError):
        Invitation.objects.all().delete()
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
        connection.cursor().execute("UPDATE records_invitation SET id = id")


def test_more_people_are_no_more_queries(place, invited, counted):
    def cost():
        with counted() as queries:
            assert Outlook(invited.asked_on).choices
        return len(queries)

    few = cost()
    for _number in range(20):
        make_person(unit=place.division)

    assert cost() == few <= 15


@pytest.mark.parametrize("steps", range(15))
def test_killed_at_any_moment_it_is_there_whole_or_not_at_all(place, steps):
    key = uuid4()
    with Fate.after(steps):
        invite(place.joan, place.place, key=key, words="Come along.")
    assert [each.own_words.text for each in Invitation.objects.all()] in ([], ["Come along."])

    invite(place.joan, place.place, key=key, words="Come along.")
    run_all()
    assert Invitation.objects.count() == 1
    assert len(addresses()) == len(set(addresses())) == 13


def test_the_killing_reaches_both_ends(place):
    with Fate.after(0):
        invite(place.joan, place.place, words="Come along.")
    assert not Invitation.objects.exists()

    with Fate.after(14):
        invite(place.joan, place.place, words="Come along.")
    assert Invitation.objects.exists()
