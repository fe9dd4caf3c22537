"""Recording a session on a page: who may, for whom, and what is said before it is written.

Place                     Housing
├── tom                   └── sam
├── amina, bea: tom's
├── joan: nobody's
└── chris: champion
"""

import pytest
import time_machine

from lms.people.models import CHAMPIONS, LEARNING_ADMINISTRATORS
from lms.records.models import LearningEvent
from tests.factories.people import make_directorate, make_person
from tests.factories.records import make_amina, make_short_course

PAGE = "/sessions/"


@pytest.fixture(autouse=True)
def autumn():
    with time_machine.travel("2026-10-15 08:00+00:00"):
        yield


@pytest.fixture
def division(db):
    return make_directorate("Place").children.get()


@pytest.fixture
def tom(division):
    return make_person("Tom", last_name="Reed", unit=division)


@pytest.fixture
def amina(tom, division):
    return make_amina(manager=tom, unit=division)


@pytest.fixture
def joan(division):
    return make_person("Joan", unit=division)


@pytest.fixture
def chris(division):
    return make_person("Chris", unit=division, role=CHAMPIONS)


@pytest.fixture
def sam(db):
    return make_person("Sam", unit=make_directorate("Housing"))


@pytest.fixture
def course(amina):
    return make_short_course()[0]


@pytest.fixture
def send(client, amina, course):
    def send(recorder, **fields):
        client.force_login(recorder)
        given = {
            "kind": "attended",
            "course": course.translation_key,
            "day": "2026-10-07",
            "helped_by": "Rosa",
            "confirmed": "on",
        }
        response = client.post(PAGE, given | fields, follow=True)
        return " ".join(response.text.split())

    return send


def test_who_may_record_for_nobody_has_no_such_page(client, amina):
    client.force_login(amina)

    assert (client.get(PAGE).status_code, client.post(PAGE).status_code) == (404, 404)


def test_nothing_is_written_before_it_was_looked_at(send, tom, amina):
    page = send(tom, team=[amina.pk])

    assert "Will be recorded" in page
    assert "Record for 1 person" in page
    assert not LearningEvent.objects.exists()


def test_a_manager_records_for_the_team(send, tom, amina):
    page = send(tom, team=[amina.pk], step="record")

    assert "Recorded for 1 person." in page
    assert LearningEvent.objects.get().person == amina


def test_sent_twice_it_says_so(send, tom, amina):
    send(tom, team=[amina.pk], step="record")
    page = send(tom, team=[amina.pk], step="record")

    assert "Nothing was changed: it is on record already." in page


def test_the_preview_says_what_is_on_record(send, tom, amina):
    send(tom, team=[amina.pk], step="record")
    page = send(tom, team=[amina.pk])

    assert "On record already" in page
    assert 'value="record"' not in page


def test_to_change_something_keeps_what_was_given(send, tom, amina):
    page = send(tom, team=[amina.pk], step="change")

    assert 'value="Rosa"' in page
    assert "There is a problem" not in page


def test_a_manager_cannot_record_for_others(send, tom, joan):
    send(tom, team=[joan.pk], step="record")

    assert not LearningEvent.objects.exists()


def test_a_manager_is_not_asked_for_staff_numbers(client, tom, amina):
    client.force_login(tom)

    assert "staff number" not in client.get(PAGE).text


def test_a_champion_records_for_the_own_directorate(send, chris, joan):
    send(chris, staff_numbers=f"{joan.staff_number}\n", step="record")

    assert LearningEvent.objects.get().person == joan


def test_a_champion_cannot_record_for_another_directorate(send, chris, joan, sam):
    page = send(chris, staff_numbers=f"{joan.staff_number} {sam.staff_number}", step="record")

    assert f"You cannot record for these staff numbers: {sam.staff_number}." in page
    assert not LearningEvent.objects.exists()


def test_nobody_records_for_themselves(send, chris):
    assert "You cannot record for these" in send(chris, staff_numbers=chris.staff_number)


def test_the_learning_team_records_for_anybody(send, amina, sam):
    admin = make_person("Lena", role=LEARNING_ADMINISTRATORS)
    send(admin, staff_numbers=sam.staff_number, step="record")

    assert LearningEvent.objects.get().person == sam


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"day": "2026-10-16"}, "The date cannot be in the future"),
        ({"day": "2018-05-03"}, "did not work here on 3 May 2018: Amina Khan."),
        ({"day": "31/02/2026"}, "Enter a date like 30/09/2026"),
        ({"day": "31/02/2026"}, 'value="31/02/2026" autocomplete="off"'),
        ({"day": ""}, "Enter the date"),
        ({"kind": "waived"}, "There is a problem"),
        ({"course": ""}, "Choose a course"),
        ({"helped_by": ""}, "Enter who led the session or helped"),
        ({"confirmed": ""}, "Tick the box"),
        ({"team": []}, "Choose at least one person"),
    ],
)
def test_what_is_missing_or_wrong_is_said(send, tom, amina, fields, sentence):
    page = send(tom, **{"team": [amina.pk], "step": "record"} | fields)

    assert sentence in page
    assert not LearningEvent.objects.exists()


def test_the_person_sees_it_on_the_page_of_the_course(send, client, tom, amina):
    send(tom, team=[amina.pk], step="record", kind="assisted")
    client.force_login(amina)

    assert "Completed with help on 7 October 2026." in client.get("/learn/course-dc02/").text


def test_the_person_reads_who_recorded_it_and_who_helped(send, client, tom, amina):
    send(tom, team=[amina.pk], step="record")
    client.force_login(amina)

    assert "on 7 October 2026, with Rosa. Recorded by Tom Reed." in client.get("/me/record/").text


def test_the_certificate_says_who_recorded_it(send, client, tom, amina):
    send(tom, team=[amina.pk], step="record")
    client.force_login(amina)

    assert "Tom Reed" in client.get(amina.certificates.get().get_absolute_url()).text


def test_a_session_of_thirty_is_looked_at_for_what_one_of_two_costs(
    send, client, counted, tom, amina
):
    def cost(people):
        send(tom, team=people)
        with counted() as queries:
            send(tom, team=people)
        return len(queries)

    two = cost([amina.pk, make_person("P", manager=tom).pk])
    more = [make_person(f"P{number}", manager=tom).pk for number in range(28)]

    assert cost([amina.pk, *more]) == two
