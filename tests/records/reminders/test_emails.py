"""What stands in the e-mails."""

from datetime import date

import pytest
from django.core import mail
from django.utils.translation import gettext as _
from django.utils.translation import override

from lms.people.actions import set_preferences
from lms.people.models import Absence
from lms.records.reminders.letters import letter_for
from lms.records.reminders.outlook import Outlook
from tests.factories.people import make_person
from tests.factories.records import finish
from tests.factories.translations import welsh

from .conftest import require


@pytest.fixture
def sent(only_amina, run):
    """The e-mail that Amina gets on a day."""

    def sent(day):
        run(day)
        return mail.outbox[-1]

    return sent


@pytest.fixture
def to_tom(rule, run, tom):
    """The e-mail about his team. Tom himself has nothing to do."""

    def to_tom():
        run("2026-07-01")
        [found] = [each for each in mail.outbox if each.to == [tom.email]]
        return found

    return to_tom


def html(message):
    [(text, kind)] = message.alternatives
    assert kind == "text/html"
    return text


@pytest.mark.parametrize(
    ("day", "subject"),
    [
        ("2026-06-02", "A course for you: Course DC02"),
        ("2026-07-28", "Please finish soon: Course DC02"),
        ("2026-08-04", "You can still do it: Course DC02"),
    ],
)
def test_the_subject_says_what_it_is_about(sent, day, subject):
    assert sent(day).subject == subject


def test_the_text_says_what_how_long_by_when_and_why(sent):
    body = sent("2026-06-02").body

    assert "Hello Amina" in body
    assert "About 10 minutes. Please finish by 31 July 2026." in body
    assert "Why it is required: Everyone who works here needs it." in body
    assert "http://localhost:8000/learn/course-dc02/" in body


def test_the_html_says_the_same(sent):
    text = html(sent("2026-06-02"))

    assert "About 10 minutes. Please finish by 31 July 2026." in text
    assert text.count("<a ") == text.count('href="http://localhost:8000/learn/course-dc02/"') == 1


def test_who_has_begun_reads_how_much_is_left(sent, amina, course):
    finish(amina, *course, 1)
    message = sent("2026-07-28")

    assert "About 5 minutes." in message.body
    assert "Go on with the course" in message.body


def test_ten_days_after_the_invitation_it_is_ready_still(sent):
    sent("2026-06-02")

    assert sent("2026-06-16").subject == "Ready when you are: Course DC02"


def test_who_is_to_do_it_again_reads_the_whole_time(amina, course, run, tom):
    finish(amina, *course, 1)
    finish(amina, *course, 2)
    require(course[0], valid_days=365)
    run("2027-05-05")
    message = next(each for each in mail.outbox if each.to == [amina.email])

    assert "About 10 minutes. It counts until 2 June 2027." in message.body


def test_who_sees_what_is_said(sent):
    assert "Your manager sees the date and whether you have done it." in sent("2026-06-02").body


def test_who_has_no_manager_is_told_of_none(sent, amina):
    amina.postings.update(manager=None)

    assert "manager" not in sent("2026-06-02").body
    assert "please tell the learning team" in sent("2026-07-28").body


def test_the_monthly_list_names_what_is_late(sent, run):
    run("2026-08-04")
    message = sent("2026-09-01")

    assert message.subject == "Your courses this month"
    assert "One required course is still to do. About 10 minutes." in message.body
    assert "It was due on 31 July 2026. You can still do it now." in message.body


def test_a_manager_reads_names_courses_and_dates(to_tom):
    message = to_tom()

    assert "Amina Khan\nCourse DC02: To do. To finish by 31 July 2026." in message.body
    assert "what is in the way" in message.body
    assert "http://localhost:8000/team/" in message.body
    assert "<strong>Amina Khan</strong>" in html(message)


def test_a_manager_does_not_read_who_has_begun(to_tom, amina, course):
    finish(amina, *course, 1)

    assert "To do. To finish by 31 July 2026." in to_tom().body


def test_a_manager_reads_nothing_of_who_has_done_it_is_away_or_in_another_team(to_tom, tom, course):
    done, away = make_person("Dina", manager=tom), make_person("Ali", manager=tom)
    finish(done, *course, 1)
    finish(done, *course, 2)
    Absence.objects.create(person=away, starts_on=date(2026, 6, 1))
    make_person("Sam", manager=make_person("Olga"))
    body = to_tom().body

    assert not [name for name in ("Dina", "Ali", "Sam") if name in body]


def test_a_mailbox_can_tell_one_that_it_has(sent):
    headers = sent("2026-06-02").extra_headers

    assert headers["Message-ID"].startswith("<reminder-")
    assert headers["Auto-Submitted"] == "auto-generated"


def test_it_is_in_the_language_that_somebody_chose(only_amina, amina, sent):
    set_preferences(person=amina, language="cy")

    with override("cy"):
        assert sent("2026-06-02").subject == _("A course for you: %(course)s") % {
            "course": "Course DC02"
        }
    assert mail.outbox[-1].subject != "A course for you: Course DC02"


def test_to_who_reads_welsh_it_leads_to_the_welsh_pages(only_amina, amina, course):
    """Nobody has translated the title yet, so a screen reader is told that it is English."""
    for page in course:
        page.copy_for_translation(welsh(), copy_parents=True, alias=True)
    outlook = Outlook(date(2026, 6, 2), [amina.pk])
    with override("cy"):
        letter = letter_for(amina, outlook.choices[amina.pk], outlook)

    assert letter.path.startswith("/cy/")
    assert letter.items[0].language == "en"
