"""/leadership/invitations/: choose, read, send; for those who lead, of what they lead."""

from datetime import UTC, datetime
from html import unescape

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.metrics.inviting.teams import Team
from lms.metrics.recount import recount
from lms.people.models import DATA_PUBLISHERS, LEARNING_ADMINISTRATORS, Posting, Unit
from lms.records.models import Invitation
from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import send_reminders
from tests.factories.metrics import make_colleague
from tests.factories.people import make_directorate, make_person, make_unit
from tests.factories.records import make_short_course

NEW, CHECK, SENT = (f"/leadership/invitations/{name}/" for name in ("new", "check", "sent"))
GIVEN = {"team": "RES", "course": "pathway", "message": "time", "words": ""}


@pytest.fixture
def course(adoption):
    return make_short_course("DC09")[0]


@pytest.fixture
def joan(adoption):
    adoption.joan.postings.update(job_title="Director of Resources")
    return adoption.joan


def fill_in(client, person, **given):
    client.force_login(person)
    return client.post(NEW, GIVEN | given)


def press_send(client):
    return client.post(CHECK, {"key": client.get(CHECK).context["key"]})


def errors(response):
    return {name: str(found[0]) for name, found in response.context["form"].errors.items()}


def groups(response):
    _none, *found = response.context["form"].fields["team"].choices
    return found


def codes(response):
    return [code for _directorate, teams in groups(response) for code, _label in teams]


def test_a_director_is_offered_the_own_directorate(client, joan):
    client.force_login(joan)

    assert codes(client.get(NEW)) == ["RES"]


def test_units_of_fewer_than_ten_are_not_offered(client, adoption):
    """Place has six people, Finance nine."""
    client.force_login(adoption.chief)
    assert codes(client.get(NEW)) == ["RES"]

    for _number in range(4):
        make_colleague(adoption.units["PLC"])
    make_colleague(adoption.units["RES-FIN-1"])
    assert codes(client.get(NEW)) == ["PLC", "RES", "RES-FIN"]


def test_teams_stand_under_their_directorate(client, adoption):
    for _number in range(4):
        make_colleague(adoption.units["PLC"])
        make_colleague(adoption.units["RES-FIN-1"])
    client.force_login(adoption.chief)
    response = client.get(NEW)

    assert [(name, [code for code, _label in teams]) for name, teams in groups(response)] == [
        ("Unit PLC", ["PLC"]),
        ("Unit RES", ["RES", "RES-FIN"]),
    ]
    assert '<optgroup label="Unit RES">' in response.content.decode()


@pytest.mark.parametrize(
    ("division", "team", "label"),
    [
        ("Parks", "Team 1", "Team 1, Parks (about 15 people)"),
        ("Social Care", "Social Care Team 1", "Social Care Team 1 (about 15 people)"),
    ],
)
def test_a_team_says_its_division_where_its_name_does_not(db, division, team, label):
    directorate = make_directorate("Children, Young People & Education", division=division)
    unit = make_unit(team, parent=directorate.children.get())

    assert Team(unit, 15).label == label
    assert Team(unit.parent, 15).label == f"{division} (about 15 people)"
    assert Team(directorate, 15).label == f"{directorate} (about 15 people)"


def test_a_unit_that_ended_is_offered_as_long_as_people_are_in_it(client, adoption):
    """HR may not have moved them yet."""
    Unit.objects.filter(code__startswith="RES").update(ends_on="2026-10-01")
    client.force_login(adoption.chief)
    assert codes(client.get(NEW)) == ["RES"]

    Posting.objects.filter(unit__code__startswith="RES").update(ends_on="2026-10-01")
    assert codes(client.get(NEW)) == []


def test_the_team_of_the_address_is_chosen(client, joan):
    client.force_login(joan)

    assert '<option value="RES" selected>' in client.get(NEW, {"team": "RES"}).content.decode()


def test_of_a_small_team_the_page_says_why_it_is_not_offered(client, joan):
    client.force_login(joan)
    said = "This team has fewer than 10 people."

    assert said in client.get(NEW, {"team": "RES-FIN"}).content.decode()
    assert said not in client.get(NEW).content.decode()


