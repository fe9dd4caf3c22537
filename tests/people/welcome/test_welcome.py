"""The first visit: three screens, once."""

from datetime import date
from itertools import pairwise

import pytest

from lms.people.models import PlaceNote
from tests.factories.people import make_directorate, make_person

SCREENS = ["/welcome/", "/welcome/who-sees-what/", "/welcome/your-team/"]
TEAM = "/welcome/your-team/"


@pytest.fixture
def amina(db):
    parks = make_directorate("Place", division="Parks").children.get()
    tom = make_person("Tom", last_name="Hill")
    return make_person(
        unit=parks, manager=tom, job_title="Gardener", welcomed_on=None, last_name="Khan"
    )


@pytest.fixture
def signed_in(client, amina):
    client.force_login(amina)
    return client


def text(client, path):
    return " ".join(client.get(path).content.decode().split())


def test_home_leads_to_the_welcome_at_first(signed_in):
    assert signed_in.get("/").url == "/welcome/"


def test_a_lesson_is_not_kept_from_anybody_who_has_not_been_welcomed(signed_in):
    assert signed_in.get("/certificates/").status_code == 200


@pytest.mark.parametrize(("path", "following"), list(pairwise(SCREENS)))
def test_one_screen_leads_to_the_next(signed_in, path, following):
    assert f'href="{following}"' in text(signed_in, path)


@pytest.mark.parametrize("path", SCREENS)
def test_every_screen_has_a_way_past(signed_in, path):
    assert 'action="/welcome/done/"' in text(signed_in, path)


def test_it_comes_once(signed_in, amina):
    assert signed_in.post("/welcome/done/").url == "/"

    assert signed_in.get("/").status_code == 200


def test_a_second_time_keeps_the_first_day(signed_in, amina):
    type(amina).objects.update(welcomed_on=date(2026, 1, 5))
    signed_in.post("/welcome/done/")

    amina.refresh_from_db()
    assert amina.welcomed_on == date(2026, 1, 5)


def test_to_look_changes_nothing(signed_in, amina):
    for path in SCREENS:
        signed_in.get(path)

    amina.refresh_from_db()
    assert amina.welcomed_on is None


def test_it_leads_to_the_skills_check(signed_in):
    assert 'value="/skills/"' in text(signed_in, TEAM)
    assert signed_in.post("/welcome/done/", {"next": "/skills/"}).url == "/skills/"


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "javascript:x"])
def test_it_leads_to_no_other_site(signed_in, elsewhere):
    assert signed_in.post("/welcome/done/", {"next": elsewhere}).url == "/"


@pytest.mark.parametrize("words", ["Gardener", "Parks, Place", "Tom Hill"])
def test_it_shows_the_team(signed_in, words):
    assert words in text(signed_in, TEAM)


def test_who_is_in_no_post_is_told_so(client, db):
    client.force_login(make_person("Ada", technical=True))

    assert "We do not know your team yet." in text(client, TEAM)


def test_who_sees_what_is_said_in_short(signed_in):
    assert "Groups of 5 people or more, without names" in text(signed_in, SCREENS[1])


def test_a_wrong_team_is_told_to_the_learning_team(signed_in, amina):
    response = signed_in.post(TEAM, {"text": "I moved to Housing."})

    note = PlaceNote.objects.get()
    assert (response.url, note.person, note.text) == (TEAM, amina, "I moved to Housing.")


def test_told_again_it_is_the_same_note(signed_in):
    signed_in.post(TEAM, {"text": "I moved."})
    signed_in.post(TEAM, {"text": "I moved to Housing in May."})

    assert PlaceNote.objects.get().text == "I moved to Housing in May."


@pytest.mark.parametrize("words", ["", " ", "x" * 501])
def test_a_note_that_cannot_be_kept_is_told(signed_in, words):
    page = signed_in.post(TEAM, {"text": words}).content.decode()

    assert "There is a problem" in page
    assert not PlaceNote.objects.exists()


@pytest.mark.parametrize("path", SCREENS)
def test_who_is_not_signed_in_is_asked_to(client, db, path):
    assert client.get(path).url == f"/accounts/login/?next={path}"


@pytest.mark.parametrize("path", SCREENS)
def test_it_is_there_in_welsh(signed_in, path):
    assert '<html lang="cy">' in text(signed_in, f"/cy{path}")
