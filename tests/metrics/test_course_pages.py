"""/leadership/courses/ and the page of each required course."""

import re
from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.metrics.actions import close_month, name_sponsor
from lms.metrics.recount import everyone, recount
from lms.people.models import LEARNING_ADMINISTRATORS
from tests.factories.courses import make_catalogue, make_course, translate
from tests.factories.metrics import complete, make_colleague, require, send_away
from tests.factories.people import make_person
from tests.factories.records import make_requirement

LIST, PAGE = "/leadership/courses/", "/leadership/courses/dc01/"
FILES = [f"{LIST}required.csv", f"{LIST}optional.json", f"{PAGE}numbers.xlsx"]
SEPTEMBER = date(2026, 9, 30)


def page(client, person, url=PAGE, **query):
    client.force_login(person)
    return client.get(url, query)


def cards(response):
    return {card["label"]: (card["value"], card["text"]) for card in response.context["cards"]}


def bars(response):
    return [row["name"] for row in response.context["bars"]["rows"]]


@pytest.mark.parametrize("url", [LIST, PAGE, *FILES])
def test_for_staff_nothing_of_it_exists(client, adoption, url):
    assert page(client, adoption.finance[0], url).status_code == 404


@pytest.mark.parametrize("url", [LIST, PAGE, *FILES])
def test_somebody_signed_out_is_asked_to_sign_in(client, adoption, url):
    assert client.get(url).status_code == 302


@pytest.mark.parametrize(
    "url",
    [
        "/leadership/courses/xx99/",
        "/leadership/courses/xx99/numbers.csv",
        f"{PAGE}numbers.pdf",
        f"{PAGE}names.csv",
        f"{LIST}names.csv",
        f"{PAGE}?as_at=2026-09-29",
    ],
)
def test_what_there_is_not_is_not_found(client, adoption, url):
    assert page(client, adoption.chief, url).status_code == 404


def test_an_executive_sees_every_directorate(client, adoption):
    assert bars(page(client, adoption.chief)) == ["Unit RES", "Unit PLC", "All staff"]


def test_a_director_sees_the_own_directorate_and_all_staff(client, adoption):
    assert bars(page(client, adoption.joan)) == ["Unit RES", "All staff"]


def test_the_message_is_computed(client, adoption):
    lede = page(client, adoption.chief).context["lede"]

    assert lede == "31% of the 16 people who need it have completed it. 11 people are late with it."


def test_the_cards_are_of_all_who_need_it(client, adoption):
    found = cards(page(client, adoption.joan))

    assert found["Completed"] == ("31%", "5 of 16 people. No change since 30 September 2026.")
    assert found["Started"][0] == "31%"
    assert found["Late"][0] == "11"
    assert found["Done within 30 days"] == ("0%", "0 of 16 requests.")


def test_only_a_course_that_runs_out_can_be_renewed(client, adoption):
    require("DC02", valid_days=365)
    recount(person_ids=everyone())

    yearly = page(client, adoption.chief, "/leadership/courses/dc02/")
    assert "Renewed in time" in cards(yearly)
    assert "Renewed in time" not in cards(page(client, adoption.chief))


def test_a_course_of_fewer_than_five_is_hidden(client, adoption):
    require("LD01", max_tier=3)
    recount(person_ids=everyone())
    response = page(client, adoption.chief, "/leadership/courses/ld01/")

    assert {value for value, _text in cards(response).values()} == {"Hidden"}
    assert response.context["lede"].startswith("Too few people need this course")
    assert "Hidden" in client.get("/leadership/courses/ld01/numbers.csv").content.decode()


def test_the_trend_of_a_first_day_is_of_one_day(client, adoption):
    trend = page(client, adoption.chief, as_at="2026-06-30").context["trend"]

    assert trend["subtitle"] == "DC01 (%), 30 June 2026"
    assert trend["panels"][0]["description"] == "0% on 30 June 2026."


def test_the_trend_of_more_days_says_from_when_to_when(client, adoption):
    trend = page(client, adoption.chief, as_at="2026-07-31").context["trend"]

    assert trend["subtitle"].endswith("at the end of each month (%), June 2026 to 31 July 2026")


@pytest.mark.parametrize(("away", "shown"), [(1, "Hidden"), (5, "0%")])
def test_requests_do_not_tell_who_is_on_leave(client, adoption, away, shown):
    for person in [*adoption.finance[5:], adoption.library[0]][:away]:
        send_away(person, date(2026, 9, 1))
    recount(person_ids=everyone())
    found = cards(page(client, adoption.chief))

    assert found["Done within 30 days"][0] == shown
    assert found["Late"][0] == ("Hidden" if away == 1 else "6")
    assert ("fewer than 5 people" in found["Late"][1]) == (away == 1)
    assert found["Completed"][0] == "31%"


