"""The e-mail to leaders after a month is closed says what their page and its files say."""

import csv
import re
from datetime import date, datetime
from io import StringIO

import pytest
from django.core import mail
from django.utils.translation import override

from lms.metrics import briefing
from lms.metrics.actions import close_month
from lms.metrics.models import Briefing
from lms.metrics.recount import recount
from lms.people.actions import set_preferences
from lms.people.models import DATA_PUBLISHERS, Absence, User
from lms.records.models import Reminder
from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import send_reminders
from tests.factories.metrics import complete, make_colleague, require
from tests.factories.people import make_person

from .test_overview import aim

SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)


@pytest.fixture
def at(time_machine):
    """Ten o'clock by the council's clock."""

    def at(day):
        time_machine.move_to(datetime.fromisoformat(f"{day}T10:00+00:00"), tick=False)

    return at


@pytest.fixture
def closed(adoption, at):
    """October, on the fifth working day after it."""
    aim()
    at("2026-11-06")
    close_month(day=OCTOBER)
    at("2026-11-10")


def run():
    plan_reminders()
    return send_reminders()


def sent_to(person):
    return [each for each in mail.outbox if each.to == [person.email]]


def html(message):
    return message.alternatives[0][0]


def rows_of(client, person, name):
    client.force_login(person)
    address = f"/leadership/{name}.csv"
    text = client.get(address, {"as_at": OCTOBER.isoformat()}).content.decode()
    return list(csv.DictReader(StringIO(text)))


def test_leaders_get_it_once(adoption, closed):
    run()
    run()

    assert [len(sent_to(each)) for each in (adoption.joan, adoption.chief)] == [1, 1]
    assert len(mail.outbox) == 2


def test_a_week_later_it_does_not_come_again(adoption, closed, at):
    run()
    at("2026-11-17")
    run()

    assert len(mail.outbox) == 2


def test_the_next_month_is_told_too(adoption, closed, at):
    run()
    at("2026-12-07")
    close_month(day=date(2026, 11, 30))
    at("2026-12-08")
    run()

    assert [each.subject for each in sent_to(adoption.joan)] == [
        "Digital skills in October 2026",
        "Digital skills in November 2026",
    ]


def test_closed_twice_it_is_told_once(adoption, closed):
    close_month(day=OCTOBER)

    assert Briefing.objects.count() == 1


def test_what_was_closed_before_is_told_to_nobody(adoption, at):
    """As after an upgrade, or when the past of a new council is counted."""
    at("2026-11-10")
    close_month(day=SEPTEMBER)
    run()

    assert (Briefing.objects.count(), len(mail.outbox)) == (0, 0)


def test_two_weeks_after_the_closing_it_is_over(adoption, closed, at):
    at("2026-11-24")

    assert run() == 0


def test_who_does_not_want_it_gets_none(adoption, closed):
    set_preferences(person=adoption.joan, briefing=False)
    run()

    assert [each.to for each in mail.outbox] == [[adoption.chief.email]]


def test_who_is_away_gets_none(adoption, closed):
    Absence.objects.create(person=adoption.joan, starts_on=date(2026, 11, 1))
    run()

    assert sent_to(adoption.joan) == []


def test_who_sees_figures_but_leads_nobody_gets_none(adoption, closed):
    pat = make_person("Pat", role=DATA_PUBLISHERS)
    run()

    assert sent_to(pat) == []


@pytest.mark.parametrize("who", ["joan", "chief"])
def test_every_number_is_that_of_the_file_of_this_reader(client, adoption, closed, who):
    person = getattr(adoption, who)
    run()
    [message] = sent_to(person)
    directorates = rows_of(client, person, "directorates")
    courses = [row for row in rows_of(client, person, "courses") if row["unit_code"] == "ORG"]
    said = [
        *((row["unit"], sentence(row)) for row in directorates),
        *((row["title"], sentence(row)) for row in courses),
    ]

    assert told(message.body) == said
    assert all(f"<br>{text}</li>" in html(message) for _name, text in said)


def sentence(row):
    """From the file, as the e-mail should say it; the status is a word."""
    if not row["value"].replace(".", "").isdigit():
        return row["value"]
    text = f"{round(float(row['value']))}%: {row['numerator']} of {row['denominator']} people."
    return f"{text} Plan: {round(float(row['plan']))}%. Behind plan." if row["plan"] else text


def told(body):
    """[(title, sentence)] of the lines between the lede and the action."""
    middle = body.split("\n\n")[2:-5]
    return [tuple(each.strip().split("\n")) for each in middle if "\n" in each.strip()]


def test_the_lede_is_that_of_the_page(client, adoption, closed):
    run()
    client.force_login(adoption.joan)
    page = client.get("/leadership/", {"as_at": OCTOBER.isoformat()})
    [message] = sent_to(adoption.joan)

    assert page.context["lede"] in message.body


def test_what_is_too_small_is_hidden_there_too(adoption, closed):
    """The course of the leaders is of two people only."""
    complete(adoption.joan, require("LD01", max_tier=4), date(2026, 9, 1))
    recount(person_ids={adoption.joan.pk, adoption.chief.pk})
    run()
    [message] = sent_to(adoption.chief)

    assert "LD01\nHidden\n" in message.body


def test_no_name_and_no_day_finer_than_the_month_stands_in_it(adoption, closed):
    run()
    for message in mail.outbox:
        text = message.subject + message.body + html(message)

        assert "Khan-" not in text
        assert re.findall(r"\b\d{1,2} (?:September|October|November) \d{4}", text) == []


def test_who_reads_welsh_gets_it_in_welsh(adoption, closed):
    set_preferences(person=adoption.joan, language="cy")
    run()
    [message] = sent_to(adoption.joan)

    assert "/cy/leadership/?as_at=2026-10-31" in message.body
    assert '<html lang="cy">' in html(message)


def test_more_leaders_are_no_more_queries_to_plan(adoption, closed, counted):
    with counted() as few:
        briefing.offered(date(2026, 11, 10))
    for _number in range(5):
        make_colleague(adoption.units["RES"], tier=3)
    with counted() as many:
        found = briefing.offered(date(2026, 11, 10))

    assert len(found) == 7
    assert len(many) == len(few) == 2


def test_a_letter_of_twenty_directorates_costs_what_one_costs(adoption, closed, counted):
    def cost():
        person = User.objects.get(pk=adoption.chief.pk)
        with counted() as queries, override("en"):
            briefing.write(person, OCTOBER)
        return len(queries)

    few = cost()
    for number in range(18):
        require(f"DC{number + 30}", starts_on=date(2026, 10, 1))

    assert cost() == few <= 20


def test_the_outbox_has_one_for_each_leader_and_month(adoption, closed):
    run()
    rows = Reminder.objects.filter(kind=Reminder.Kind.BRIEFING)

    assert set(rows.values_list("person", "since")) == {
        (adoption.joan.pk, OCTOBER),
        (adoption.chief.pk, OCTOBER),
    }
