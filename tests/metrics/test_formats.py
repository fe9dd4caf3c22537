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

from lms.metrics.files import HEADINGS
from lms.metrics.formats import Table, as_csv, as_json, as_xlsx
from lms.metrics.recount import everyone, recount
from lms.metrics.rounding import exact
from lms.metrics.wording import share_text
from lms.people.models import DATA_PUBLISHERS, LEARNING_ADMINISTRATORS
from tests.factories.metrics import complete, make_colleague, require
from tests.factories.people import make_person

PAGES = {
    "/leadership/": {"directorates", "causes", "trend", "courses"},
    "/leadership/directorates/res/": {"directorates", "courses"},
}
ROLES = ["joan", "chief", "publisher", "learning"]
TENTHS = {"value", "plan"}


@pytest.fixture
def council(adoption):
    """With a course of two months ago, a service that is small, and a directorate that is."""
    second = require("DC02")
    office = [make_colleague(adoption.units["RES"]) for _ in range(12)]
    for person in office[:7]:
        complete(person, second, date(2026, 8, 10))
    for person in adoption.library[:2]:
        person.postings.update(ends_on=date(2026, 9, 20))
    adoption.publisher = make_person("Pat", role=DATA_PUBLISHERS)
    adoption.learning = make_person("Lee", role=LEARNING_ADMINISTRATORS)
    recount(person_ids=everyone())
    return adoption


def figures(client, person, url, **query):
    """{id: section} of the figures on a page."""
    client.force_login(person)
    soup = BeautifulSoup(client.get(url, query).content, "html.parser")
    return {each["id"]: each for each in soup.select("section.ds-figure[id]")}


def files(client, section):
    """{kind: content} of the links in a figure."""
    addresses = [a["href"] for a in section.select(".ds-figure__foot a")]
    found = ((re.search(r"\.(csv|xlsx|json)\?", href), href) for href in addresses)
    return {match[1]: client.get(href).content for match, href in found if match}


def read_csv(content):
    rows = list(csv.reader(StringIO(content.decode())))
    return [[text.removeprefix("'") for text in row] for row in rows]


def read_json(content):
    told = json.loads(content, parse_float=Decimal)
    return [[*told["rows"][0]] if told["rows"] else [*HEADINGS], *map(of_dict, told["rows"])]


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
@pytest.mark.parametrize("url", PAGES)
def test_the_courses_say_what_the_file_says(client, council, url, role):
    section = figures(client, getattr(council, role), url)["courses"]
    titles = [text(th) for th in section.select("thead th")][1:]
    drawn = {
        (title, text(row.th)): text(cell)
        for row in section.select("tbody tr")
        for title, cell in zip(titles, row.select("td"), strict=True)
    }

    assert drawn == {(row["title"], row["unit"]): said(row) for row in rows_of(client, section)}


@pytest.mark.parametrize("role", ROLES)
def test_the_trend_says_what_the_file_says(client, council, role):
    section = figures(client, getattr(council, role), "/leadership/", as_at="2026-09-30")["trend"]
    drawn = [
        text(cell)
        for row in sorted(section.select("tbody tr"), key=lambda row: text(row.th))
        for cell in row.select("td")
    ]

    rows = sorted(rows_of(client, section), key=lambda row: (row["unit"], row["as_of"]))
    assert drawn == [said(row) for row in rows]


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
