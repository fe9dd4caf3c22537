"""/leadership/how-it-goes/: the measures that have no page of their own."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.metrics.actions import close_month
from lms.metrics.recount import everyone, recount
from lms.people.models import DATA_PUBLISHERS, LEARNING_ADMINISTRATORS, StaffFile
from lms.records.models import LearningEvent, Requirement, Standing
from tests.factories.metrics import complete, make_colleague, require, send_away
from tests.factories.people import make_person

URL = "/leadership/how-it-goes/"
NAMES = ["late", "reach", "choice", "no-log-in", "completions"]
SEPTEMBER = date(2026, 9, 30)


def page(client, person, url=URL, **query):
    client.force_login(person)
    return client.get(url, query)


def sheets(response):
    return {sheet.name: sheet for sheet in response.context["sheets"]}


def cards(response):
    return {card["label"]: (card["value"], card["text"]) for card in response.context["cards"]}


def lines(sheet):
    return {row["name"]: row["values"] for row in sheet.lines}


def bars(sheet):
    return {row["name"]: row["value"] for row in sheet.bars}


def learn(*people, day=3):
    for person in people:
        LearningEvent.objects.create(
            person=person,
            kind=LearningEvent.Kind.LESSON_DONE,
            course_key=uuid4(),
            occurred_at=datetime(2026, 9, day, 12, tzinfo=UTC),
            idempotency_key=str(uuid4()),
            payload={},
        )


@pytest.mark.parametrize("url", [URL, *(f"{URL}{name}.csv" for name in [*NAMES, "data"])])
def test_for_staff_nothing_of_it_exists(client, adoption, url):
    assert page(client, adoption.finance[0], url).status_code == 404


def test_somebody_signed_out_is_asked_to_sign_in(client, adoption):
    assert client.get(URL).status_code == 302


@pytest.mark.parametrize("url", [f"{URL}late.pdf", f"{URL}names.csv", f"{URL}?as_at=2026-09-29"])
def test_what_there_is_not_is_not_found(client, adoption, url):
    assert page(client, adoption.chief, url).status_code == 404


def test_who_is_late_by_directorate(client, adoption):
    late = sheets(page(client, adoption.chief))["late"]

    assert late.title == "11 people are late with a course or more"
    assert lines(late) == {
        "Unit PLC": ("6", "6"),
        "Unit RES": ("5", "5"),
        "All staff": ("11", "11"),
    }


def test_a_director_sees_the_own_directorate_and_all_staff(client, adoption):
    found = sheets(page(client, adoption.joan))

    assert list(lines(found["late"])) == ["Unit RES", "All staff"]
    assert "Unit PLC" not in client.get(f"{URL}late.csv").content.decode()


def test_where_few_can_be_expected_to_be_done_nothing_is_shown(client, adoption):
    """Place has three left who are not away. Of Resources nothing is shown either: it would tell
    of Place what is left of the whole."""
    for person in [*adoption.finance[:5], *adoption.library[:3]]:
        send_away(person, date(2026, 5, 1))
    recount(person_ids=everyone())
    late = sheets(page(client, adoption.chief))["late"]

    assert lines(late) == {"All staff": ("Hidden", "Hidden")}
    assert late.notes[0] == "We cannot show any directorate, as a small group would show."


@pytest.fixture
def crowd(adoption):
    """Twelve more in the library, who are not done either."""
    adoption.library += [make_colleague(adoption.units["PLC-LIB"]) for _ in range(12)]
    return adoption


def test_who_is_late_does_not_tell_who_is_on_leave(client, crowd):
    """One of Finance is away, and five of Place: of Resources those who can be expected to be done
    are hidden, so who is late is too, and then so is Place."""
    for person in [crowd.finance[8], *crowd.library[:5]]:
        send_away(person, date(2026, 9, 1))
    recount(person_ids=everyone())
    response = page(client, crowd.chief)

    assert lines(sheets(response)["late"]) == {"All staff": ("17", "17")}
    file = client.get(f"{URL}late.csv").content.decode()
    assert "A6-PEOPLE,People who are late with a course or more" in file
    assert {row.split(",")[6] for row in file.splitlines() if ",RES," in row} == {"Hidden"}
    assert cards(response)["Done within 30 days"][0] == "0%"


def test_requests_do_not_tell_who_is_on_leave(client, crowd):
    send_away(crowd.library[0], date(2026, 9, 1))
    recount(person_ids=everyone())
    response = page(client, crowd.chief)

    told = {label: value for label, (value, _text) in cards(response).items()}
    assert told["Done within 30 days"] == told["People who are late"] == "Hidden"
    assert response.context["lede"].startswith("We hide how much was done within 30 days")
    # What can be said comes first.
    tones = [card["tone"] for card in response.context["cards"]]
    assert tones == ["", "quiet", "quiet", "quiet"]


def test_nor_do_requests_of_all_courses_beside_those_of_each(client, crowd):
    """Of fourteen leaders one is away, and five others: nothing is hidden of the council but what
    is made of that course too."""
    require("LD01", max_tier=3)
    leaders = [make_colleague(crowd.units["RES"], tier=3) for _ in range(12)]
    for person in [leaders[0], *crowd.library[:5]]:
        send_away(person, date(2026, 9, 1))
    recount(person_ids=everyone())
    told = cards(page(client, crowd.chief))

    assert told["Done within 30 days"][0] == "Hidden"
    assert told["People who are late"][0] == "29"


def test_the_cards_are_of_the_whole_council(client, adoption):
    found = cards(page(client, adoption.joan))

    assert found["Done within 30 days"] == ("0%", "0 of 16 requests.")
    assert found["People who are late"][0] == "11"
    assert found["Renewed in time"] == ("–", "There is nothing to count.")


def test_renewals_are_of_the_last_whole_month(client, adoption):
    yearly = require("DC02", valid_days=92)
    for person in adoption.finance:
        complete(person, yearly, date(2026, 6, 10))
    for person in adoption.finance[:3]:
        complete(person, yearly, date(2026, 6, 10), date(2026, 9, 1))
    recount(person_ids=everyone())

    text = "3 of 9 completions. Their last day was in September 2026."
    assert cards(page(client, adoption.chief))["Renewed in time"] == ("33%", text)


def test_reach_and_choice_wait_for_a_closed_month(client, adoption):
    found = sheets(page(client, adoption.chief))

    for name in ("reach", "choice"):
        assert found[name].title == "Shown from the first month that is closed"
        assert found[name].table.rows == ()


@pytest.fixture
def closed(adoption):
    """A September in which 20 of 30 more in Finance and all of the library learnt something."""
    more = [make_colleague(adoption.units["RES-FIN"]) for _ in range(30)]
    recount(person_ids=everyone())
    learn(*more[:20], *adoption.library)
    close_month(day=SEPTEMBER)
    return adoption


def test_reach_is_as_the_public_sees_it(client, closed):
    """25 of 46: rounded, 25 of 45 and so 56%. Place is too small to stand alone."""
    reach = sheets(page(client, closed.chief))["reach"]

    assert reach.title == "56% of staff learnt something in September 2026"
    assert bars(reach) == {
        "Unit RES": "50%",
        "Small directorates together": "Hidden",
        "All staff": "56%",
    }


def test_a_director_reads_reach_of_the_own_directorate_only(client, closed):
    reach = sheets(page(client, closed.joan))["reach"]

    assert bars(reach) == {"Unit RES": "50%", "All staff": "56%"}


def test_what_was_learnt_since_does_not_change_a_closed_month(client, closed):
    learn(*closed.finance, day=20)

    assert bars(sheets(page(client, closed.chief))["reach"])["All staff"] == "56%"


def test_learning_by_choice_of_few_is_hidden(client, closed):
    choice = sheets(page(client, closed.chief))["choice"]

    assert choice.title == "Too few people have chosen a course to say more"
    assert not choice.bars
    assert {row[-2] for row in choice.table.rows} == {"Hidden"}


def without_log_in(adoption, people):
    for person in people:
        person.email = None
        person.save()
    recount(person_ids=everyone())


def test_people_without_a_log_in(client, adoption):
    """Two of five are done, and of all staff five of sixteen."""
    without_log_in(adoption, [*adoption.finance[:2], *adoption.finance[5:8]])
    offline = sheets(page(client, adoption.chief))["no-log-in"]

    assert offline.title == "People without a log-in are 9 points ahead of all staff"
    assert bars(offline) == {"Unit RES": "40%", "All staff": "40%"}


def test_those_with_a_log_in_are_a_group_too(client, adoption):
    """Four of Resources are left who have one: all staff less the others would tell of them."""
    without_log_in(adoption, [*adoption.finance[:3], *adoption.finance[5:8]])
    offline = sheets(page(client, adoption.chief))["no-log-in"]

    assert bars(offline)["Unit RES"] == "Hidden"


def test_completions_by_month(client, adoption):
    chosen = type("Chosen", (), {"course_key": uuid4()})
    for person in [*adoption.finance, *adoption.library[:3]]:
        complete(person, chosen, date(2026, 8, 20))
    for person in adoption.finance:
        complete(person, chosen, date(2026, 8, 20), date(2026, 9, 2))
    recount(person_ids=everyone())
    found = sheets(page(client, adoption.chief))["completions"]

    assert found.title == "More required courses were completed in July 2026 than in other months"
    assert lines(found) == {
        "September 2026": ("0", "Hidden"),
        "August 2026": ("0", "10"),
        "July 2026": ("5", "Hidden"),
        "June 2026": ("0", "Hidden"),
    }


def test_what_was_not_asked_of_whoever_completed_it_stays_rounded(client, adoption):
    course = uuid4()
    chosen = type("Chosen", (), {"course_key": course})
    for person in [*adoption.finance, *adoption.library[:3]]:
        complete(person, chosen, date(2026, 8, 20))
    for person in adoption.finance[:3]:
        complete(person, chosen, date(2026, 8, 20), date(2026, 9, 2))
    rule = require("OP01", max_tier=1, starts_on=date(2026, 9, 15))
    Requirement.objects.filter(pk=rule.pk).update(course_key=course)
    recount(person_ids=everyone())
    found = lines(sheets(page(client, adoption.chief))["completions"])

    assert found["August 2026"] == ("0", "10")
    assert found["September 2026"] == ("0", "Hidden")


def test_a_month_that_goes_on_is_not_there(client, adoption):
    complete(adoption.finance[6], adoption.course, date(2026, 10, 2))
    recount(person_ids=everyone())

    assert "October 2026" not in lines(sheets(page(client, adoption.chief))["completions"])


@pytest.fixture
def roles(adoption):
    require("LD01", max_tier=4)
    for _ in range(11):
        make_colleague(adoption.units["RES"], tier=4)
    recount(person_ids=everyone())
    close_month(day=SEPTEMBER)
    adoption.publisher = make_person("Pat", role=DATA_PUBLISHERS)
    adoption.learning = make_person("Lee", role=LEARNING_ADMINISTRATORS)
    return adoption


@pytest.mark.parametrize("role", ["chief", "learning"])
def test_management_and_the_learning_team_see_tiers_and_the_register(client, roles, role):
    found = sheets(page(client, getattr(roles, role)))

    assert list(found) == [*NAMES, "tiers-ld01", "data"]
    assert bars(found["tiers-ld01"]) == {"Tiers 1 to 4": "0%"}
    assert found["tiers-ld01"].title == "No leader has completed the course yet"


@pytest.mark.parametrize("role", ["joan", "publisher"])
def test_others_do_not(client, roles, role):
    assert list(sheets(page(client, getattr(roles, role)))) == NAMES


@pytest.mark.parametrize("role", ["joan", "publisher"])
@pytest.mark.parametrize("name", ["tiers-ld01", "data"])
def test_nor_their_files(client, roles, role, name):
    assert page(client, getattr(roles, role), f"{URL}{name}.csv").status_code == 404


def test_the_register_says_what_is_in_the_way(client, adoption):
    StaffFile.objects.create(
        sha256="a" * 64,
        as_at=date(2026, 8, 1),
        name="s.csv",
        outcomes={},
        counts={"IMPORT": 95, "REJECT": 5},
    )
    register = sheets(page(client, adoption.chief))["data"]

    assert register.title == "1 thing is in the way of publishing"
    assert register.notes == ["The last HR file is 75 days old, and 45 is the most."]
    assert [fact["value"] for fact in register.facts] == ["5 of 100", "0", "0 of 16", "75"]


def test_without_a_file_nothing_is_made_up(client, adoption):
    register = sheets(page(client, adoption.chief))["data"]

    assert register.facts[-1]["value"] == "There is no HR file yet."


def test_no_name_of_a_person_stands_on_it(client, roles):
    html = page(client, roles.chief).content.decode()

    assert "Khan-" not in html.replace(roles.chief.get_full_name(), "")


def test_an_empty_council_has_a_page(client, db):
    response = page(client, make_person("Lee", role=LEARNING_ADMINISTRATORS))

    assert response.status_code == 200
    assert sheets(response)["late"].title == "Nobody is counted on this day yet"


def test_the_overview_leads_here(client, adoption):
    html = page(client, adoption.joan, "/leadership/").content.decode()

    assert f'href="{URL}"' in html
    assert 'href="/leadership/courses/"' in html


def queries(client, person, url):
    client.force_login(person)
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return len(captured)


@pytest.mark.parametrize("url", [URL, f"{URL}late.xlsx", f"{URL}reach.json"])
def test_it_takes_the_same_queries_at_any_size(client, roles, url):
    few = queries(client, roles.chief, url)
    more = [make_colleague(roles.units["PLC-LIB"], tier=4) for _ in range(12)]
    learn(*more)
    for person in more:
        complete(person, roles.course, date(2026, 10, 1))
    for code in ("DC02", "DC03"):
        require(code, valid_days=365)
    recount(person_ids=everyone())

    assert queries(client, roles.chief, url) == few <= 25


def test_who_is_exempt_does_not_follow_from_who_is_late(client, adoption):
    Standing.objects.update_or_create(
        person=adoption.library[0],
        course_key=adoption.course.course_key,
        defaults={"waivers": [["2026-06-15", None]]},
    )
    recount(person_ids=everyone())

    found = cards(page(client, adoption.joan))
    assert found["People who are late"][0] == "Hidden"
    assert found["Courses they are late with"][0] == "Hidden"


@pytest.mark.parametrize(("others", "shown"), [(1, "Hidden"), (6, "0%")])
def test_renewals_of_a_hidden_course_do_not_follow_from_all(client, adoption, others, shown):
    first, second = (require(code, valid_days=92) for code in ("DC02", "DC03"))
    for person in adoption.finance:
        complete(person, first, date(2026, 6, 10))
    for person in adoption.library[:others]:
        complete(person, second, date(2026, 6, 10))
    recount(person_ids=everyone())

    assert cards(page(client, adoption.joan))["Renewed in time"][0] == shown
