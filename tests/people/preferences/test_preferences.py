"""One's own choices: what they change, for whom, and that nobody else's page is touched."""

import pytest
from django.core import mail

from lms.people.actions import set_preferences
from lms.people.models import Preferences, User
from lms.records.tasks import send_certificate_email
from tests.factories.people import make_person
from tests.factories.records import finish, make_short_course

PATH = "/me/settings/"
PASSWORD = "three random words"
CHOSEN = {"emails": [], "language": "", "theme": "dark", "letters": "easier"}


@pytest.fixture
def amina(db):
    return make_person("Amina", email="amina@thornvale.example", password=PASSWORD)


@pytest.fixture
def signed_in(client, amina):
    client.force_login(amina)
    return client


def text(client, path=PATH):
    return client.get(path).content.decode()


def test_the_page_says_which_emails_always_come(signed_in):
    assert "E-mails about learning that is required of you always come" in text(signed_in)


def test_who_has_chosen_nothing_gets_light_and_all_emails(signed_in):
    html = text(signed_in)

    assert 'data-theme="dark"' not in html
    assert html.count('type="checkbox"') == html.count("checked") - 3 == 2


def test_what_is_chosen_is_kept(signed_in, amina):
    signed_in.post(PATH, CHOSEN)

    kept = Preferences.objects.get(person=amina)
    assert (kept.theme, kept.letters, kept.follow_up) == ("dark", "easier", False)


@pytest.mark.parametrize("path", [PATH, "/", "/learn/", "/me/data/"])
def test_every_page_wears_what_is_chosen(signed_in, path):
    signed_in.post(PATH, CHOSEN)

    assert '<html lang="en" data-theme="dark" data-letters="easier">' in text(signed_in, path)


def test_it_changes_nobody_elses_page(client, amina):
    set_preferences(person=amina, theme="dark")
    client.force_login(make_person("Sam"))

    assert "data-theme" not in text(client)


def test_who_is_not_signed_in_sees_it_light(client, amina):
    set_preferences(person=amina, theme="dark")

    assert "data-theme" not in text(client, "/accounts/login/")


def test_saved_twice_is_saved_once(signed_in):
    signed_in.post(PATH, CHOSEN)
    signed_in.post(PATH, CHOSEN)

    assert Preferences.objects.count() == 1


@pytest.mark.parametrize("wrong", [{"theme": "pink"}, {"letters": ""}, {"language": "xx"}])
def test_what_is_not_on_the_list_is_told(signed_in, wrong):
    html = signed_in.post(PATH, CHOSEN | wrong).content.decode()

    assert "There is a problem" in html
    assert not Preferences.objects.exists()


@pytest.fixture
def leader(client, db):
    joan = make_person("Joan", tier=3)
    client.force_login(joan)
    return joan


def test_a_leader_is_named_only_after_choosing_it(client, leader):
    assert "What you show as a leader" in text(client)
    client.post(PATH, CHOSEN)

    assert not Preferences.objects.get(person=leader).named_as_leader


def test_a_leader_may_choose_to_be_named_and_take_it_back(client, leader):
    client.post(PATH, CHOSEN | {"as_leader": ["named_as_leader"]})
    chosen = Preferences.objects.get(person=leader).named_as_leader
    client.post(PATH, CHOSEN)

    assert (chosen, Preferences.objects.get(person=leader).named_as_leader) == (True, False)


@pytest.mark.parametrize("tier", [None, 4])
def test_nobody_else_is_asked_or_can_choose_it(client, db, tier):
    person = make_person("Amina", tier=tier)
    client.force_login(person)
    client.post(PATH, CHOSEN | {"as_leader": ["named_as_leader"]})

    assert "What you show as a leader" not in text(client)
    assert not Preferences.objects.get(person=person).named_as_leader


def test_nobody_chooses_for_somebody_else(signed_in, amina):
    sam = make_person("Sam")
    signed_in.post(PATH, CHOSEN | {"person": sam.pk})

    assert list(Preferences.objects.values_list("person", flat=True)) == [amina.pk]


def test_it_is_said_in_the_language_that_was_chosen(signed_in):
    response = signed_in.post(PATH, CHOSEN | {"language": "cy"})

    assert response.url == "/cy/me/settings/"


def test_who_is_not_signed_in_is_asked_to(client, db):
    assert client.get(PATH).url == "/accounts/login/?next=/me/settings/"


def sign_in(client, **more):
    given = {"username": "amina@thornvale.example", "password": PASSWORD, **more}
    return client.post("/accounts/login/", given).url


@pytest.mark.parametrize(
    ("wanted", "led_to"),
    [
        ("/", "/cy/"),
        ("/me/record/", "/cy/me/record/"),
        ("/cy/me/record/", "/cy/me/record/"),
        ("/learn/dc02/", "/cy/learn/dc02/"),
        ("/learn/dc02/module/lesson/?answered=1", "/cy/learn/dc02/module/lesson/?answered=1"),
        ("/culture/stories/", "/cy/culture/stories/"),
        ("/admin/pages/", "/admin/pages/"),
        ("/documents/1/a.pdf", "/documents/1/a.pdf"),
    ],
)
def test_signing_in_leads_on_in_the_chosen_language(client, amina, wanted, led_to):
    set_preferences(person=amina, language="cy")

    assert sign_in(client, next=wanted) == led_to


def test_without_a_choice_the_language_of_the_page_stays(client, amina):
    set_preferences(person=amina, theme="dark")

    assert sign_in(client, next="/cy/") == "/cy/"


def test_an_email_comes_in_the_chosen_language(amina):
    course, module = make_short_course("DC02")
    finish(amina, course, module, 1)
    certificate = finish(amina, course, module, 2).certificate
    set_preferences(person=amina, language="cy")
    send_certificate_email(certificate.pk, "en")

    assert '<html lang="cy">' in mail.outbox[0].alternatives[0][0]


def test_who_did_not_come_by_the_query_of_every_page_is_asked_for(amina):
    set_preferences(person=amina, theme="device")

    assert User.objects.get(pk=amina.pk).theme == "device"
