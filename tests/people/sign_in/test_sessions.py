"""A session is somebody's, lasts a day at most, and ends with the job."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django_q.models import Schedule

from lms.common.dates import today
from lms.people.models import LEARNING_ADMINISTRATORS, Session, SignInTries
from lms.people.roles import ensure_roles
from lms.people.sign_in.limits import is_first_use
from lms.people.tasks import end_sessions
from tests.factories.people import make_person, make_posting

from .conftest import PASSWORD

LAST_DAY, DAY_AFTER = "2026-11-27 20:00:00+00:00", "2026-11-28 00:00:30+00:00"
PAGES = ["/certificates/", "/leadership/", "/admin/", "/admin/people/", "/admin/api/main/pages/"]


@pytest.fixture
def leaver(client, db):
    """Signed in on the last day, with a role that opens nearly everything."""
    ensure_roles()
    with time_machine.travel(LAST_DAY):
        person = make_person(
            "Amina", role=LEARNING_ADMINISTRATORS, ends_on=today() + timedelta(days=1)
        )
        client.force_login(person)
    return person


def test_a_session_knows_whose_it_is(client, db):
    amina = make_person("Amina")

    client.force_login(amina)

    assert amina.sessions.get().pk == client.session.session_key


def test_until_the_last_day_is_over_the_session_holds(leaver, client):
    with time_machine.travel("2026-11-27 23:59:30+00:00"):
        end_sessions()

        assert leaver.sessions.exists()
        assert client.get("/certificates/").status_code == 200


@pytest.mark.parametrize("path", PAGES)
def test_with_the_job_every_page_ends_at_once(leaver, client, path):
    with time_machine.travel(LAST_DAY):
        assert client.get(path).status_code == 200

    with time_machine.travel(DAY_AFTER):
        assert client.get(path).status_code in (302, 403, 404)


def test_within_a_minute_the_sessions_themselves_are_gone(leaver):
    with time_machine.travel(DAY_AFTER):
        end_sessions()

    assert not leaver.sessions.exists()


def test_the_worker_does_that_every_minute(db):
    call_command("sync_schedules", verbosity=0)

    schedule = Schedule.objects.get(func="lms.people.tasks.end_sessions")
    assert (schedule.schedule_type, schedule.minutes) == (Schedule.MINUTES, 1)


def test_ending_sessions_twice_changes_nothing_more(leaver):
    with time_machine.travel(DAY_AFTER):
        assert (end_sessions(), end_sessions()) == (1, 0)


def test_an_account_that_is_closed_loses_its_sessions(client, db):
    amina = make_person("Amina")
    client.force_login(amina)
    type(amina).objects.update(is_active=False)

    end_sessions()

    assert not amina.sessions.exists()


def test_who_moves_to_another_post_stays_signed_in(client, db):
    amina = make_person("Amina", ends_on=today())
    make_posting(amina, starts_on=today(), assignment_no="next")
    client.force_login(amina)

    end_sessions()

    assert amina.sessions.exists()


def test_colleagues_and_visitors_keep_theirs(client, leaver, db):
    tom = make_person("Tom")
    with time_machine.travel(DAY_AFTER):
        client.force_login(tom)
        Session.objects.create(
            session_key="v" * 32, expire_date=timezone.now() + timedelta(hours=1)
        )
        end_sessions()

    assert set(Session.objects.values_list("person", flat=True)) == {tom.pk, None}


def test_what_has_run_out_goes_too(client, db):
    with time_machine.travel(LAST_DAY):
        client.force_login(make_person())
        is_first_use("a code")
    with time_machine.travel("2026-11-28 12:00:00+00:00"):
        end_sessions()

    assert not Session.objects.exists()
    assert not SignInTries.objects.exists()


def test_a_session_lasts_half_a_day(client, db):
    with time_machine.travel(LAST_DAY):
        client.force_login(make_person())
    with time_machine.travel("2026-11-28 07:59:50+00:00"):
        assert client.get("/certificates/").status_code == 200
    with time_machine.travel("2026-11-28 08:00:10+00:00"):
        assert client.get("/certificates/").status_code == 302


def test_the_cookie_is_for_this_site_and_no_script(client, settings, db):
    settings.SESSION_COOKIE_SECURE = True
    make_person(email="amina@thornvale.example", password=PASSWORD)
    given = {"username": "amina@thornvale.example", "password": PASSWORD}

    client.post(reverse("sign_in"), given, secure=True)

    for name in ("sessionid", "known_browser"):
        cookie = client.cookies[name]
        assert (cookie["secure"], cookie["httponly"], cookie["samesite"]) == (True, True, "Lax")


def test_who_signs_in_gets_a_new_session(client, db):
    make_person(email="amina@thornvale.example", password=PASSWORD)
    session = client.session
    session["planted"] = True
    session.save()
    client.cookies["sessionid"] = session.session_key
    given = {"username": "amina@thornvale.example", "password": PASSWORD}

    client.post(reverse("sign_in"), given)

    assert client.session.session_key != session.session_key
    assert not Session.objects.filter(pk=session.session_key).exists()


@pytest.fixture
def editor(client, db):
    person = make_person("Priya", technical=True, is_superuser=True)
    with time_machine.travel("2026-11-27 09:00:00+00:00"):
        client.force_login(person)
        client.get("/admin/")
    return client


def test_the_admin_closes_after_half_an_hour_alone(editor):
    with time_machine.travel("2026-11-27 09:31:00+00:00"):
        response = editor.get("/admin/pages/")

    assert response["Location"] == "/accounts/login/?next=/admin/pages/"
    assert "_auth_user_id" not in editor.session


def test_working_in_the_admin_keeps_it_open(editor):
    for minute in ("20", "40", "59"):
        with time_machine.travel(f"2026-11-27 09:{minute}:00+00:00"):
            assert editor.get("/admin/").status_code == 200


def test_a_page_that_only_waits_does_not(editor):
    with time_machine.travel("2026-11-27 09:20:00+00:00"):
        editor.post("/admin/editing-sessions/wagtailcore/page/1/1/")
    with time_machine.travel("2026-11-27 09:31:00+00:00"):
        assert editor.get("/admin/").status_code == 302


def test_learning_goes_on_whatever_the_admin_does(editor):
    with time_machine.travel("2026-11-27 11:00:00+00:00"):
        assert editor.get("/certificates/").status_code == 200
