"""HR has one name for each unit. A Welsh page says that it is in the council's main language."""

import re

import pytest
from bs4 import BeautifulSoup

from lms.people.models import Unit

from .test_service_page import URL as SERVICE
from .test_service_page import services as services

COUNCIL, DIRECTORATE = "/leadership/", "/leadership/directorates/res/"
NAMED = "Adults & <b>"


@pytest.fixture
def named(client, services):
    for unit in Unit.objects.all():
        Unit.objects.filter(pk=unit.pk).update(name=f"{NAMED} {unit.code}")
    client.force_login(services.chief)


def welsh_and_english(client, url):
    return [client.get(f"{code}{url}").text for code in ("/cy", "")]


def languages(html, where):
    """Which the names say that they are in, wherever they stand in these places."""
    places = BeautifulSoup(html, "html.parser").select(where)
    parts = [part for each in places for part in each.find_all(string=re.compile(NAMED))]
    return {part.parent.get("lang") for part in parts}


@pytest.mark.parametrize(
    ("url", "where"),
    [
        (COUNCIL, ".ds-bar-table__name"),
        (COUNCIL, ".ds-stack-table__name"),
        (COUNCIL, ".ds-heat-table__name"),
        (COUNCIL, ".ds-small-multiples__name"),
        (COUNCIL, ".ds-figures__name"),
        (COUNCIL, "#directorates .ds-figure__title"),
        (DIRECTORATE, "h1"),
        (DIRECTORATE, "[aria-current=page]"),
        (DIRECTORATE, ".ds-bar-table__name"),
        (DIRECTORATE, ".ds-stack-table__name"),
        (SERVICE, "h1"),
        (SERVICE, ".ds-breadcrumbs__link"),
        (SERVICE, ".ds-hero__lede"),
        (SERVICE, ".ds-bar-table__name"),
        (SERVICE, ".ds-small-multiples__name"),
    ],
)
def test_a_name_says_its_language(client, named, url, where):
    welsh, english = welsh_and_english(client, url)

    assert languages(welsh, where) == {"en"}
    assert languages(english, where) == {None}


def test_where_no_markup_can_be_a_name_is_plain(client, named):
    welsh, _english = welsh_and_english(client, DIRECTORATE)

    assert "<title>Adults &amp; &lt;b&gt; RES: " in welsh
    assert "&lt;span" not in welsh


def test_files_and_their_fingerprints_know_nothing_of_it(client, named):
    file = client.get("/cy/leadership/directorates.json").json()
    page = BeautifulSoup(client.get("/cy/leadership/").content, "html.parser")

    assert {row["unit"] for row in file["rows"]} >= {f"{NAMED} RES", f"{NAMED} PLC"}
    assert page.select_one("#directorates")["data-rows"] == file["rows_sha256"]
