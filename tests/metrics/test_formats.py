"""Page = CSV = XLSX = JSON: each figure of each leadership page, for each role that may see it."""

import csv
import json
import re
from datetime import date
from decimal import Decimal
from hashlib import sha256
from io import BytesIO, StringIO

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from lms.common.dates import date_text
from lms.metrics.actions import close_month
from lms.metrics.formats import Table, as_csv, as_json, as_xlsx
from lms.metrics.recount import everyone, recount
from lms.metrics.rounding import exact
from lms.metrics.wording import share_text
from lms.people.models import DATA_PUBLISHERS, LEARNING_ADMINISTRATORS
from tests.factories.metrics import complete, make_colleague, make_unit, require
from tests.factories.people import make_person

PAGES = {
    "/leadership/": {
        "directorates",
        "everybody",
        "compared",
        "leaders",
        "causes",
        "trend",
        "courses",
    },
    "/leadership/directorates/res/": {"directorates", "everybody", "courses"},
    "/leadership/directorates/res/res-leg/": {"directorates", "trend"},
}
# Of today there is one figure more.
AHEAD = {"/leadership/": {"ahead"}}
STEERING = {"chief": {"tiers-ld01", "data"}, "learning": {"tiers-ld01", "data"}}
MORE_PAGES = {
    "/leadership/courses/": {"required", "optional"},
    "/leadership/courses/dc02/": {"directorates", "trend", "numbers", "what-people-say"},
    "/leadership/how-it-goes/": {"late", "reach", "choice", "no-log-in", "completions"},
}
ROLES = ["joan", "chief", "publisher", "learning"]
TENTHS = {"value", "plan"}


@pytest.fixture
def council(adoption):
    """With a course of two months ago, a service that is small, and a directorate that is."""
    second, of_leaders = require("DC02"), require("LD01", max_tier=4)
    office = [make_colleague(adoption.units["RES"]) for _ in range(12)]
    legal = make_unit("RES-LEG", "division", adoption.units["RES"])
    for _ in range(15):
        make_colleague(legal)
    for person in office[:7]:
        complete(person, second, date(2026, 8, 10))
    for unit, tier in [("RES-FIN", 4)] * 5 + [("PLC", 3)] * 6:
        leader = make_colleague(adoption.units[unit], tier=tier)
        if tier == 4:
            complete(leader, of_leaders, date(2026, 8, 10))
    for person in adoption.library[:2]:
        person.postings.update(ends_on=date(2026, 9, 20))
    adoption.publisher = make_person("Pat", role=DATA_PUBLISHERS)
    adoption.learning = make_person("Lee", role=LEARNING_ADMINISTRATORS)
    recount(person_ids=everyone())
    return adoption


@pytest.fixture
def closed(council):
    """With its September closed."""
    close_month(day=date(2026, 9, 30))
    return council


def figures(client, person, url, **query):
    """{id: section} of the figures on a page."""
    client.force_login(person)
    soup = BeautifulSoup(client.get(url, query).content, "html.parser")
    return {each["id"]: each for each in soup.select("section.ds-figure[id]")}


def files(client, section):
    """{kind: content} of the links in a figure."""
    addresses = [a["href"] for a in section.select(".ds-figure__foot a")]
    found = ((re.search(r"\.(csv|xlsx|json)(?:\?|$)", href), href) for href in addresses)
    return {match[1]: client.get(href).content for match, href in found if match}


def read_csv(content):
    rows = list(csv.reader(StringIO(content.decode())))
    return [[text.removeprefix("'") for text in row] for row in rows]


def read_json(content):
    told = json.loads(content, parse_float=Decimal)
    return [told["columns"], *map(of_dict, told["rows"])]


def of_dict(row):
    return [str(value) for value in row.values()]


def read_xlsx(content):
    sheet = load_workbook(BytesIO(content)).active
    headings, *rows = sheet.iter_rows(values_only=True)
    return [[*headings], *([*map(written, headings, row)] for row in rows)]


def written(heading, value):
    """A spreadsheet knows 50, not 50.0."""
    is_share = heading in TENTHS and isinstance(value, int | float)
    return f"{value:.1f}" if is_share else "" if value is None else str(value)


READERS = {"csv": read_csv, "xlsx": read_xlsx, "json": read_json}


def fingerprint(rows):
    return sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize("language", ["", "/cy"])
