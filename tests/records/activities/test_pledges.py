"""“I will … by …”: private, at home until it is judged."""

from datetime import date

import pytest

from lms.records.models import Pledge
from lms.records.tasks import forget_old_answers
from tests.factories.people import make_person

from .conftest import PAGE

WORDS = {"pledge_words": "I will sit in.", "pledge_by": "2026-12-01"}

pytestmark = pytest.mark.time_machine("2026-11-02 12:00+00:00", tick=False)


@pytest.fixture
def pledged(send):
    send("pledge", "pledge", **WORDS)
    return Pledge.objects.get()


def test_a_pledge_is_made(send, pledged):
    assert (pledged.words, pledged.by) == ("I will sit in.", date(2026, 12, 1))


def test_what_was_pledged_stands_in_the_form_again(pledged, page):
    assert "I will sit in.</textarea>" in page()
    assert 'value="01/12/2026"' in page()


def test_a_day_may_be_written_as_people_do(send):
    send("pledge", "pledge", **WORDS | {"pledge_by": "01/12/2026"})

    assert Pledge.objects.get().by == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"pledge_words": ""}, "Write what you will do"),
        ({"pledge_by": ""}, "Write by what day"),
        ({"pledge_by": "soon"}, "Write the day like 31/12/2026"),
        ({"pledge_by": "2026-11-01"}, "Choose today or a day to come"),
    ],
)
def test_half_a_pledge_asks_for_the_rest_and_keeps_what_is_there(send, typed, sentence):
    page = send("pledge", "pledge", **WORDS | typed).text

    assert f"{sentence}: What will you do?" in page
    assert not Pledge.objects.exists()
    assert all(text in page for text in (WORDS | typed).values())


def test_an_error_leads_to_its_field(send, ids):
    page = send("pledge", "pledge", **WORDS | {"pledge_by": ""}).text

    assert f'href="#q-{ids["pledge"]}-by"' in page
    assert f'id="q-{ids["pledge"]}-by"' in page


def test_another_pledge_takes_its_place(send, pledged):
    send("pledge", "pledge", **WORDS | {"pledge_words": "I will ring them."})

    assert Pledge.objects.get().words == "I will ring them."


def test_an_emptied_form_takes_it_back(send, pledged):
    page = send("pledge", "pledge", pledge_words="", pledge_by="").text

    assert not Pledge.objects.exists()
    assert "Your pledge is taken back." in page


def test_it_is_at_home_until_it_is_judged(client, pledged):
    home = client.get("/").text
    client.post(f"/pledges/{pledged.pk}/", {"outcome": "partly"})

    assert "I will sit in." in home
    assert "By 1 December 2026" in home
    assert "I will sit in." not in client.get("/").text


def test_it_is_judged_by_who_made_it(client, pledged):
    page = client.post(f"/pledges/{pledged.pk}/", {"outcome": "kept"}, follow=True).text
    pledged.refresh_from_db()

    assert (pledged.outcome, pledged.judged_on) == ("kept", date(2026, 11, 2))
    assert "Kept, 2 November 2026" in page


def test_it_is_not_judged_in_other_words(client, pledged):
    client.post(f"/pledges/{pledged.pk}/", {"outcome": "brilliantly"})
    pledged.refresh_from_db()

    assert pledged.outcome == ""


def test_a_pledge_that_is_made_anew_is_open_again(client, send, pledged):
    client.post(f"/pledges/{pledged.pk}/", {"outcome": "kept"})
    send("pledge", "pledge", **WORDS)

    assert Pledge.objects.get().outcome == ""


def test_nobody_else_finds_it(client, pledged):
    client.force_login(make_person("Sam"))

    assert client.post(f"/pledges/{pledged.pk}/", {"outcome": "kept"}).status_code == 404
    assert "I will sit in." not in "".join(client.get(p).text for p in ("/", "/pledges/", PAGE))


def test_without_any_the_page_says_where_they_come_from(client, amina):
    client.force_login(amina)

    assert "You have pledged nothing yet." in client.get("/pledges/").text


def test_any_number_costs_the_same(client, amina, pledged, counted):
    client.get("/pledges/")
    with counted() as few:
        client.get("/pledges/")
    for number in range(5):
        Pledge.objects.create(
            person=amina,
            module_key=pledged.module_key,
            lesson_id=pledged.lesson_id,
            block_id=f"00000000-0000-0000-0000-00000000000{number}",
            words="More",
            by=date(2026, 12, 1),
        )
    with counted() as many:
        client.get("/pledges/")

    assert len(many) == len(few)


@pytest.mark.parametrize(("day", "is_there"), [("2027-11-30", True), ("2027-12-02", False)])
def test_it_goes_a_year_after_its_day(pledged, time_machine, day, is_there):
    time_machine.move_to(f"{day} 12:00+00:00")
    forget_old_answers()

    assert Pledge.objects.exists() is is_there
