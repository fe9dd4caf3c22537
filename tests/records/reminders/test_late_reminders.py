"""Everybody of an area whose date has passed is reminded, and nobody learns who that is."""

from uuid import uuid4

import pytest
from django.core import mail
from django.db import DatabaseError, connection, transaction

from lms.people.actions import set_preferences
from lms.people.models import Absence
from lms.records.actions import remind_late
from lms.records.models import LateReminder, Reminder, Requirement
from lms.records.refusals import NotSwitchedOn, OtherForm, TooFew, TooSoon
from lms.records.reminders.late_people import Area
from tests.factories.records import finish, make_short_course

from .conftest import require
from .leaders import make_place
from .test_invitations import run_all, those

# Of what was due on 31 July, everybody was told on 4 August.
TOLD_ON, ASKED_ON = "2026-08-04", "2026-08-19"


@pytest.fixture
def place(db, on):
    on("2026-06-02")
    return make_place()


@pytest.fixture
def late(place, on):
    """All of Place and Housing are late and were told so; P0 has done it since."""
    course = make_short_course()
    require(course[0])
    on(TOLD_ON)
    run_all()
    on("2026-08-12")
    for number in (1, 2):
        finish(place.people[0], *course, number)
    mail.outbox.clear()
    on(ASKED_ON)
    return course


def ask(by, area, **fields):
    return remind_late(**{"by": by, "area": area, "key": uuid4()} | fields)


def told():
    """Whom the list went to. P0, who manages two of them, gets another e-mail about the team."""
    sent = [each for each in mail.outbox if each.subject == "Your courses that are still to do"]
    return sorted(address for each in sent for address in each.to)


def test_who_is_late_there_gets_a_list(place, late):
    ask(place.joan, Area(place.place))
    run_all()

    assert told() == those(place.joan, *place.people[1:])


def test_of_the_whole_council_everybody_late_does(place, late):
    ask(place.joan, Area())
    run_all()

    assert told() == those(place.joan, place.sam, *place.people[1:])


def test_of_a_team_those_who_report_to_the_one_who_asks(place, late):
    ask(place.people[0], Area(is_team=True))
    run_all()

    assert told() == those(*place.people[-2:])


def test_it_comes_once_whatever_the_worker_does(place, late, on):
    ask(place.joan, Area(place.place))
    for day in (ASKED_ON, "2026-08-20", "2026-08-25", "2026-08-27"):
        on(day)
        run_all()
        run_all()
    lists = Reminder.objects.filter(kind=Reminder.Kind.LATE)

    assert lists.count() == lists.values("person").distinct().count() == 12


def test_the_monthly_list_does_not_follow_at_once(place, late, on):
    ask(place.joan, Area(place.place))
    run_all()
    on("2026-09-01")
    run_all()

    assert not Reminder.objects.filter(kind=Reminder.Kind.MONTHLY, person=place.joan).exists()


def test_it_says_who_asked_and_what_they_do_not_see(place, late):
    ask(place.joan, Area(place.place))
    run_all()
    body = next(each.body for each in mail.outbox if each.to == [place.people[3].email])

    assert "Joan Reed (Director of Place) asked us to remind everyone in Place" in body
    assert "They do not see who that is." in body
    assert "You get this once a month" not in body


def test_it_comes_in_the_readers_language(place, late):
    set_preferences(person=place.people[3], language="cy")
    ask(place.joan, Area(place.place))
    run_all()
    [message] = [each for each in mail.outbox if each.to == [place.people[3].email]]

    assert '<html lang="cy">' in message.alternatives[0][0]


def test_it_names_nobody_but_who_asked(place, late):
    ask(place.joan, Area(place.place))
    run_all()
    names = [person.last_name for person in place.people]
    to_staff = [each for each in mail.outbox if each.to != [place.people[0].email]]
    texts = [each.body + each.alternatives[0][0] for each in to_staff]

    assert len(texts) == 12
    assert not [name for text in texts for name in names if name in text]


def test_who_is_away_gets_nothing(place, late):
    Absence.objects.create(person=place.people[4], starts_on="2026-08-01")
    ask(place.joan, Area(place.place))
    run_all()

    assert len(told()) == 11
    assert place.people[4].email not in told()


@pytest.mark.parametrize("area", ["housing", "team"])
def test_a_unit_of_fewer_than_ten_is_not_reminded(place, late, area):
    with pytest.raises(TooFew):
        ask(place.joan, Area(getattr(place, area)))

    assert not LateReminder.objects.exists()


def test_asked_twice_with_one_key_it_is_one(place, late):
    key = uuid4()
    first = ask(place.joan, Area(place.place), key=key)

    assert ask(place.joan, Area(place.place), key=key) == first
    assert LateReminder.objects.count() == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [("place", "place"), ("place", "division"), ("council", "place"), ("council", "team of P0")],
)
def test_an_area_is_asked_for_once_in_two_weeks(place, late, on, first, second):
    areas = {
        "place": (place.joan, Area(place.place)),
        "division": (place.joan, Area(place.division)),
        "council": (place.joan, Area()),
        "team of P0": (place.people[0], Area(is_team=True)),
    }
    ask(*areas[first])
    on("2026-09-01")
    with pytest.raises(TooSoon):
        ask(*areas[second])

    on("2026-09-02")
    assert ask(*areas[second])


def test_one_team_does_not_hold_up_a_whole_directorate(place, late):
    ask(place.people[0], Area(is_team=True))

    assert ask(place.joan, Area(place.place))


def test_it_is_never_changed(place, late):
    asked = ask(place.joan, Area(place.place))
    with pytest.raises(TypeError):
        asked.save()
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
        connection.cursor().execute("UPDATE records_latereminder SET id = id")


@pytest.mark.parametrize("reminders_from", [None, "2026-08-20"])
def test_where_reminders_are_not_on_nobody_can_ask(place, late, reminders_from):
    Requirement.objects.update(reminders_from=reminders_from)
    with pytest.raises(NotSwitchedOn):
        ask(place.joan, Area())

    assert not LateReminder.objects.exists()


@pytest.mark.parametrize("area", ["team", "division", "council"])
def test_a_key_counts_for_its_own_area_only(place, late, area):
    key = uuid4()
    areas = {"team": Area(is_team=True), "division": Area(place.division), "council": Area()}
    ask(place.people[0], Area(place.place), key=key)
    with pytest.raises(OtherForm):
        ask(place.people[0], areas[area], key=key)

    assert LateReminder.objects.get().unit == place.place


def test_where_reminders_are_switched_off_later_nothing_is_sent(place, late):
    ask(place.joan, Area(place.place))
    Requirement.objects.update(reminders_from=None)
    run_all()

    assert told() == []
