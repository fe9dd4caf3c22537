"""Remind everyone whose date has passed: for leaders their area, for managers their team."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from lms.people.models import DATA_PUBLISHERS, LEARNING_ADMINISTRATORS
from lms.records.models import LateReminder, Requirement
from tests.factories.metrics import complete, make_colleague
from tests.factories.people import make_person
from tests.factories.records import make_requirement, make_short_course

PAGE, TEAM, OVERVIEW = "/leadership/remind/", "/team/remind/", "/leadership/"
LABEL = "Remind everyone whose date has passed"


@pytest.fixture
def reminded(adoption):
    """A course that is due, with reminders switched on."""
    make_requirement(make_short_course("DC09")[0], reminders_from="2026-06-01")


def press(client, person, page=PAGE, **query):
    client.force_login(person)
    address = f"{page}?area={query['area']}" if query else page
    key = client.get(address).context["key"]
    return client.post(address, {"key": str(key)}, follow=True)


def button(html):
    """Of the form, beside those in the head of the page."""
    return BeautifulSoup(html, "html.parser").select_one("#main form button")


def areas():
    return [
        (each.unit and each.unit.code, each.is_of_team)
        for each in LateReminder.objects.select_related("unit")
    ]


def test_a_director_reminds_the_own_directorate(client, adoption, reminded):
    press(client, adoption.joan)

    assert areas() == [("RES", False)]


def test_an_executive_reminds_the_whole_council_or_one_unit(client, adoption, reminded):
    press(client, adoption.chief)
    assert areas() == [(None, False)]


def test_an_executive_reminds_one_unit(client, adoption, reminded):
    press(client, adoption.chief, area="RES")

    assert areas() == [("RES", False)]


@pytest.mark.parametrize("area", ["RES-FIN", "RES-FIN-1"])
def test_of_fewer_than_ten_people_everybody_would_know_whom_it_is_for(
    client, adoption, reminded, area
):
    html = press(client, adoption.joan, area=area).content.decode()

    assert "There are fewer than 10 people here." in html
    assert not button(html)
    assert areas() == []


def test_a_learning_administrator_reminds_all(client, adoption, reminded):
    press(client, make_person("Lee", role=LEARNING_ADMINISTRATORS))

    assert areas() == [(None, False)]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["publisher", "staff"])
def test_for_nobody_else_is_there_such_a_page(client, adoption, who, method):
    pat = make_person("Pat", role=DATA_PUBLISHERS)
    client.force_login(pat if who == "publisher" else adoption.finance[0])

    assert getattr(client, method)(PAGE).status_code == 404


@pytest.mark.parametrize("area", ["PLC", "TBC", "NOWHERE"])
def test_of_what_is_not_theirs_neither(client, adoption, area):
    client.force_login(adoption.joan)

    assert client.get(PAGE, {"area": area}).status_code == 404
    assert client.post(f"{PAGE}?area={area}", {"key": "b9"}).status_code == 404
    assert not LateReminder.objects.exists()


@pytest.mark.parametrize("done", [0, 5, 9])
def test_no_number_is_said(client, adoption, reminded, done):
    """Of a service that is hidden it would follow what the few beside it have done."""
    for person in adoption.finance[:done]:
        complete(person, Requirement.objects.get(course_code="DC09"), date(2026, 7, 10))
    html = press(client, adoption.chief, area="RES").content.decode()

    assert (
        "Everyone in Unit RES whose date has passed gets a reminder. It goes out with the next "
        "e-mails, from Tuesday to Thursday in the morning."
    ) in html


def test_a_second_press_says_from_when_and_sends_nothing(client, adoption, reminded):
    press(client, adoption.joan)
    page = client.get(PAGE)
    html = page.content.decode()
    client.post(PAGE, {"key": str(page.context["key"])})

    assert "You can do it again from 29 October 2026." in html
    assert not button(html)
    assert LateReminder.objects.count() == 1


def test_one_form_sent_twice_is_one(client, adoption, reminded):
    client.force_login(adoption.joan)
    key = str(client.get(PAGE).context["key"])
    answers = [client.post(PAGE, {"key": key}) for _press in range(2)]

    assert [each.url for each in answers] == ["/leadership/directorates/res/"] * 2
    assert LateReminder.objects.count() == 1


def test_without_a_key_nothing_happens(client, adoption, reminded):
    client.force_login(adoption.joan)

    assert client.post(PAGE).status_code == 200
    assert not LateReminder.objects.exists()


def test_where_reminders_are_off_the_page_says_so(client, adoption, reminded):
    Requirement.objects.update(reminders_from=None)
    client.force_login(adoption.joan)
    html = client.get(PAGE).content.decode()

    assert "Reminders are not switched on" in html
    assert not button(html)


def test_pressed_where_reminders_are_off_it_is_not_said_that_they_go_out(
    client, adoption, reminded
):
    client.force_login(adoption.joan)
    key = client.get(PAGE).context["key"]
    Requirement.objects.update(reminders_from=None)
    response = client.post(PAGE, {"key": str(key)})

    assert "Reminders are not switched on" in response.context["errors"][0]["text"]
    assert not LateReminder.objects.exists()


def test_a_form_of_another_area_reminds_nobody_and_says_so(client, adoption, reminded):
    client.force_login(adoption.chief)
    key = str(client.get(PAGE, {"area": "RES"}).context["key"])
    client.post(f"{PAGE}?area=RES", {"key": key})
    response = client.post(PAGE, {"key": key})

    assert "Nobody was reminded" in response.context["errors"][0]["text"]
    assert button(response.content)
    assert areas() == [("RES", False)]


@pytest.mark.parametrize(
    ("who", "labels"),
    [
        ("joan", ["Invite a team", LABEL]),
        ("chief", ["Invite a team", LABEL]),
        ("learning", [LABEL]),
        ("publisher", []),
    ],
)
def test_the_overview_offers_what_the_reader_may_do(client, adoption, who, labels):
    roles = {"learning": LEARNING_ADMINISTRATORS, "publisher": DATA_PUBLISHERS}
    person = make_person("Lee", role=roles[who]) if who in roles else getattr(adoption, who)
    client.force_login(person)
    acts = client.get(OVERVIEW).context["acts"]

    assert [each["label"] for each in acts] == labels
    assert [client.get(each["url"]).status_code for each in acts] == [200] * len(labels)


def test_the_page_of_a_directorate_offers_it_for_that(client, adoption):
    client.force_login(adoption.chief)
    acts = client.get("/leadership/directorates/res/").context["acts"]

    assert [each["url"] for each in acts] == [
        "/leadership/invitations/new/?team=RES",
        "/leadership/remind/?area=RES",
    ]


def test_a_director_of_no_directorate_is_offered_nothing(client, adoption):
    leader = make_colleague(adoption.units["TBC"], tier=3)
    client.force_login(leader)

    assert client.get(OVERVIEW).context["acts"] == []
    assert client.get(PAGE).status_code == 404


def test_a_manager_reminds_the_own_team(client, adoption, reminded):
    manager = adoption.finance[0]
    adoption.finance[1].postings.update(manager=manager)
    client.force_login(manager)
    assert TEAM in client.get("/team/").content.decode()

    html = press(client, manager, TEAM).content.decode()
    assert "Everyone in your team whose date has passed gets a reminder." in html
    assert areas() == [(None, True)]


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_manages_nobody_has_no_team_to_remind(client, adoption, method):
    client.force_login(adoption.finance[0])

    assert getattr(client, method)(TEAM).status_code == 404


@pytest.mark.parametrize(
    ("page", "where"),
    [
        (PAGE, "in the whole council"),
        (f"{PAGE}?area=RES", "in Unit RES"),
        (TEAM, "in your team"),
    ],
)
def test_title_heading_and_button_say_whom(client, adoption, reminded, page, where):
    adoption.finance[1].postings.update(manager=adoption.chief)
    client.force_login(adoption.chief)
    html = client.get(page).content.decode()
    soup = BeautifulSoup(html, "html.parser")

    assert soup.title.text.strip().startswith(f"Remind everyone {where} whose date has passed")
    assert soup.h1.text == f"Remind everyone {where} whose date has passed"
    assert button(html).text.strip() == f"Remind everyone {where}"


@pytest.mark.parametrize("page", [PAGE, TEAM])
def test_the_e_mail_is_read_before_the_button_in_both_languages(client, adoption, reminded, page):
    adoption.finance[1].postings.update(manager=adoption.chief)
    client.force_login(adoption.chief)
    soup = BeautifulSoup(client.get(page).content, "html.parser")
    letters = soup.select("#main section")

    assert [each.h2["lang"] for each in letters] == ["en", "cy"]
    assert "Your courses that are still to do" in letters[0].text
    assert "Course DC09" in letters[0].text
    assert soup.select_one("#main form").find_previous("section") == letters[1]


def test_where_nobody_can_be_reminded_there_is_nothing_to_read(client, adoption, reminded):
    press(client, adoption.joan)

    assert client.get(PAGE).context["letters"] == []


def test_why_not_is_read_before_what_would_happen(client, adoption):
    client.force_login(adoption.chief)
    html = client.get(PAGE).content.decode()

    assert html.index("Reminders are not switched on") < html.index("It says that you asked")
    assert "You can do this once in 14 days" not in html
    assert "Error:" not in html


def test_a_refusal_is_an_error_and_takes_the_focus(client, adoption, reminded):
    press(client, adoption.joan)
    response = client.post(PAGE, {"key": "5e1f3a52-43c0-4f3a-8f0e-1c1b7a6f9d10"})
    soup = BeautifulSoup(response.content, "html.parser")

    assert soup.title.text.strip().startswith("Error: Remind everyone in Unit RES")
    assert "reminded a short time ago" in soup.select_one("[role=alert][data-focus]").li.text


def test_no_name_stands_on_the_page(client, adoption, reminded):
    client.force_login(adoption.chief)
    html = client.get(PAGE).content.decode()

    assert "Khan-" not in html.replace(adoption.chief.get_full_name(), "")
