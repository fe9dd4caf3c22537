"""What comes into the outbox. Amina is asked from Monday 1 June on; today is Tuesday."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from lms.people.models import Absence, Merger
from lms.records.models import Reminder
from lms.records.reminders.planning import plan_reminders
from tests.factories.courses import make_course
from tests.factories.people import make_person
from tests.factories.records import finish, make_short_course

from .conftest import require


def planned():
    plan_reminders()
    rows = Reminder.objects.waiting().order_by("person__first_name")
    return [(row.person.first_name, row.kind) for row in rows]


def test_everybody_of_whom_it_is_asked_is_invited(rule):
    assert planned() == [("Amina", "invitation"), ("Tom", "invitation")]


def test_planned_twice_there_is_one(rule):
    planned()

    assert planned() == [("Amina", "invitation"), ("Tom", "invitation")]


def test_a_rule_without_a_day_sends_nothing(course):
    require(course[0], reminders_from=None)

    assert planned() == []


def test_when_reminders_are_switched_on_what_fell_due_before_is_left(course, on):
    require(course[0], reminders_from=date(2026, 8, 11))
    on("2026-08-11")

    assert planned() == []


def test_on_a_friday_nothing_is_planned(rule, on):
    on("2026-06-05")

    assert planned() == []


def test_who_has_no_address_gets_none(only_amina):
    assert planned() == [("Amina", "invitation")]


@pytest.mark.parametrize(
    "facts",
    [
        {"starts_on": date(2026, 7, 1)},
        {"ends_on": date(2026, 6, 2)},
        {"is_active": False},
    ],
)
def test_who_is_not_here_gets_none(only_amina, facts):
    make_person("Bea", **facts)

    assert planned() == [("Amina", "invitation")]


def test_who_is_away_gets_none(only_amina, amina):
    Absence.objects.create(person=amina, starts_on=date(2026, 6, 1))

    assert planned() == []


def test_who_comes_back_is_invited_with_a_new_date(only_amina, amina, on):
    Absence.objects.create(person=amina, starts_on=date(2026, 5, 1), ends_on=date(2026, 9, 1))
    on("2026-09-01")

    assert planned() == [("Amina", "invitation")]
    assert Reminder.objects.get().due_on == date(2026, 10, 1)


def test_of_two_records_of_one_person_one_is_written_to(only_amina, amina):
    Merger.objects.create(kept=amina, duplicate=make_person("Double"), reason="Twice in the file")

    assert planned() == [("Amina", "invitation")]


def test_who_has_done_it_gets_none(only_amina, amina, course):
    finish(amina, *course, 1)
    finish(amina, *course, 2)

    assert planned() == []


def test_a_course_that_is_still_written_is_not_asked_for(amina):
    require(make_course("DC09"))

    assert planned() == []


def test_a_course_that_is_kept_for_a_group_is_asked_of_the_group(rule, amina, course):
    restriction = PageViewRestriction.objects.create(
        page=course[0], restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.add(board := Group.objects.create(name="Board"))
    amina.groups.add(board)

    assert planned() == [("Amina", "invitation")]


def test_the_others_are_still_asked_for_their_own(only_amina, amina):
    require(make_short_course("DC03")[0])

    assert planned() == [("Amina", "invitation")]  # one a week


def test_what_was_not_sent_on_its_day_is_planned_anew(only_amina, on):
    planned()
    on("2026-06-03")

    assert planned() == [("Amina", "invitation")]
    assert Reminder.objects.get().planned_on == date(2026, 6, 3)


def test_what_was_not_sent_and_is_asked_no_more_is_dropped(only_amina, amina, course, on):
    planned()
    finish(amina, *course, 1)
    finish(amina, *course, 2)
    on("2026-06-03")

    assert planned() == []
    assert Reminder.objects.get().why == "day_over"


def test_what_changes_in_the_middle_of_the_day_is_planned_anew(only_amina, amina, course):
    require(make_short_course("DC03")[0])
    planned()
    finish(amina, *course, 1)
    finish(amina, *course, 2)

    assert planned() == [("Amina", "invitation")]
    assert Reminder.objects.filter(state="dropped").count() == 1


def test_a_manager_hears_of_the_team_from_the_next_month_on(rule, run):
    for day in ("2026-06-02", "2026-06-16"):
        run(day)

    assert run("2026-07-01") == 1
    assert Reminder.objects.filter(kind="team").get().person.first_name == "Tom"


def test_planning_for_thirty_costs_what_it_costs_for_two(rule, course, counted):
    def cost():
        with counted() as queries:
            plan_reminders()
        return len(queries)

    small = cost()
    for number in range(28):
        person = make_person(f"P{number}")
        finish(person, *course, 1)

    assert cost() == small <= 17
