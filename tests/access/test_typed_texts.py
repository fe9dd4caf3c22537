"""What people type for leaders to read: it names nobody, whatever they try.

Names that are in it for another reason (a leader who chose to be named) have a sweep of their own.
"""

import pytest
from django.core.management import CommandError, call_command
from django.db import models

from lms.common.privacy import TABLES
from lms.common.privacy.classes import Kind
from lms.metrics.models import ClosedMonth, ContentHealth, CourseSponsor, QuestionHealth, Target
from lms.records.models import InvitationWords

from .answers import Visitor
from .things import CORRECTED

pytestmark = pytest.mark.django_db

SET, INVITE = "/leadership/targets/set/", "/leadership/invitations/new/"
CANARIES = ("Khanqzx", "khanqzx@thornvale", "ZQ20915")
NAMING = ("Aminaq Khanqzx", "Khanqzx, Aminaq", "aminaq.khanqzx@thornvale.example", "ZQ20915")
TARGET = {
    "measure": "A1",
    "baseline_on": "2026-06-01",
    "baseline_value": "0",
    "target_on": "2031-01-01",
    "target_value": "95",
    "path": "linear",
    "tolerance": "5",
    "owner": "Chief Executive",
    "reason": "The strategy promises it.",
    "step": "set",
}
INVITATION = {"team": "PLA", "course": "pathway", "message": "use", "words": ""}
SPONSOR = {"sponsor": "Director of Place", "co_owner": "Head of HR"}


def sponsors(world):
    return f"/admin/sponsors/{world.course.translation_key}/"


# {(what holds it, field): (who types it, where, the rest of the form)}
FORMS = {
    (Target, "owner"): ("executive", lambda _world: SET, TARGET),
    (Target, "reason"): ("executive", lambda _world: SET, TARGET),
    (CourseSponsor, "sponsor"): ("learning_admin", sponsors, SPONSOR),
    (CourseSponsor, "co_owner"): ("learning_admin", sponsors, SPONSOR),
    (InvitationWords, "words"): ("lead", lambda _world: INVITE, INVITATION),
}
BY_COMMAND = {(ClosedMonth, "reason")}
# Codes of ours, and what editors wrote in their courses.
NOT_TYPED = {
    (Target, "measure"),
    (ContentHealth, "title"),
    (QuestionHealth, "lesson"),
    (QuestionHealth, "text"),
}


@pytest.mark.parametrize("words", NAMING)
@pytest.mark.parametrize("typed", FORMS, ids=lambda each: f"{each[0].__name__}.{each[1]}")
def test_a_form_refuses_whoever_is_named(world, typed, words):
    role, where, form = FORMS[typed]
    model, field = typed
    before = model.objects.count()
    visitor = Visitor(role, world)

    response = visitor.send(
        "POST", where(world), form | {field: f"Ask {words}, please."}, look=model.objects.count
    )

    assert response.status_code == 200
    assert response.seen == before
    assert refusal(words) in visitor.text(response)


def refusal(words):
    if "@" in words:
        return f"Take out the e-mail address “{words}”"
    return f"“{words}” is the {'name' if 'Khanqzx' in words else 'staff number'} of somebody"


@pytest.mark.parametrize("typed", list(FORMS)[:4], ids=lambda each: f"{each[0].__name__}.{each[1]}")
def test_a_form_takes_what_names_nobody(world, typed):
    role, where, form = FORMS[typed]
    model, _field = typed
    before = model.objects.count()

    response = Visitor(role, world).send("POST", where(world), form, look=model.objects.count)

    assert response.status_code == 302
    assert response.seen == before + 1


@pytest.mark.parametrize("words", NAMING)
def test_a_correction_of_a_month_refuses_whoever_is_named(world, words):
    with pytest.raises(CommandError) as refused:
        call_command("correct_month", CORRECTED.isoformat(), "--reason", f"Ask {words}, please.")

    assert refusal(words) in str(refused.value)
    assert ClosedMonth.objects.filter(day=CORRECTED).count() == 1


@pytest.mark.parametrize("role", ["lead", "executive", "data_publisher", "learning_admin"])
def test_no_reason_on_a_page_of_leaders_names_anybody(world, role):
    """After everybody has tried, through every door."""
    for words in NAMING:
        for (_model, field), (typist, where, form) in FORMS.items():
            client = Visitor(typist, world).client
            client.post(where(world), form | {field: words})
    visitor = Visitor(role, world)
    paths = [
        "/leadership/targets/",
        "/leadership/courses/dc02/",
        f"/leadership/?as_at={CORRECTED}",
        "/cy/leadership/targets/",
    ]
    text = "".join(visitor.text(visitor.send("GET", path)) for path in paths)

    assert "Qzxtargetreason" in text
    assert [word for word in CANARIES if word in text] == []


def test_each_text_that_is_typed_for_leaders_has_a_door_that_is_tried():
    """A new one is refused names too, or is said here to be no free text."""
    tables = (table for label, table in TABLES.items() if label.startswith("metrics."))
    texts = {(table.model, name) for table in tables for name in texts_of(table)}

    assert texts - NOT_TYPED == {*FORMS, *BY_COMMAND} - {(InvitationWords, "words")}


def texts_of(table):
    fields = [table.model._meta.get_field(name) for name in table.fields_of([Kind.CONTENT])]
    texts = (models.CharField, models.TextField)
    return [each.name for each in fields if isinstance(each, texts) and not each.choices]