def test_the_middle_of_the_days_comes_from_the_closed_month(client, adoption):
    """Ten people who took forty days, and one who took longer."""
    for person in [*adoption.finance[5:], *adoption.library[:2]]:
        complete(person, adoption.course, date(2026, 7, 11))
    recount(person_ids=everyone())
    close_month(day=SEPTEMBER)

    text = cards(page(client, adoption.chief))["Done within 30 days"][1]
    assert "Half of those who completed it took 40 days or less (30 September 2026)." in text


def test_the_middle_of_few_is_not_said(client, adoption):
    close_month(day=SEPTEMBER)

    assert "Half" not in cards(page(client, adoption.chief))["Done within 30 days"][1]


def test_a_closed_month_stays_as_it_was(client, adoption):
    close_month(day=SEPTEMBER)
    complete(adoption.library[0], adoption.course, date(2026, 9, 20))
    recount(person_ids=everyone())
    response = page(client, adoption.chief, as_at="2026-09-30")

    now = cards(page(client, adoption.chief))
    assert [cards(response)[label][0] for label in ("Completed", "Late")] == ["31%", "11"]
    assert [now[label][0] for label in ("Completed", "Late")] == ["38%", "10"]


def test_the_posts_that_answer_stand_on_it(client, adoption):
    name_sponsor(
        course_key=adoption.course.course_key, sponsor="Director of Place", co_owner="Head of HR"
    )
    answers = page(client, adoption.joan).context["answers"]

    assert [fact["value"] for fact in answers["facts"]] == ["Director of Place", "Head of HR"]
    assert answers["url"] == ""


def test_the_posts_are_in_the_main_language_of_the_council(client, adoption):
    name_sponsor(course_key=adoption.course.course_key, sponsor="Director of <Place>")

    welsh = page(client, adoption.joan, f"/cy{PAGE}").text
    assert 'value"><span lang="en">Director of &lt;Place&gt;</span></dd>' in welsh
    assert 'value">Director of &lt;Place&gt;</dd>' in page(client, adoption.joan).text


def test_a_learning_administrator_is_shown_where_to_say_so(client, adoption):
    lee = make_person("Lee", role=LEARNING_ADMINISTRATORS)
    response = page(client, lee)

    assert "No sponsor is named yet." in response.content.decode()
    assert response.context["answers"]["url"] == f"/admin/sponsors/{adoption.course.course_key}/"


@pytest.mark.parametrize("url", [LIST, PAGE])
def test_no_name_of_a_person_stands_on_it(client, adoption, url):
    html = page(client, adoption.chief, url).content.decode()

    assert "Khan-" not in html.replace(adoption.chief.get_full_name(), "")


def test_the_heat_map_leads_to_the_courses(client, adoption):
    html = page(client, adoption.chief, "/leadership/", as_at="2026-09-30").content.decode()

    assert 'href="/leadership/courses/dc01/?as_at=2026-09-30"' in html


def test_the_list_leads_to_the_courses_of_the_same_day(client, adoption):
    today = page(client, adoption.chief, LIST).content.decode()
    then = page(client, adoption.chief, LIST, as_at="2026-09-30").content.decode()

    assert 'href="/leadership/courses/dc01/"' in today
    assert 'href="/leadership/courses/dc01/?as_at=2026-09-30"' in then


@pytest.fixture
def chosen(adoption):
    """A course that nobody must do, live on the site, with its key as records have it."""
    make_catalogue()
    return make_course("OP01", title="Maps")


@pytest.mark.parametrize(("people", "shown"), [(9, "Hidden"), (12, "10"), (13, "15")])
def test_what_people_chose_is_rounded_and_hidden_below_ten(client, adoption, chosen, people, shown):
    key = type("Chosen", (), {"course_key": chosen.translation_key})
    staff = [*adoption.finance, *adoption.library]
    for person in staff[:people]:
        complete(person, key, date(2026, 8, 20))
    recount(person_ids=everyone())
    found = list(page(client, adoption.chief, LIST).context["sheets"])[1]

    assert [(row["name"], row["values"]) for row in found.lines] == [("Maps", (shown,))]
    assert [row[6] for row in found.table.rows] == [shown if shown == "Hidden" else int(shown)]


def test_what_was_chosen_this_month_is_not_there_yet(client, adoption, chosen):
    key = type("Chosen", (), {"course_key": chosen.translation_key})
    for person in [*adoption.finance, *adoption.library]:
        complete(person, key, date(2026, 10, 2))
    recount(person_ids=everyone())
    found = list(page(client, adoption.chief, LIST).context["sheets"])[1]

    assert [row["values"] for row in found.lines] == [("Hidden",)]


