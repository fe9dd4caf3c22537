"""The skills check, page by page."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.utils.translation import override
from wagtail.models import Locale

from courses.models import SkillStatement
from lms.records.models import SkillsProfile

pytestmark = pytest.mark.usefixtures("asked")


def profile():
    return SkillsProfile.objects.get()


def test_each_page_asks_one_statement(read):
    page = read("/skills/check/1/")

    assert "<h1>I can share a file</h1>" in page
    assert "Statement 1 of 3" in page
    assert "I can spot a trick" not in page


def test_it_can_be_part_of_no_job(read):
    assert "It is not part of my job" in read("/skills/check/1/")


def test_an_answer_leads_to_the_next_statement(send):
    assert send(1, "new").url == "/skills/check/2/"


def test_the_last_answer_leads_to_all_answers(send):
    assert send(3, "new").url == "/skills/check/answers/"


def test_an_answer_is_there_when_somebody_comes_back(send, read):
    send(1, "building")

    assert 'value="building" checked' in read("/skills/check/1/")


def test_to_go_on_later_begins_where_somebody_stopped(send, read):
    send(1, "building")

    assert 'href="/skills/check/2/"' in read("/skills/")
    assert "You have answered 1 of 3." in read("/skills/")


def test_to_finish_later_keeps_what_is_chosen(send):
    response = send(1, "building", later="1")

    assert response.url == "/skills/"
    assert list(profile().answers.values()) == ["building"]


def test_to_finish_later_needs_no_answer(send):
    assert send(1, later="1").url == "/skills/"


def test_a_missing_answer_is_named_at_the_top(send):
    page = send(1).content.decode()

    assert "There is a problem" in page
    assert 'href="#id_answer_0">Choose the answer that is true for you today.' in page


def test_an_unknown_answer_is_not_kept(send):
    assert "There is a problem" in send(1, "perfect").content.decode()
    assert not SkillsProfile.objects.exists()


@pytest.mark.parametrize("number", [0, 4])
def test_there_is_no_page_beyond_the_last_statement(signed_in, number):
    assert signed_in.get(f"/skills/check/{number}/").status_code == 404


def test_an_answer_to_a_statement_that_has_moved_counts_for_that_statement(send, asked):
    asked.statements[1].sort_order = -1
    asked.statements[1].save()

    send(1, "new")

    assert profile().answers == {str(asked.statements[0].translation_key): "new"}


def test_an_answer_to_a_statement_that_is_gone_is_told(signed_in):
    form = {"statement": uuid4(), "answer": "new"}

    response = signed_in.post("/skills/check/1/", form, follow=True)

    assert "The statements have changed." in response.content.decode()


def test_all_answers_can_be_looked_at_and_changed(send, read):
    send(1, "building")
    page = read("/skills/check/answers/")

    assert 'href="/skills/check/1/?change=1">Change' in page
    assert "I am building up" in page
    assert "Not answered yet" in page


def test_a_changed_answer_leads_back_to_all_answers(send):
    send(1, "building")

    assert send(1, "new", change="1").url == "/skills/check/answers/"
    assert list(profile().answers.values()) == ["new"]


def test_it_is_not_finished_with_an_answer_missing(take):
    page = take(["new", "building"]).content.decode()

    assert 'href="/skills/check/3/?change=1">Answer statement 3.' in page
    assert profile().checked_on is None


def test_finished_it_is_a_level_for_each_skill(take, time_machine):
    time_machine.move_to(datetime(2026, 9, 15, 12, tzinfo=UTC))
    assert take().url == "/skills/result/"

    assert profile().levels == {"sharing-data": "new", "spotting-a-scam": "confident"}
    assert str(profile().checked_on) == "2026-09-15"


def test_the_answers_go_when_it_is_finished(take):
    take()

    assert profile().answers == {}


def test_finished_twice_it_is_as_finished_once(take, signed_in):
    take()
    before = profile()

    assert signed_in.post("/skills/check/answers/").url == "/skills/result/"
    assert profile().levels == before.levels
    assert profile().levels_before == {}


def test_an_answer_sent_again_after_the_end_changes_nothing(take, send):
    take()

    assert send(3, "new").url == "/skills/result/"
    assert profile().answers == {}


@pytest.fixture
def again(take, time_machine):
    """Amina takes it in September, and again after 90 days."""
    time_machine.move_to(datetime(2026, 9, 15, 12, tzinfo=UTC))
    take()
    time_machine.move_to(datetime(2026, 12, 14, 12, tzinfo=UTC))
    take(["confident", "confident", "confident"])


def test_it_says_from_when_it_can_be_taken_again(take, read, time_machine):
    time_machine.move_to(datetime(2026, 9, 15, 12, tzinfo=UTC))
    take()

    assert "You can take the check again from 14 December 2026." in read("/skills/")


def test_after_90_days_it_is_taken_again(again):
    assert profile().levels["sharing-data"] == "confident"
    assert profile().levels_before["sharing-data"] == "new"


def test_what_has_changed_is_shown_to_its_owner(again, read):
    page = read("/skills/")

    assert "Last time: New to me" in page
    assert "Last time: Confident" not in page


def test_of_three_checks_the_last_two_are_kept(again, take, time_machine):
    time_machine.move_to(datetime(2027, 6, 1, 12, tzinfo=UTC))
    take(["helping", "helping", "helping"])

    assert str(profile().checked_before_on) == "2026-12-14"


def test_a_level_is_read_out_in_words(take, read):
    take()

    assert 'aria-label="Level 3 of 4: Confident"' in read("/skills/")


def test_without_statements_there_is_nothing_to_start(read):
    SkillStatement.objects.all().delete()

    assert "The skills check is not ready yet." in read("/skills/")


def test_a_translated_statement_is_asked_once_and_in_the_readers_language(asked, read):
    welsh, _ = Locale.objects.get_or_create(language_code="cy")
    skill = asked.scams.copy_for_translation(welsh)
    skill.statements = [asked.statements[2].copy_for_translation(welsh)]
    skill.statements.all()[0].text = "Gallaf adnabod tric"
    skill.save()

    with override("cy"):
        page = read("/cy/skills/check/3/")

    assert "<h1>Gallaf adnabod tric</h1>" in page
    assert '<h1><span lang="en">I can share a file</span></h1>' in read("/cy/skills/check/1/")


@pytest.mark.parametrize("path", ["", "check/1/", "check/answers/", "result/"])
def test_who_is_not_signed_in_is_asked_to(client, path):
    assert client.get(f"/skills/{path}").url == f"/accounts/login/?next=/skills/{path}"


@pytest.mark.parametrize("path", ["", "check/1/", "check/answers/"])
def test_more_statements_are_no_more_queries(signed_in, asked, counted, path):
    signed_in.get(f"/skills/{path}")
    with counted() as few:
        signed_in.get(f"/skills/{path}")
    for number in range(9):
        SkillStatement.objects.create(
            skill=asked.scams, text=f"I can {number}", locale=asked.scams.locale
        )
    with counted() as many:
        signed_in.get(f"/skills/{path}")

    assert len(many) == len(few) <= 5
