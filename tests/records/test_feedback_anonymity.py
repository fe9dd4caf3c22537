"""What learners say leads to nobody: not by a column, a join, a time, or the order in the table."""

from uuid import uuid4

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core import serializers
from django.db import connection, models

from lms.people.forgetting.names import names_of, pattern
from lms.people.forgetting.sweeping import sweep
from lms.records.actions.telling import give_opinion, mark_of, tell, tidy_feedback
from lms.records.models import ChangeNote, Feedback, LessonOpinions, OpinionMark
from lms.records.tasks import tidy_feedback as task
from tests.factories.people import make_person

SAID = [LessonOpinions, OpinionMark, Feedback]
KEYS = {"module_key": uuid4(), "lesson_id": uuid4()}


def say(text="The link is dead.", **fields):
    words = {"kind": "mistake", "lesson": "Try", "language": "en", "text": text}
    return tell(**{"token": uuid4(), "course_key": uuid4(), **KEYS, **words, **fields})


@pytest.mark.parametrize("model", SAID)
def test_no_column_points_to_who_said_it(model):
    pointing = {field.name for field in model._meta.fields if field.is_relation}

    assert pointing <= {"closed_by"}


@pytest.mark.parametrize("model", SAID)
def test_no_column_says_when_it_was_said(model):
    moments = {f.name for f in model._meta.fields if isinstance(f, models.DateTimeField)}

    assert moments <= {"closed_at"}


@pytest.mark.parametrize("model", SAID)
def test_a_key_says_nothing_of_the_order(model):
    assert model is LessonOpinions or not isinstance(model._meta.pk, models.AutoField)


@pytest.mark.parametrize("model", SAID)
def test_nobody_points_to_what_was_said(model):
    assert model._meta.related_objects == ()


def test_a_dump_holds_nothing_of_the_person(db):
    amina = make_person("Aminaq", last_name="Khanqzx", staff_number="ZQ1")
    give_opinion(person=amina, **KEYS, answer="no")
    say()
    dump = serializers.serialize("json", [row for model in SAID for row in model.objects.all()])

    assert not [each for each in ("Aminaq", "Khanqzx", "ZQ1", amina.email) if each in dump]
    assert f'"{amina.pk}"' not in dump
    assert str(KEYS["lesson_id"]) not in OpinionMark.objects.get().mark


def test_a_mark_is_of_this_site_alone(db, settings):
    amina = make_person("Amina")
    ours = mark_of(amina, **KEYS)
    settings.SECRET_KEY = "another key of another site, as long as a key has to be"

    assert mark_of(amina, **KEYS) != ours


def test_every_opinion_of_a_lesson_is_in_one_row(db):
    for answer in ("yes", "partly", "no", "yes"):
        give_opinion(person=make_person("Amina"), **KEYS, answer=answer)

    assert LessonOpinions.objects.values_list("yes", "partly", "no").get() == (2, 1, 1)


def test_tidying_keeps_every_word(db):
    said = {say(f"Mistake {number}").pk for number in range(30)}
    tidy_feedback()

    assert {row.pk for row in Feedback.objects.all()} == said


def test_tidying_twice_is_the_same(db):
    say()
    task()
    task()

    assert Feedback.objects.count() == 1


def physical_order():
    in_order = {
        "postgresql": "SELECT text FROM records_feedback ORDER BY ctid",
        "sqlite": "SELECT text FROM records_feedback ORDER BY rowid",
    }
    with connection.cursor() as cursor:
        cursor.execute(in_order[connection.vendor])
        return [text for (text,) in cursor.fetchall()]


def test_the_table_forgets_the_order(db):
    said = [say(f"Mistake {number:02}").text for number in range(30)]
    tidy_feedback()

    assert sorted(physical_order()) == said
    assert physical_order() != said


@pytest.mark.skipif(connection.vendor != "postgresql", reason="Only PostgreSQL keeps it.")
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_table_forgets_with_what_each_row_was_written():
    for number in range(5):
        say(f"Mistake {number}")
    tidy_feedback()
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT xmin::text FROM records_feedback")
        assert len(cursor.fetchall()) == 1


@pytest.mark.parametrize(("day", "kept"), [("2027-10-30", True), ("2027-11-01", False)])
def test_words_go_when_their_time_is_up(db, day, kept):
    with time_machine.travel("2026-10-14 12:00+00:00"):
        say()
        give_opinion(person=make_person("Amina"), **KEYS, answer="yes")
    with time_machine.travel(f"{day} 12:00+00:00"):
        tidy_feedback()

    assert Feedback.objects.exists() is kept
    assert OpinionMark.objects.exists() is kept


def test_counts_stay(db):
    give_opinion(person=make_person("Amina"), **KEYS, answer="yes")
    with time_machine.travel("2031-01-01 12:00+00:00"):
        tidy_feedback()

    assert LessonOpinions.objects.get().yes == 1


def test_a_name_that_somebody_typed_is_taken_out_with_its_owner(db):
    say("Ask Zebedee Quillfeather about it.")
    names = names_of(first="Zebedee", last="Quillfeather", known_as="", email="", number="")
    sweep(pattern(names))

    assert "Quillfeather" not in Feedback.objects.get().text


def test_only_editors_are_named(db):
    naming = {
        (model.__name__, field.name)
        for model in (*SAID, ChangeNote)
        for field in model._meta.fields
        if field.related_model is get_user_model()
    }

    assert naming == {
        ("Feedback", "closed_by"),
        ("ChangeNote", "published_by"),
        ("ChangeNote", "withdrawn_by"),
    }
