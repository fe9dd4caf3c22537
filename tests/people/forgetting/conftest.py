from datetime import date

import pytest

from lms.people.models import LEARNING_ADMINISTRATORS, Erasure, Posting
from tests.factories.people import make_person
from tests.people.held.furnishing import make_known

LEFT = date(2026, 3, 1)


@pytest.fixture
def ann(db):
    return make_person("Ann", role=LEARNING_ADMINISTRATORS)


@pytest.fixture
def leila(db):
    """She left in March 2026, and every table knows her."""
    person = make_known("Leila", "qa")
    Posting.objects.filter(person=person).update(ends_on=LEFT)
    Erasure.objects.filter(person=person).delete()
    return person
