"""Help, privacy and accessibility: for everybody, on every page, and true."""

import re
from datetime import date

import pytest
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import Site

from home.keeping import periods
from home.models import Contacts
from lms.common.privacy import TABLES
from lms.people.who_sees import WHO_SEES
from tests.factories.people import make_person

NAMES = [
    "help",
    "privacy",
    "privacy_for_staff",
    "how_long",
    "impact_assessment",
    "accessibility",
]
# As the model statement for the regulations of 2018 has them.
HEADINGS = [
    "How accessible this website is",
    "Feedback and contact information",
    "Reporting accessibility problems with this website",
    "Enforcement procedure",
    "Technical information about this website’s accessibility",
    "Compliance status",
    "Non-accessible content",
    "Non-compliance with the accessibility regulations",
    "Disproportionate burden",
    "Content that’s not within the scope of the accessibility regulations",
    "What we’re doing to improve accessibility",
    "Preparation of this accessibility statement",
]


@pytest.fixture
def contacts(db):
    return Contacts.objects.create(site=Site.objects.get(is_default_site=True))


def page(client, name):
    return client.get(reverse(name)).content.decode()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["", "/cy"])
def test_everybody_may_read_it(client, db, name, language):
    assert client.get(f"{language}{reverse(name)}").status_code == 200


@pytest.mark.parametrize("name", NAMES)
def test_it_is_only_read(client, db, name):
    assert client.post(reverse(name)).status_code == 405


@pytest.mark.parametrize("link", ["help", "privacy", "accessibility"])
@pytest.mark.parametrize("path", ["/accounts/login/", "/progress/how-we-measure/", "/nowhere/"])
def test_every_page_leads_there(client, db, path, link):
    assert f'<a href="{reverse(link)}">' in client.get(path).content.decode()


def test_who_is_signed_in_finds_their_data(client, db):
    client.force_login(make_person("Leila"))

    assert f'<a href="{reverse("me:data")}">' in page(client, "help")


def test_who_is_not_is_not_sent_to_their_data(client, db):
    assert f'<a href="{reverse("me:data")}">' not in page(client, "accessibility")


def test_the_statement_has_every_heading_that_is_required(client, db):
    html = page(client, "accessibility")
    found = [text.strip() for text in re.findall(r"<h[23]>(.*?)</h[23]>", html)]

    assert found == HEADINGS


def test_the_statement_names_the_day_a_person_checked(client, contacts):
    Contacts.objects.update(accessibility_checked_on=date(2027, 2, 3))

    assert "on 3 February 2027" in page(client, "accessibility")


def test_the_statement_says_that_nobody_has_checked(client, contacts):
    assert "Nobody has tested this website with a screen reader yet." in page(
        client, "accessibility"
    )


@pytest.mark.parametrize("name", ["help", "privacy", "accessibility", "privacy_for_staff"])
def test_the_council_says_whom_to_write_to(client, contacts, name):
    Contacts.objects.update(learning_email="learning@thornvale.example")

    assert "mailto:learning@thornvale.example" in page(client, name)


def test_the_data_protection_officer_is_named(client, contacts):
    Contacts.objects.update(data_protection_email="dpo@thornvale.example")

    assert "mailto:dpo@thornvale.example" in page(client, "privacy")


@pytest.mark.parametrize("name", ["privacy", "impact_assessment"])
def test_it_says_who_sees_what(client, db, name):
    html = page(client, name)

    assert [each.key for each in WHO_SEES if escape(str(each.what)) not in html] == []


def test_the_assessment_lists_every_table_about_people(client, db):
    html = page(client, "impact_assessment")
    titles = {str(table.title) for table in TABLES.values() if table.title}

    assert {title for title in titles if escape(title) not in html} == set()


def test_the_periods_are_those_that_the_tasks_obey(settings):
    settings.KEEP = {"leavers_months": 84, "answers_months": 1, "tasks_days": 14}
    said = [row["value"] for row in periods()]

    assert "As long as you work here, and 84 months more" in said
    assert "1 month" in said
    assert "14 days" in said
