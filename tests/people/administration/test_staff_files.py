"""An HR file sent in the admin: looked at first, then used or withdrawn."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django_q.models import OrmQ

from lms.common.dates import today
from lms.people import tasks
from lms.people.actions import import_staff
from lms.people.models import StaffFile, User
from lms.people.roles import AUTHORS
from tests.factories.people import make_person
from tests.people.files import crowd, hr_file, hr_text, row, units_file

SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)
SEND = "/admin/staff-files/send/"
MARRIED = [row(SURNAME="Khan"), *crowd()]
# Also when midnight passes while the tests run.
DAY_TO_COME = today() + timedelta(days=2)


@pytest.fixture
def register(susan):
    """Amina and twenty others, from the file of September."""
    import_staff(staff=hr_file(row(), *crowd()), units=units_file(), as_at=SEPTEMBER)


def upload(text, name="october.csv"):
    return SimpleUploadedFile(name, text.encode(), content_type="text/csv")


def send(admin, *rows, as_at=OCTOBER, **more):
    given = {"staff": upload(hr_text(*rows)), "as_at": as_at.isoformat(), **more}
    return admin.post(SEND, given)


def newest():
    return StaffFile.objects.order_by("-pk").first()


def page_of(admin, name="inspect"):
    return admin.get(reverse(f"staff_files:{name}", args=[newest().pk])).content.decode()


def decide(admin, **given):
    return admin.post(reverse("staff_files:inspect", args=[newest().pk]), given)


def work():
    """What the worker does next."""
    for queued in OrmQ.objects.all():
        task = queued.task
        if task["func"] == "lms.people.tasks.use_staff_file":
            tasks.use_staff_file(*task["args"])


def amina():
    return User.objects.get(staff_number="000101")


def test_a_file_that_was_sent_changes_nothing(admin, register):
    answer = send(admin, *MARRIED)

    assert answer.url == reverse("staff_files:inspect", args=[newest().pk])
    assert amina().last_name == "Begum"


@pytest.mark.parametrize(
    "words", ["21 used", "1 names or e-mail addresses changed", "Waiting to be used", "Susan Reid"]
)
def test_its_page_counts_what_it_would_change(admin, register, words):
    send(admin, *MARRIED)

    assert words in page_of(admin)


@pytest.mark.parametrize("words", ["000101 Amina Khan", "Person: last name", "Begum", "Khan"])
def test_the_changes_are_listed_person_by_person(admin, register, words):
    send(admin, *MARRIED)

    assert words in page_of(admin, "differences")


def test_who_is_missing_is_listed_first(admin, register):
    send(admin, *crowd())

    page = admin.get(reverse("staff_files:differences", args=[newest().pk]))

    assert page.context["object_list"][0].about == "000101 Amina Begum"
    assert "In post, and not in this file" in page.content.decode()


def test_looking_at_the_changes_changes_nothing(admin, register):
    send(admin, *MARRIED)
    page_of(admin, "differences")

    assert amina().last_name == "Begum"


def test_a_file_is_used_by_the_worker(admin, register, susan):
    send(admin, *MARRIED)
    decide(admin, use="yes")
    work()

    assert amina().last_name == "Khan"
    assert (newest().status, newest().applied_by) == ("applied", susan)


def test_until_then_its_page_says_so(admin, register):
    send(admin, *MARRIED)
    decide(admin, use="yes")

    assert "Being used" in page_of(admin)
    assert "Use this file" not in page_of(admin)


def test_asking_twice_is_asking_once(admin, register):
    send(admin, *MARRIED)
    before = OrmQ.objects.count()
    decide(admin, use="yes")
    decide(admin, use="yes")

    assert OrmQ.objects.count() == before + 1


def test_the_worker_may_do_it_twice(admin, register):
    send(admin, *MARRIED)
    decide(admin, use="yes")
    work()
    used_at = newest().applied_at
    work()

    assert newest().applied_at == used_at


def test_afterwards_the_changes_are_still_listed(admin, register):
    send(admin, *MARRIED)
    decide(admin, use="yes")
    work()

    page = page_of(admin, "differences")
    assert "Amina Khan" in page
    assert "Begum" in page


def test_a_file_is_withdrawn_with_a_reason(admin, register):
    send(admin, *MARRIED)
    decide(admin, withdraw="yes", reason="It is the wrong export.")

    assert (newest().status, newest().rows) == ("withdrawn", None)
    assert "It is the wrong export." in page_of(admin)


def test_without_a_reason_it_is_not_withdrawn(admin, register):
    send(admin, *MARRIED)
    answer = decide(admin, withdraw="yes", reason="")

    assert answer.context["form"].errors["reason"] == ["Write why, in a few words."]
    assert newest().status == "held"


def test_a_file_that_looks_wrong_needs_a_reason_to_be_used(admin, register):
    send(admin, row(), *crowd(10))
    decide(admin, use="yes", reason="")

    assert "More than 5% is unusual" in page_of(admin)
    assert newest().decided_at is None


def test_with_a_reason_it_is_used(admin, register):
    send(admin, row(), *crowd(10))
    decide(admin, use="yes", reason="Two teams left the council.")
    work()

    assert (newest().status, newest().decision) == ("applied", "Two teams left the council.")


def test_one_that_is_too_old_by_then_is_withdrawn_and_says_why(admin, register):
    send(admin, *MARRIED)
    kept = newest()
    decide(admin, use="yes")
    import_staff(staff=hr_file(row(), *crowd()), as_at=OCTOBER + timedelta(days=1))
    work()

    kept.refresh_from_db()
    assert kept.status == "withdrawn"
    assert "Use a newer export" in kept.decision


def test_the_same_file_twice_is_one(admin, register):
    first = send(admin, *MARRIED)
    second = send(admin, *MARRIED)

    assert second.url == first.url


def test_a_file_that_was_used_is_only_shown(admin, register):
    send(admin, row(), *crowd(), as_at=SEPTEMBER)

    assert newest().status == "applied"
    assert "Use this file" not in page_of(admin)


def test_a_file_of_units_comes_with_it(admin, susan):
    units = SimpleUploadedFile("units.csv", units_file().content)
    send(admin, row(), units=units)
    decide(admin, use="yes")
    work()

    assert amina().postings.get().unit.name == "Parks"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n", "Nothing was written"),
        (hr_text(row()).replace("WORK_EMAIL", "POST"), "WORK_EMAIL"),
        ("%PDF-1.7 not a table", "Nothing was written"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(admin, register, text, words):
    before = StaffFile.objects.count()
    answer = admin.post(SEND, {"staff": upload(text), "as_at": OCTOBER.isoformat()})

    assert any(words in said for said in answer.context["form"].errors["staff"])
    assert StaffFile.objects.count() == before


def test_an_older_file_is_refused(admin, register):
    answer = send(admin, *MARRIED, as_at=SEPTEMBER - timedelta(days=1))

    assert any("older" in said for said in answer.context["form"].errors["staff"])


@pytest.mark.parametrize("day", ["", "yesterday", DAY_TO_COME.isoformat()])
def test_a_file_is_true_for_a_day_that_was(admin, register, day):
    answer = admin.post(SEND, {"staff": upload(hr_text(row())), "as_at": day})

    assert answer.context["form"].errors["as_at"]


def test_a_day_to_come_is_refused_beside_the_day_and_nothing_is_kept(admin, register):
    before = StaffFile.objects.count()
    answer = send(admin, *MARRIED, as_at=DAY_TO_COME)

    assert answer.context["form"].errors["as_at"][1].endswith("Choose today or an earlier day.")
    assert StaffFile.objects.count() == before


def test_a_missing_file_is_asked_for(admin, register):
    assert admin.post(SEND, {"as_at": OCTOBER}).context["form"].errors["staff"]


def test_markup_in_a_file_stays_text(admin, register):
    send(admin, row(SURNAME="<script>alert(1)</script>"), *crowd())

    assert "<script>alert(1)" not in page_of(admin, "differences")
    assert "<script>alert(1)" not in page_of(admin, "lines")


def test_what_hr_should_put_right_is_a_list_to_download(admin, register):
    send(admin, row(JOB_TITLE="=1+1"), *crowd())
    url = reverse("staff_files:lines", args=[newest().pk])

    page = admin.get(url).content.decode()
    sheet = b"".join(admin.get(url, {"export": "csv"}).streaming_content).decode()

    assert "000101" in page
    assert "000101" in sheet


def test_the_files_are_listed(admin, register):
    send(admin, *MARRIED)

    page = admin.get("/admin/staff-files/").content.decode()
    assert "october.csv" in page
    assert "Waiting to be used" in page


def test_the_files_can_be_searched(admin, register):
    send(admin, *MARRIED)
    page = admin.get("/admin/staff-files/", {"q": "octo"})

    assert [each.name for each in page.context["object_list"]] == ["october.csv"]


def test_more_files_are_no_more_queries(admin, register, susan, counted):
    url = "/admin/staff-files/"
    admin.get(url)
    with counted() as few:
        admin.get(url)
    for number in range(5):
        StaffFile.objects.create(
            sha256=f"{number:064}",
            as_at=OCTOBER,
            name="a.csv",
            outcomes={},
            received_by=make_person(),
        )

    with counted() as many:
        admin.get(url)

    assert len(many) == len(few)


@pytest.mark.parametrize("name", ["inspect", "differences", "lines"])
def test_an_author_finds_no_file(client, register, name):
    client.force_login(make_person("Priya", role=AUTHORS))
    url = reverse(f"staff_files:{name}", args=[newest().pk])

    assert client.get(url).status_code == 404
    assert client.get(SEND).status_code == 404
    assert client.post(url, {"use": "yes"}).status_code == 404


def test_a_file_that_is_not_there_is_not_found(admin):
    assert admin.get("/admin/staff-files/999999/").status_code == 404
