"""Codes that came in before we asked what they are made of: every page and file has an address."""

import re
from datetime import date

import pytest

from lms.metrics.actions import close_month
from lms.metrics.recount import everyone, recount
from lms.metrics.slugs import slug_of
from tests.factories.metrics import make_colleague, make_unit, require


@pytest.fixture
def odd(adoption):
    units = adoption.units
    units["§§"] = make_unit("§§", "directorate", units["TBC"])
    units["§"] = make_unit("§", "division", units["§§"])
    for _n in range(12):
        make_colleague(units["§"], tier=3)
    require("A B", max_tier=3)
    require("——", max_tier=3)
    recount(person_ids=everyone())
    close_month(day=date(2026, 9, 30))
    return adoption


def addresses(client, page):
    found = set(re.findall(r'href="(/leadership/[^"#]*)', client.get(page).text))
    return sorted(address.replace("&amp;", "&") for address in found)


@pytest.mark.parametrize(
    "page",
    [
        "/leadership/",
        "/leadership/courses/",
        "/leadership/how-it-goes/",
        f"/leadership/directorates/{slug_of('§§')}/",
        f"/leadership/directorates/{slug_of('§§')}/{slug_of('§')}/",
        f"/leadership/courses/{slug_of('——')}/",
        "/leadership/courses/a-b/",
    ],
)
def test_whatever_a_code_is_made_of_each_address_of_a_page_is_there(client, odd, page):
    client.force_login(odd.chief)

    assert {client.get(address).status_code for address in addresses(client, page)} == {200}
