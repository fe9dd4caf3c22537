"""A reflection is shown to one champion of one's own directorate, by choice, until one stops.

Place ── Public Realm: amina, chris (champion)     Care ── Homes: dipak (champion)
"""

import re
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.utils import timezone

from lms.people.models import CHAMPIONS, LEARNING_ADMINISTRATORS
from lms.people.roles import ensure_roles
from lms.records.actions import show_reflection
from lms.records.models import AnswerSheet, Showing
from lms.records.tasks import forget_old_answers
from tests.factories.courses import block, block_id, lesson, make_course, make_module
from tests.factories.people import make_directorate, make_person

PAGE = "/learn/course-dc02/module-dc02/try/"
WORDS = block_id("reflection", "Words")
MINE = "The weekly sheet."


@pytest.fixture
def place(db):
    ensure_roles()
    return make_directorate("Place").children.get()


@pytest.fixture
def amina(place):
    return make_person("Amina", unit=place)


@pytest.fixture
def chris(place):
    return make_person("Chris", last_name="Webb", unit=place, role=CHAMPIONS)


@pytest.fixture
def dipak(place):
    care = make_directorate("Care", division="Homes").children.get()
    return make_person("Dipak", unit=care, role=CHAMPIONS)


@pytest.fixture
def module(db):
    content = [block("reflection", {"question": "What wastes time?", "help": ""}, "Words")]
    course = make_course("DC02", title="Course DC02")
    return make_module(course, "Module DC02", lessons=[lesson("Try", content=content)])


@pytest.fixture
def send(client, amina, module):
    client.force_login(amina)
    place = f"/record/{module.translation_key}/{module.outline[0].id}"
    client.post(f"{place}/reflection/{WORDS}/", {f"q-{WORDS}": MINE})

    def send(end="", **fields):
        return client.post(f"{place}/show/{WORDS}/{end}", fields, follow=True).text

    return send


@pytest.fixture
def shown(send, chris):
    return send(showing="yes", champion=chris.pk)


@pytest.fixture
def read_by(client):
    def read_by(champion):
        client.force_login(champion)
        return client.get("/shown-to-me/").text

    return read_by


def test_nobody_reads_it_unasked(send, chris, read_by):
    assert MINE not in read_by(chris)


def test_the_page_says_what_will_be_read_and_by_whom(send, chris, dipak):
    page = send()

    assert MINE in page
    assert "Chris Webb" in page
    assert "Dipak" not in page


def test_the_way_there_keeps_what_is_typed(send, chris):
    send(**{f"q-{WORDS}": "Another sheet."})

    assert AnswerSheet.objects.get().answers[WORDS] == {"given": "Another sheet.", "saved": MINE}
    assert not Showing.objects.exists()


def test_the_champion_reads_it_with_its_question(shown, chris, read_by):
    page = read_by(chris)

    assert "What wastes time?" in page
    assert MINE in page
    assert "Amina" in page


def test_the_lesson_says_who_reads_it(shown):
    assert "You show this to Chris Webb. Nobody else can see it." in shown


def test_what_came_of_showing_it_is_said_where_the_focus_is(shown, send):
    assert said_at_the_focus(shown) == "The champion can read it now."
    assert said_at_the_focus(send("stop/")) == "The champion does not see this note any more."


def said_at_the_focus(page):
    [found] = re.findall(r'data-focus role="status" tabindex="-1">([^<]+)', page)
    return found


def test_who_stops_is_read_no_longer(shown, send, chris, read_by):
    page = send("stop/")

    assert "Only you can see this." in page
    assert MINE not in read_by(chris)
    assert Showing.objects.get().ended_at


def test_to_stop_twice_changes_nothing(shown, send):
    send("stop/")
    ended = Showing.objects.get().ended_at
    send("stop/")

    assert Showing.objects.get().ended_at == ended


