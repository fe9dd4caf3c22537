import pytest
from django.db import DatabaseError, connection, transaction

from lms.records.models import LearningEvent
from tests.factories.records import finish


@pytest.fixture
def event(amina, reading):
    finish(amina, *reading, 1)
    return LearningEvent.objects.first()


def test_an_event_is_not_saved_again(event):
    with pytest.raises(TypeError, match="only ever added to"):
        event.save()


def test_an_event_is_not_deleted(event):
    with pytest.raises(TypeError, match="only ever added to"):
        event.delete()


def test_events_are_not_updated(event):
    with pytest.raises(TypeError, match="only ever added to"):
        LearningEvent.objects.update(source="other")


def test_events_are_not_updated_in_bulk(event):
    with pytest.raises(TypeError, match="only ever added to"):
        LearningEvent.objects.bulk_update([event], ["source"])


def test_events_are_not_deleted_in_bulk(event):
    with pytest.raises(TypeError, match="only ever added to"):
        LearningEvent.objects.all().delete()


def test_an_event_holds_no_words(db):
    event = LearningEvent(payload={"reason": "She was on leave."})

    with pytest.raises(TypeError, match="kept for good and may not hold reason"):
        LearningEvent.objects.bulk_create([event])


def test_the_database_refuses_to_change_an_event(event):
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
        execute("UPDATE records_learningevent SET source = 'other'")


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="On SQLite Django empties tables with DELETE."
)
def test_the_database_refuses_to_delete_an_event(event):
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
        execute("DELETE FROM records_learningevent")


def execute(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
