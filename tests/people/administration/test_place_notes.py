"""Notes of people whose team is wrong, seen to by learning administrators."""

import pytest

from lms.people.actions import tell_place_is_wrong
from lms.people.models import PlaceNote
from lms.people.roles import AUTHORS
from tests.factories.people import make_person

LIST = "/admin/place-notes/"
TOLD = "I moved to Housing."


@pytest.fixture
def note(susan):
    amina = make_person(last_name="Khan", job_title="Gardener")
    return tell_place_is_wrong(person=amina, text=TOLD)


def test_an_open_note_is_listed(admin, note):
    page = admin.get(LIST).content.decode()

    assert "Amina Khan" in page
    assert "I moved to Housing." in page


def test_notes_can_be_searched(admin, note):
    assert not admin.get(LIST, {"q": "nobody"}).context["object_list"]
    assert admin.get(LIST, {"q": "khan"}).context["object_list"]


def test_data_quality_counts_it(admin, note):
    rows = admin.get("/admin/data-quality/").context["table"].data

    assert [row["count"] for row in rows if row["url"] == LIST] == [1]


@pytest.mark.parametrize("words", ["I moved to Housing.", "Gardener"])
def test_a_note_stands_beside_the_staff_file(admin, note, words):
    assert words in admin.get(f"{LIST}{note.pk}/").content.decode()


def test_a_note_that_is_done_leaves_the_list(admin, note, susan):
    assert admin.post(f"{LIST}{note.pk}/", {"read": TOLD}).url == LIST

    note.refresh_from_db()
    assert note.closed_by == susan
    assert not admin.get(LIST).context["object_list"]


def test_done_twice_is_done_once(admin, note):
    admin.post(f"{LIST}{note.pk}/", {"read": TOLD})
    first = PlaceNote.objects.get().closed_at
    admin.post(f"{LIST}{note.pk}/", {"read": TOLD})

    assert PlaceNote.objects.get().closed_at == first


def test_after_one_is_done_there_can_be_another(admin, note):
    admin.post(f"{LIST}{note.pk}/", {"read": TOLD})
    tell_place_is_wrong(person=note.person, text="Now it is Parks.")

    assert [each.text for each in PlaceNote.objects.open()] == ["Now it is Parks."]


def test_what_somebody_has_written_since_is_not_closed_unread(admin, note):
    tell_place_is_wrong(person=note.person, text="Now it is Parks.")

    page = admin.post(f"{LIST}{note.pk}/", {"read": TOLD}, follow=True).content.decode()

    assert "They have written again since." in page
    assert [each.text for each in PlaceNote.objects.open()] == ["Now it is Parks."]


@pytest.mark.parametrize("path", ["", "1/"])
def test_to_an_author_they_are_not_there(client, note, path):
    client.force_login(make_person("Priya", role=AUTHORS))

    assert client.get(LIST + path).status_code in (302, 404)
