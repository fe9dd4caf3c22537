from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from lms.records.reminders.policy import Asked, Choice, Kind, Situation, Why, choose, is_open

# A Tuesday.
LAUNCH = date(2026, 6, 2)
DUE = date(2026, 7, 31)
ASKED = Asked("DC02", LAUNCH, LAUNCH, DUE, DUE, remind_from=LAUNCH)


def day(text):
    return date.fromisoformat(f"2026-{text}")


def chosen(asked, on, **facts):
    found = choose(Situation([asked], **facts), day(on))
    return found if isinstance(found, Why) else found.kind


@pytest.mark.parametrize(
    ("on", "sent", "kind"),
    [
        ("06-02", {}, Kind.INVITATION),
        ("06-09", {"invitation": "06-02"}, Why.NOTHING_DUE),
        ("06-11", {"invitation": "06-02"}, Why.NOTHING_DUE),
        ("06-16", {"invitation": "06-02"}, Kind.NOT_STARTED),
        ("06-23", {"invitation": "06-02", "not_started": "06-16"}, Why.NOTHING_DUE),
        ("07-23", {"invitation": "06-02", "not_started": "06-16"}, Why.NOTHING_DUE),
        ("07-28", {"invitation": "06-02", "not_started": "06-16"}, Kind.BEFORE_DUE),
        ("07-30", {"before_due": "07-28"}, Why.NOTHING_DUE),
        ("08-04", {"before_due": "07-28"}, Kind.AFTER_DUE),
        ("08-11", {"after_due": "08-04"}, Why.NOTHING_DUE),
        ("09-01", {"after_due": "08-04"}, Kind.MONTHLY),
    ],
)
def test_the_stages_of_a_course_that_nobody_begins(on, sent, kind):
    days = {Kind(name): day(text) for name, text in sent.items()}

    assert chosen(replace(ASKED, sent=days), on) == kind


def test_a_list_comes_once_a_month():
    late = replace(ASKED, sent={Kind.AFTER_DUE: day("08-04")})

    assert chosen(late, "09-29", last_list_on=day("09-01")) == Why.NOTHING_DUE
    assert chosen(late, "10-01", last_list_on=day("09-01")) == Kind.MONTHLY


@pytest.mark.parametrize("on", ["06-02", "06-16"])
def test_who_has_begun_is_not_asked_to_begin(on):
    assert chosen(replace(ASKED, is_started=True), on) == Why.NOTHING_DUE


def test_who_has_begun_is_told_of_the_date():
    assert chosen(replace(ASKED, is_started=True), "07-28") == Kind.BEFORE_DUE


def test_a_stage_that_passed_is_not_made_up_for():
    assert chosen(ASKED, "08-04") == Kind.AFTER_DUE


def test_with_a_week_to_finish_the_first_word_is_the_date():
    assert chosen(replace(ASKED, due_on=day("06-09"), late_after=day("06-09")), "06-02") == (
        Kind.BEFORE_DUE
    )


def test_in_the_days_of_grace_nobody_is_told_that_it_was_due():
    assert chosen(replace(ASKED, late_after=day("08-14")), "08-04") == Kind.BEFORE_DUE
    assert chosen(replace(ASKED, late_after=day("08-14")), "08-18") == Kind.AFTER_DUE


def test_what_was_sent_before_the_last_completion_was_of_another_round():
    again = replace(ASKED, sent={Kind.INVITATION: LAUNCH - timedelta(days=1)})

    assert chosen(again, "06-02") == Kind.INVITATION


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"is_here": False}, Why.NOT_HERE),
        ({"is_away": True}, Why.AWAY),
        ({"is_reachable": False}, Why.UNREACHABLE),
        ({"last_on": day("05-28")}, Why.THIS_WEEK),
    ],
)
def test_why_somebody_is_sent_nothing(facts, why):
    assert chosen(ASKED, "06-02", **facts) == why


@pytest.mark.parametrize("on", ["06-05", "06-06", "06-07", "06-08"])
def test_from_friday_to_monday_nothing_is_sent(on):
    assert chosen(ASKED, on) == Why.WRONG_DAY


def test_a_week_later_the_next_may_come():
    assert chosen(ASKED, "06-02", last_on=day("05-26")) == Kind.INVITATION