def test_a_required_course_is_not_among_those_to_choose(client, adoption, chosen):
    make_requirement(chosen)
    required, optional = page(client, adoption.chief, LIST).context["sheets"]

    assert [bar["name"] for bar in required.bars] == ["DC01", "Maps"]
    assert optional.lines == []


def queries(client, person, url):
    client.force_login(person)
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return len(captured)


@pytest.mark.parametrize("url", [LIST, PAGE, *FILES])
def test_it_takes_the_same_queries_at_any_size(client, adoption, url):
    few = queries(client, adoption.chief, url)
    for person in [make_colleague(adoption.units["PLC-LIB"]) for _ in range(12)]:
        complete(person, adoption.course, date(2026, 10, 1))
    for code in ("DC02", "DC03"):
        require(code, valid_days=365)
    recount(person_ids=everyone())

    assert queries(client, adoption.chief, url) == few <= 20


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"live": False}, "DR01"),
        ({"live": True}, "Restructure of Finance"),
        ({"live": False, "first_published_at": datetime(2026, 5, 1, tzinfo=UTC)}, "Restructure"),
    ],
)
def test_the_title_of_a_course_is_told_once_it_was_on_the_site(client, adoption, fields, told):
    make_catalogue()
    course = make_course("DR01", title="Restructure of Finance", slug="restructure", **fields)
    make_requirement(course)
    recount(person_ids=everyone())
    pages = (LIST, "/leadership/", "/leadership/courses/dr01/", "/leadership/all.csv")
    texts = [page(client, adoption.joan, url).content.decode() for url in pages]

    assert all(told in text for text in texts)
    assert {"Restructure" in text for text in texts} == {told != "DR01"}


@pytest.fixture
def safe_online(adoption):
    return make_course("DC01", title="Safe online", translation_key=adoption.course.course_key)


def test_a_title_that_is_not_translated_says_so(client, adoption, safe_online):
    marked = '<span lang="en">Safe online</span>'

    html = page(client, adoption.chief, f"/cy{PAGE}").content.decode()
    assert f"<h1>{marked}</h1>" in html
    assert f'aria-current="page">{marked}</li>' in html
    assert "<h1>Safe online</h1>" in page(client, adoption.chief).content.decode()

    overview = page(client, adoption.chief, "/cy/leadership/").content.decode()
    assert '<option value="A3-DC01" lang="en">Safe online</option>' in overview
    assert f'<a href="/cy/leadership/courses/dc01/">{marked}</a></th>' in overview


MAPS = "Maps <b>"
OF_COURSE = "/leadership/?measure=A3-DC01"


@pytest.fixture
def maps(adoption):
    key = adoption.course.course_key
    return make_course("DC01", title=MAPS, slug="maps", translation_key=key)


@pytest.mark.parametrize(
    ("url", "where"),
    [
        ("/leadership/", ".ds-stat-card__label"),
        ("/leadership/", ".ds-next-steps__step strong"),
        ("/leadership/", ".ds-next-steps__step a"),
        (OF_COURSE, ".ds-filter__shown"),
        (OF_COURSE, ".ds-figure__subtitle"),
        (OF_COURSE, ".ds-figure__part"),
        (OF_COURSE, ".ds-figure__foot a"),
        ("/leadership/directorates/res/?measure=A3-DC01", ".ds-hero__lede"),
        (PAGE, ".ds-figure__subtitle"),
        (PAGE, ".ds-figure__files"),
    ],
)
def test_in_a_sentence_a_title_says_so_too(client, adoption, maps, url, where):
    welsh, english = (page(client, adoption.chief, f"{code}{url}").text for code in ("/cy", ""))

    assert languages(welsh, where) == {"en"}
    assert languages(english, where) == {None}


def languages(html, where):
    """Which the title says that it is in, wherever it stands in these places."""
    places = BeautifulSoup(html, "html.parser").select(where)
    parts = [part for each in places for part in each.find_all(string=re.compile(MAPS))]
    return {part.parent.get("lang") for part in parts}


def test_where_no_markup_can_be_a_sentence_is_plain(client, adoption, maps):
    html = page(client, adoption.chief, f"/cy{PAGE}").text

    assert "<title>Maps &lt;b&gt;, 15 Hydref 2026" in html
    assert 'aria-label="Maps &lt;b&gt;, ' in html
    assert "&lt;span" not in html


def test_a_title_that_is_translated_says_nothing(client, adoption, safe_online):
    translate(safe_online, title="Diogel ar-lein")

    html = page(client, adoption.chief, f"/cy{PAGE}").content.decode()
    assert "<h1>Diogel ar-lein</h1>" in html
