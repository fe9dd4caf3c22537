import pytest
from django.db import transaction

from .things import make_world


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """One world for a whole module: building it costs more than a hundred requests."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)
