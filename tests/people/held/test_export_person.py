import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from lms.people.models import LEARNING_ADMINISTRATORS
from tests.factories.people import make_person

REASON = "She asked for it on 3 July."


@pytest.fixture
def ann(db):
    return make_person("Ann", role=LEARNING_ADMINISTRATORS)


@pytest.fixture
def leila(db):
    return make_person("Leila")


def export(person, by, reason=REASON):
    out = StringIO()
    call_command(
        "export_person", person.staff_number, reason=reason, by=by.staff_number, stdout=out
    )
    return json.loads(out.getvalue())


def test_a_learning_administrator_prints_what_is_held(ann, leila):
    [who] = export(leila, ann)["held"][0]["rows"]

    assert who["email"] == leila.email


def test_the_person_sees_that_and_why(client, ann, leila):
    export(leila, ann)
    client.force_login(leila)

    assert REASON in client.get(reverse("me:data")).content.decode()


def test_nobody_else_prints_it(ann, leila):
    with pytest.raises(CommandError, match="Only learning administrators"):
        export(ann, leila)


def test_it_needs_a_reason(ann, leila):
    with pytest.raises(CommandError, match="Say why"):
        export(leila, ann, reason=" ")


def test_an_unknown_number_is_named(ann):
    with pytest.raises(CommandError, match="nobody with the staff number 999"):
        call_command("export_person", "999", reason=REASON, by=ann.staff_number)
