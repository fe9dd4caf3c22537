import csv
from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from django_q.models import Task
from openpyxl import load_workbook

from lms.common.dates import today
from lms.people.administration.failures import SAID
from lms.people.models import Posting, StaffFile, Unit
from lms.people.roles import AUTHORS
from lms.schedules import ENTRIES
from tests.factories.people import make_directorate, make_person, make_unit

PAGE = "/admin/data-quality/"
CHECKS = ["no-manager", "no-unit", "no-email", "never-signed-in", "counted-nowhere"]


@pytest.fixture
def council(susan):
    """Everybody has what they need but those who are named for what is missing."""
    parks = make_directorate("Place", division="Parks").children.get()
    boss = make_person("Boss", tier=1, unit=parks, last_login=timezone.now())
    sound = {"manager": boss, "unit": parks, "last_login": timezone.now()}
    nowhere = make_unit("Unallocated", code=Unit.UNALLOCATED, kind=Unit.Kind.DIRECTORATE)
    make_person("Sound", **sound)
    make_person("Unmanaged", **sound | {"manager": None})
    make_person("Astray", **sound | {"unit": nowhere})
    make_person("Silent", **sound, no_login=True)
    make_person("Newcomer", **sound | {"last_login": None})
    make_person("Lost", **sound)
    Posting.objects.filter(person__first_name="Lost").update(is_primary=False)
    make_person("Gone", manager=None, unit=nowhere, no_login=True, left=True)
    return sound


def found(admin, check, **query):
    page = admin.get(f"{PAGE}{check}/", query)
    return [person.first_name for person in page.context["object_list"]]


@pytest.mark.parametrize(
    ("check", "who"),
    list(zip(CHECKS, ["Unmanaged", "Astray", "Silent", "Newcomer", "Lost"], strict=True)),
)
def test_a_check_finds_who_it_is_for(admin, council, check, who):
    assert found(admin, check) == [who]


def test_the_page_counts_each(admin, council):
    rows = admin.get(PAGE).context["table"].data

    assert [row["count"] for row in rows] == [1, 1, 1, 1, 1, 0, 0, 0]


def test_a_list_can_be_searched(admin, council):
    make_person("Other", **council | {"manager": None})

    assert found(admin, "no-manager", q="oth") == ["Other"]


@pytest.mark.parametrize("check", CHECKS)
def test_more_people_are_no_more_queries(admin, council, counted, check):
    url = f"{PAGE}{check}/"
    admin.get(url)
    with counted() as few:
        admin.get(url)
    for _number in range(6):
        make_person(manager=None, no_login=True, role=AUTHORS)
        make_person(manager=None)

    with counted() as many:
        admin.get(url)

    assert len(many) == len(few)


def test_a_download_runs_no_formula(admin, council):
    make_person("=1+1", last_name="Evil", **council | {"manager": None})

    answer = admin.get(f"{PAGE}no-manager/", {"export": "csv", "q": "evil"})
    text = b"".join(answer.streaming_content).decode()

    [row] = csv.DictReader(text.splitlines())
    assert row["Name"] == "'=1+1 Evil"


def test_a_workbook_runs_no_formula(admin, council):
    make_person("=1+1", last_name="Evil", **council | {"manager": None})

    answer = admin.get(f"{PAGE}no-manager/", {"export": "xlsx", "q": "evil"})
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active

    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1 Evil", "s")


@pytest.mark.parametrize(
    ("age", "words"),
    [(0, "of 0 days ago"), (45, "of 45 days ago."), (46, "nothing is published until")],
)
def test_it_says_how_old_the_newest_file_is(admin, age, words):
    StaffFile.objects.create(
        sha256="0" * 64, as_at=today() - timedelta(days=age), name="a.csv", outcomes={}
    )

    assert words in admin.get(PAGE).content.decode()


def test_it_says_that_no_file_came(admin):
    assert "No HR file has been applied yet." in admin.get(PAGE).content.decode()


def fail(func):
    now = timezone.now()
    Task.objects.create(
        id=func[-32:],
        name=func,
        func=func,
        started=now,
        stopped=now,
        success=False,
        args=("amina@thornvale.example",),
        result="Traceback: amina@thornvale.example",
    )


@pytest.mark.parametrize(
    ("func", "words"),
    [
        ("lms.records.tasks.send_certificate_email", "could not be sent by e-mail"),
        ("lms.somewhere.tasks.new_task", "A task in the background could not be finished."),
    ],
)
def test_a_task_that_failed_is_told_in_words(admin, func, words):
    fail(func)

    assert words in admin.get(PAGE).content.decode()


def test_what_a_task_was_given_is_not_shown(admin):
    fail("lms.records.tasks.send_certificate_email")

    assert "amina@thornvale.example" not in admin.get(PAGE).content.decode()


def test_it_says_that_every_task_was_finished(admin):
    assert "Every task was finished." in admin.get(PAGE).content.decode()


@pytest.mark.parametrize("page", ["", "no-manager/", "no-manager/results/"])
def test_an_author_finds_none_of_it(client, council, page):
    client.force_login(make_person("Priya", role=AUTHORS))

    assert client.get(PAGE + page).status_code == 404


def test_an_unknown_check_is_not_there(admin):
    assert admin.get(f"{PAGE}shoe-size/").status_code == 404


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_task_of_the_clock_has_words_of_its_own(entry):
    assert entry.task in SAID