def test_what_was_over_when_reminders_were_switched_on_is_not_sent():
    """Asked in June, late since August, switched on in September."""
    late = replace(ASKED, remind_from=day("09-08"))

    assert chosen(late, "09-08") == Why.NOTHING_DUE
    assert chosen(late, "09-29") == Why.NOTHING_DUE
    assert chosen(late, "10-06") == Kind.MONTHLY


def test_who_was_asked_before_the_switching_on_is_not_invited():
    switched_on = replace(ASKED, remind_from=day("06-16"))

    assert chosen(switched_on, "06-16") == Why.NOTHING_DUE
    assert chosen(switched_on, "07-28") == Kind.BEFORE_DUE


def test_what_cannot_wait_comes_first():
    other = replace(ASKED, course="DC01", due_on=day("12-01"), late_after=day("12-01"))
    person = Situation([other, ASKED], team_from=LAUNCH - timedelta(days=40))
    found = [choose(replace(person, asked=asked), day("07-28")) for asked in ([other, ASKED], [])]

    assert found == [Choice(Kind.BEFORE_DUE, LAUNCH, "DC02"), Choice(Kind.TEAM, day("07-01"))]


def test_a_manager_hears_of_the_team_in_the_month_after_the_switching_on():
    def on(text, **facts):
        return choose(Situation(team_from=LAUNCH, **facts), day(text))

    assert on("06-30") == Why.NOTHING_DUE
    assert on("07-01") == Choice(Kind.TEAM, day("07-01"))
    assert on("07-28", last_team_on=day("07-01")) == Why.NOTHING_DUE
    assert on("08-04", last_team_on=day("07-01")) == Choice(Kind.TEAM, day("08-01"))


@pytest.mark.parametrize(
    ("moment", "opened"),
    [
        ("2026-06-02 09:29:59", False),
        ("2026-06-02 09:30:00", True),
        ("2026-06-04 11:29:59", True),
        ("2026-06-04 11:30:00", False),
        ("2026-06-05 10:00:00", False),
        ("2026-06-08 10:00:00", False),
    ],
)
def test_the_hours_of_sending(moment, opened):
    assert is_open(datetime.fromisoformat(moment)) == opened


LATE = replace(ASKED, sent={Kind.AFTER_DUE: day("08-04")})
OFFER = Choice(Kind.LEADER, day("06-02"), "DC09")


def test_a_list_that_somebody_asked_for_does_not_wait_for_the_month():
    assert chosen(LATE, "08-19", late_asked_on=day("08-19")) == Kind.LATE


def test_it_waits_two_weeks_after_an_email_about_the_same():
    assert chosen(LATE, "08-12", late_asked_on=day("08-12")) == Why.NOTHING_DUE
    assert chosen(LATE, "08-18", late_asked_on=day("08-12")) == Kind.LATE


def test_after_a_list_it_waits_too():
    found = chosen(LATE, "09-09", late_asked_on=day("09-08"), last_list_on=day("09-01"))

    assert found == Why.NOTHING_DUE


def test_the_email_of_the_day_after_the_date_comes_first():
    assert chosen(ASKED, "08-04", late_asked_on=day("08-04")) == Kind.AFTER_DUE


def test_who_was_not_late_when_it_was_asked_is_not_meant():
    asked = replace(LATE, sent={})

    assert chosen(asked, "08-04", late_asked_on=day("07-31")) == Kind.AFTER_DUE
    assert chosen(LATE, "08-26", late_asked_on=day("07-31")) == Why.NOTHING_DUE


def test_who_is_not_late_any_more_is_not_told():
    assert choose(Situation([], late_asked_on=day("08-18")), day("08-19")) == Why.NOTHING_DUE


def test_an_offer_is_sent():
    assert choose(Situation(offers=[OFFER]), day("06-02")) == OFFER


def test_an_offer_waits_for_what_cannot_wait():
    assert chosen(ASKED, "07-28", offers=[OFFER]) == Kind.BEFORE_DUE


def test_an_offer_is_over_sooner_than_an_invitation_to_a_required_course():
    assert chosen(ASKED, "06-02", offers=[OFFER]) == Kind.LEADER


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"is_away": True}, Why.AWAY),
        ({"is_here": False}, Why.NOT_HERE),
        ({"is_reachable": False}, Why.UNREACHABLE),
        ({"last_on": day("05-28")}, Why.THIS_WEEK),
    ],
)
def test_an_offer_obeys_the_rules_of_all(facts, why):
    assert choose(Situation(offers=[OFFER], **facts), day("06-02")) == why