def test_every_figure_has_the_same_rows_in_every_format(client, council, url, role, language):
    found = figures(client, getattr(council, role), language + url, as_at="2026-09-30")
    hashes = {
        name: {kind: fingerprint(READERS[kind](content)) for kind, content in each.items()}
        for name, each in ((name, files(client, section)) for name, section in found.items())
    }

    assert found.keys() == PAGES[url]
    assert hashes == {
        name: dict.fromkeys(READERS, section["data-rows"]) for name, section in found.items()
    }


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("url", MORE_PAGES)
@pytest.mark.parametrize("language", ["", "/cy"])
def test_the_other_pages_have_the_same_rows_too(client, closed, url, role, language):
    found = figures(client, getattr(closed, role), language + url, as_at="2026-09-30")
    hashes = {
        name: {kind: fingerprint(READERS[kind](content)) for kind, content in each.items()}
        for name, each in ((name, files(client, section)) for name, section in found.items())
    }

    more = STEERING.get(role, set()) if "how-it-goes" in url else set()
    assert found.keys() == MORE_PAGES[url] | more
    assert hashes == {
        name: dict.fromkeys(READERS, section["data-rows"]) for name, section in found.items()
    }


def rows_of(client, section):
    headings, *rows = read_csv(files(client, section)["csv"])
    return [dict(zip(headings, row, strict=True)) for row in rows]


def said(row):
    """What the page has to say for a row of the file."""
    if row["denominator"] == "Hidden":
        return "Hidden"
    share = exact(int(row["numerator"]), int(row["denominator"]))
    return "–" if share is None else share_text(share)


def text(element):
    return element.find(string=True, recursive=True).strip()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("url", PAGES)
def test_the_bars_say_what_the_file_says(client, council, url, role):
    section = figures(client, getattr(council, role), url)["directorates"]
    drawn = {
        text(row.th): text(row.select_one(".ds-bar-table__value"))
        for row in section.select("tbody tr")
    }

    assert drawn == {row["unit"]: said(row) for row in rows_of(client, section)}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("url", [url for url in PAGES if "courses" in PAGES[url]])
def test_the_courses_say_what_the_file_says(client, council, url, role):
    section = figures(client, getattr(council, role), url)["courses"]
    titles = [text(th) for th in section.select("thead th")][1:]
    drawn = {
        (title, text(row.th)): text(cell)
        for row in section.select("tbody tr")
        for title, cell in zip(titles, row.select("td"), strict=True)
    }
    told = {(row["title"], row["unit"]): said(row) for row in rows_of(client, section)}

    # Where nobody needs a course, a file has no row.
    nobody = drawn.keys() - told.keys()
    assert drawn == told | dict.fromkeys(nobody, "–")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("url", PAGES)
def test_of_today_every_figure_has_the_same_rows_in_every_format(client, council, url, role):
    found = figures(client, getattr(council, role), url)

    assert found.keys() == PAGES[url] | AHEAD.get(url, set())
    for section in found.values():
        read = {k: fingerprint(READERS[k](each)) for k, each in files(client, section).items()}
        assert read == dict.fromkeys(READERS, section["data-rows"])


@pytest.mark.parametrize("role", ROLES)
def test_what_will_be_says_what_the_file_says(client, council, role):
    section = figures(client, getattr(council, role), "/leadership/")["ahead"]
    drawn = {
        text(row.th): text(row.select_one(".ds-bar-table__value"))
        for row in section.select("tbody tr")
    }
    rows = rows_of(client, section)

    assert drawn == {row["unit"]: said(row) for row in rows}
    assert {(row["as_of"], row["status"]) for row in rows} == {("2027-03-31", "If nobody acts")}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("asked", [{}, {"as_at": "2026-09-30"}])
@pytest.mark.parametrize("url", [url for url in PAGES if "trend" in PAGES[url]])
def test_the_trend_says_what_the_file_says(client, council, role, url, asked):
    section = figures(client, getattr(council, role), url, **asked)["trend"]
    drawn = [
        text(cell)
        for row in sorted(section.select("tbody tr"), key=lambda row: text(row.th))
        for cell in row.select("td")
    ]

    rows = sorted(rows_of(client, section), key=lambda row: (row["unit"], row["as_of"]))
    assert drawn == [said(row) for row in rows]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("url", [url for url in PAGES if "everybody" in PAGES[url]])
def test_the_stacks_say_what_the_file_says(client, council, url, role):
    section = figures(client, getattr(council, role), url)["everybody"]
    drawn = [
        (text(row.th), words(cell))
        for row in section.select("tr.ds-stack-table__row")
        for cell in row.select("td")[:-1]
    ]

    assert drawn == [
        (row["unit"], "Hidden")
        if row["denominator"] == "Hidden"
        else (row["unit"], f"{row['title']} {row['numerator']}")
        for row in rows_of(client, section)
    ]


def words(element):
    return " ".join(element.get_text(" ").split())