def test_a_team_of_somebody_else_is_not_there(client, joan):
    client.force_login(joan)

    assert client.get(NEW, {"team": "PLC"}).status_code == 404
    assert "in the list" in errors(fill_in(client, joan, team="PLC"))["team"]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("page", [NEW, CHECK, SENT])
@pytest.mark.parametrize("who", ["publisher", "learning", "staff"])
def test_for_nobody_else_do_these_pages_exist(client, adoption, who, page, method):
    people = {
        "publisher": lambda: make_person("Pat", role=DATA_PUBLISHERS),
        "learning": lambda: make_person("Lee", role=LEARNING_ADMINISTRATORS),
        "staff": lambda: adoption.finance[0],
    }
    client.force_login(people[who]())

    assert getattr(client, method)(page, GIVEN).status_code in (404, 405)
    assert not Invitation.objects.exists()


def test_a_director_who_publishes_data_invites_the_own_directorate_only(client, joan):
    make_person("Pat", role=DATA_PUBLISHERS)
    joan.groups.add(*joan.groups.model.objects.filter(name=DATA_PUBLISHERS))
    client.force_login(joan)

    assert client.get(NEW, {"team": "PLC"}).status_code == 404


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"team": ""}, "team", "Choose which team you invite"),
        ({"course": "b9"}, "course", "Choose one of the courses"),
        ({"message": ""}, "message", "Choose what you say"),
        ({"words": "x" * 201}, "words", "has 201 letters. Write at most 200"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(client, joan, given, field, said):
    response = fill_in(client, joan, **{"words": "Come along."} | given)
    html = response.content.decode()

    assert said in errors(response)[field]
    assert "There is a problem" in html
    assert (given.get("words") or "Come along.") in html


def test_a_browser_cuts_nothing_of_the_own_sentence(client, joan):
    client.force_login(joan)

    assert "maxlength" not in str(client.get(NEW).context["form"]["words"])


def test_what_is_offered_is_what_anybody_may_take(client, joan, course):
    draft = make_short_course("DC10")[0]
    draft.unpublish()
    client.force_login(joan)
    choices = dict(client.get(NEW).context["form"].fields["course"].choices)

    assert choices == {
        "pathway": "Find my pathway",
        str(course.translation_key): "Course DC09",
    }


def test_a_title_that_is_not_translated_says_so(client, joan, course):
    course.title = "Maps <1>"
    course.save()
    client.force_login(joan)
    welsh, english = (client.get(f"{url}{NEW}").text for url in ("/cy", ""))

    option = f'<option value="{course.translation_key}"'
    assert f'{option} lang="en">Maps &lt;1&gt;</option>' in welsh
    assert f"{option}>Maps &lt;1&gt;</option>" in english


def test_nothing_is_sent_before_it_was_read(client, joan):
    assert fill_in(client, joan).url == CHECK
    assert client.get(CHECK).status_code == 200
    assert not Invitation.objects.exists()


def test_without_a_draft_there_is_nothing_to_read(client, joan):
    client.force_login(joan)

    assert client.get(CHECK).url == NEW


def test_it_is_shown_in_both_languages(client, joan, course):
    fill_in(client, joan, course=str(course.translation_key), words="Come <b>along</b>.")
    html = client.get(CHECK).content.decode()

    assert [each["code"] for each in client.get(CHECK).context["letters"]] == ["en", "cy"]
    assert "Sent by Amina Khan-" in html
    assert html.count("Come &lt;b&gt;along&lt;/b&gt;.") == 2
    assert '<p lang="en">Come' in html


def test_what_is_read_before_is_what_is_sent(client, joan, course, time_machine):
    fill_in(client, joan, course=str(course.translation_key), words="Come along.")
    english = client.get(CHECK).context["letters"][0]
    press_send(client)
    time_machine.move_to(datetime(2026, 10, 20, 9, tzinfo=UTC))
    plan_reminders()
    send_reminders()
    [to_joan] = [each for each in mail.outbox if each.to == [joan.email]]

    assert to_joan.subject == english["letter"].subject
    assert lines(english["html"].replace("h3>", "h1>")) in lines(to_joan.alternatives[0][0])


def lines(html):
    return " ".join(unescape(html).split())


def test_sent_it_is_on_record_and_said(client, joan):
    fill_in(client, joan, words="Come\nalong.")
    response = press_send(client)
    invitation = Invitation.objects.get()

    assert response.url == SENT
    assert (
        "on its way to everybody in Unit RES who has a log-in" in client.get(SENT).content.decode()
    )
    assert (invitation.by, invitation.unit.code, invitation.people) == (joan, "RES", 10)
    assert invitation.own_words.text == "Come along."


def test_a_second_press_gives_no_second_invitation(client, joan):
    fill_in(client, joan)
    key = client.get(CHECK).context["key"]
    answers = [client.post(CHECK, {"key": key}).url for _press in range(3)]

    assert answers == [SENT] * 3
    assert Invitation.objects.count() == 1


def test_another_key_sends_nothing(client, joan):
    fill_in(client, joan)

    assert client.post(CHECK, {"key": "b9"}).status_code == 200
    assert client.post(CHECK, {}).status_code == 200
    assert not Invitation.objects.exists()


def test_the_draft_stays_until_it_is_sent(client, joan):
    fill_in(client, joan, words="Come along.")
    assert "Come along." in client.get(NEW).content.decode()

    press_send(client)
    assert "Come along." not in client.get(NEW).content.decode()


def test_too_soon_is_said_with_the_day(client, joan):
    fill_in(client, joan)
    press_send(client)
    again = fill_in(client, joan, words="Come along.")

    assert "you can invite them from 29 October 2026" in errors(again)["team"]
    assert "Come along." in again.content.decode()


def test_too_soon_by_a_colleague_is_said_at_the_last_step_too(client, joan, adoption):
    fill_in(client, joan)
    key = client.get(CHECK).context["key"]
    Invitation.objects.create(
        by=adoption.chief,
        unit=adoption.units["RES"],
        people=10,
        message="use",
        asked_on="2026-10-15",
    )
    response = client.post(CHECK, {"key": key}, follow=True)

    assert "you can invite them from 29 October 2026" in response.content.decode()
    assert Invitation.objects.count() == 1


def test_a_course_that_is_gone_meanwhile_is_said(client, joan, course):
    fill_in(client, joan, course=str(course.translation_key))
    course.unpublish()

    assert "not open any more" in client.get(CHECK, follow=True).content.decode()


def test_the_list_is_of_the_leaders_own_units_and_names_nobody(client, joan, adoption):
    fill_in(client, joan)
    press_send(client)
    assert [each["title"] for each in client.get(SENT).context["past"]] == ["Unit RES"]

    joan.postings.update(unit=adoption.units["PLC"])
    assert client.get(SENT).context["past"] == []

    client.force_login(adoption.chief)
    html = client.get(SENT).content.decode()
    assert "Director of Resources" in html
    assert joan.last_name not in html


def test_the_list_says_where_a_title_is_not_translated(client, joan, course):
    fill_in(client, joan, course=str(course.translation_key))
    press_send(client)
    welsh, english = (client.get(f"{url}{SENT}").text for url in ("/cy", ""))

    assert '<dd class="ds-summary-list__value"><span lang="en">Course DC09</span></dd>' in welsh
    assert '<dd class="ds-summary-list__value">Course DC09</dd>' in english


def test_more_invitations_and_teams_are_no_more_queries(client, joan, adoption):
    def cost(page):
        with CaptureQueriesContext(connection) as queries:
            client.get(page)
        return len(queries)

    client.force_login(adoption.chief)
    client.get(NEW)
    few = [cost(NEW), cost(SENT)]
    for number in range(12):
        person = make_colleague(adoption.units["RES-FIN-1"])
        Invitation.objects.create(
            by=person,
            unit=adoption.units["RES"],
            people=10 + number,
            message="use",
            asked_on="2026-07-15",
        )
    recount(person_ids=set(Posting.objects.values_list("person", flat=True)))

    assert [cost(NEW), cost(SENT)] == few
    assert few[0] <= 12
    assert few[1] <= 8


def test_what_was_written_to_one_team_is_not_offered_to_another(client, adoption):
    client.force_login(adoption.chief)
    session = client.session
    session["invitation"] = {"team": "RES", "words": "Well done, Resources."}
    session.save()

    begun = {
        code: client.get(f"{NEW}?team={code}").context["form"].initial for code in ("RES", "PLC")
    }
    assert begun == {
        "RES": {"team": "RES", "words": "Well done, Resources."},
        "PLC": {"team": "PLC"},
    }