def test_a_get_stops_nothing(shown, client, module):
    client.get(f"/record/{module.translation_key}/{module.outline[0].id}/show/{WORDS}/stop/")

    assert Showing.objects.get().ended_at is None


def test_shown_twice_is_shown_once(shown, send, chris):
    send(showing="yes", champion=chris.pk)

    assert Showing.objects.count() == 1


def test_it_is_shown_to_one_at_a_time(shown, send, place, chris, read_by):
    second = make_person("Cara", unit=place, role=CHAMPIONS)
    send(showing="yes", champion=second.pk)

    assert MINE in read_by(second)
    assert MINE not in read_by(chris)


def test_a_champion_of_another_directorate_cannot_be_chosen(send, chris, dipak):
    page = send(showing="yes", champion=dipak.pk)

    assert "There is a problem" in page
    assert not Showing.objects.exists()


def test_whoever_moves_away_is_read_no_longer(shown, amina, dipak, chris, read_by):
    amina.postings.update(unit=dipak.posting.unit)

    assert MINE not in read_by(chris)


def test_who_is_no_champion_finds_no_page(client, shown, amina, chris):
    chris.groups.clear()
    client.force_login(chris)

    assert client.get("/shown-to-me/").status_code == 404


def test_words_that_are_taken_away_are_read_by_nobody(shown, client, module, chris, read_by):
    place = f"/record/{module.translation_key}/{module.outline[0].id}"
    client.post(f"{place}/reflection/{WORDS}/", {f"q-{WORDS}": ""})

    assert "What wastes time?" not in read_by(chris)


def test_without_a_champion_nothing_can_be_shown(send):
    assert "Your directorate has no digital champion yet." in send()


def test_any_number_costs_the_champion_the_same(client, shown, chris, place, module, counted):
    client.force_login(chris)
    client.get("/shown-to-me/")
    with counted() as one:
        client.get("/shown-to-me/")
    for _each in range(3):
        keys = {"module_key": module.translation_key, "lesson_id": module.outline[0].id}
        colleague = make_person("Sam", unit=place)
        AnswerSheet.objects.create(person=colleague, answers={WORDS: {"given": "Hm."}}, **keys)
        show_reflection(person=colleague, champion=chris, block_id=WORDS, question="What?", **keys)
    with counted() as many:
        client.get("/shown-to-me/")

    assert len(many) == len(one)


@pytest.mark.parametrize(("months", "is_known"), [(11, True), (13, False)])
def test_that_it_was_shown_is_known_for_a_year(shown, send, months, is_known):
    send("stop/")
    with time_machine.travel(timezone.now() + timedelta(days=31 * months)):
        forget_old_answers()

    assert Showing.objects.exists() is is_known


def test_what_is_only_typed_is_not_read(shown, client, module, chris, read_by):
    place = f"/record/{module.translation_key}/{module.outline[0].id}"
    client.post(f"{place}/keep/", {f"q-{WORDS}": "Not for him."})
    page = read_by(chris)

    assert "Not for him." not in page
    assert MINE in page


def test_it_is_ended_from_ones_own_record_when_the_lesson_is_gone(
    shown, client, amina, module, chris, read_by
):
    module.unpublish()
    client.force_login(amina)
    showing = Showing.objects.get()
    assert "What wastes time?" in client.get("/me/record/").text
    client.post(f"/me/shown/{showing.pk}/stop/")

    assert MINE not in read_by(chris)


def test_nobody_ends_that_of_somebody_else(shown, client, chris):
    client.force_login(chris)

    assert client.post(f"/me/shown/{Showing.objects.get().pk}/stop/").status_code == 404
    assert Showing.objects.get().ended_at is None


def test_a_champion_who_is_a_learning_administrator_reads_no_further(
    shown, amina, dipak, chris, read_by
):
    chris.groups.add(Group.objects.get(name=LEARNING_ADMINISTRATORS))
    amina.postings.update(unit=dipak.posting.unit)

    assert MINE not in read_by(chris)