@pytest.mark.parametrize("role", ROLES)
def test_the_causes_say_what_the_file_says(client, council, role):
    section = figures(client, getattr(council, role), "/leadership/")["causes"]
    drawn = [
        [words(row.th), *(whole(words(cell)) for cell in row.select("td"))]
        for row in section.select("tbody tr")
    ]

    assert drawn == [
        [named_as_drawn(row), row["numerator"], row["denominator"]]
        for row in rows_of(client, section)
    ]


def whole(number):
    """Without the plus of what came."""
    return number.removeprefix("+").replace("\N{MINUS SIGN}", "-")


def named_as_drawn(row):
    day = date.fromisoformat(row["as_of"])
    return row["title"] if row["value"] == "" else f"On {date_text(day)}: {said(row)}"


@pytest.mark.parametrize("role", ROLES)
def test_the_leaders_say_what_the_file_says(client, council, role):
    section = figures(client, getattr(council, role), "/leadership/")["leaders"]
    drawn = [
        (text(row.th), each)
        for row in section.select("tbody tr")
        for each in (words(row.select("td")[0]), words(row.select("td")[2]))
    ]

    rows = [row for row in rows_of(client, section) if not row["measure"].startswith("L2")]
    assert drawn == [(row["unit"], said(row)) for row in rows]


@pytest.mark.parametrize("role", ROLES)
def test_what_is_compared_says_what_the_file_says(client, council, role):
    section = figures(client, getattr(council, role), "/leadership/")["compared"]
    drawn = {
        (place, text(row.th)): words(row.select("td")[column])
        for row in section.select("tbody tr")
        for place, column in (("A1", 0), ("P2-NEW", 2), ("P2-OFFLINE", 3))
    }

    rows = rows_of(client, section)
    assert drawn == {(row["measure"], row["unit"]): said(row) for row in rows}


@pytest.mark.parametrize("role", ROLES)
def test_how_many_people_there_are_is_not_hidden_beside_their_rate(client, council, role):
    section = figures(client, getattr(council, role), "/leadership/")["compared"]
    people = {text(row.th): text(row.select("td")[1]) for row in section.select("tbody tr")}

    rows = [row for row in rows_of(client, section) if row["measure"] == "A1"]
    known = {row["unit"]: row["denominator"] for row in rows if row["denominator"] != "Hidden"}
    assert known
    assert {unit: people[unit] for unit in known} == known


def test_something_is_hidden_in_what_is_compared(client, council):
    section = figures(client, council.chief, "/leadership/")["directorates"]

    assert "Hidden" in [row["value"] for row in rows_of(client, section)]


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '="x"', "\N{FULLWIDTH EQUALS SIGN}1"]


@pytest.mark.parametrize("name", FORMULAS)
def test_a_name_is_never_a_formula(name):
    table = Table("names", ["unit"], [[name]], {})
    sheet = load_workbook(BytesIO(as_xlsx(table))).active

    cell = sheet["A2"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert cell.value.strip() == name.strip()
    assert as_csv(table).splitlines()[1].startswith(("'", "\"'"))
    assert json.loads(as_json(table))["rows"] == [{"unit": name}]


def test_a_letter_no_spreadsheet_has_is_left_out():
    [[_heading], [value]] = load_workbook(
        BytesIO(as_xlsx(Table("names", ["unit"], [["Pl\x07ace"]], {})))
    ).active.iter_rows(values_only=True)

    assert value == "Place"


def test_a_column_is_as_wide_as_what_it_holds():
    rows = [["Housing and Communities", 5, "x" * 200]]
    table = Table("names", ["unit", "numerator", "title"], rows, {})
    columns = load_workbook(BytesIO(as_xlsx(table))).active.column_dimensions

    assert [columns[letter].width for letter in "ABC"] == [25, 11, 60]


def test_a_column_of_no_rows_has_room_for_its_heading():
    table = Table("names", ["n", "structure_as_of"], [], {})
    columns = load_workbook(BytesIO(as_xlsx(table))).active.column_dimensions

    assert [columns[letter].width for letter in "AB"] == [10, 17]


def test_an_unknown_kind_is_not_found(client, council):
    client.force_login(council.chief)

    assert client.get("/leadership/trend.pdf").status_code == 404


@pytest.mark.parametrize("kind", READERS)
def test_staff_get_no_file_of_any_kind(client, council, kind):
    client.force_login(council.finance[0])

    assert client.get(f"/leadership/directorates.{kind}").status_code == 404


@pytest.mark.parametrize("kind", READERS)
def test_a_file_takes_no_more_queries_than_the_page(client, council, kind):
    client.force_login(council.chief)
    client.get("/leadership/")
    with CaptureQueriesContext(connection) as captured:
        client.get(f"/leadership/trend.{kind}")

    assert len(captured) <= 15
