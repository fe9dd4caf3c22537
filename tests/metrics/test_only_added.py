"""Closed months and targets are only ever added to; code and database refuse anything else."""

import pytest
from django.db import DatabaseError, connection, transaction

from lms.metrics.actions import close_month
from lms.metrics.models import ClosedFigure, ClosedMonth, Target

from .test_closed_months import SEPTEMBER
from .test_overview import aim

MODELS = [ClosedMonth, ClosedFigure, Target]


@pytest.fixture
def kept(adoption):
    close_month(day=SEPTEMBER)
    aim()


@pytest.mark.parametrize("model", MODELS)
def test_it_is_not_saved_again(kept, model):
    with pytest.raises(TypeError, match="only ever added to"):
        model.objects.first().save()


@pytest.mark.parametrize("model", MODELS)
def test_it_is_not_deleted(kept, model):
    with pytest.raises(TypeError, match="only ever added to"):
        model.objects.first().delete()
    with pytest.raises(TypeError, match="only ever added to"):
        model.objects.all().delete()


@pytest.mark.parametrize("model", MODELS)
def test_it_is_not_updated(kept, model):
    with pytest.raises(TypeError, match="only ever added to"):
        model.objects.update(pk=0)
    with pytest.raises(TypeError, match="only ever added to"):
        model.objects.bulk_update([], ["pk"])


@pytest.mark.parametrize("model", MODELS)
def test_the_database_refuses_a_change(kept, model):
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
        execute("UPDATE {} SET id = id", model)


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="On SQLite Django empties tables with DELETE."
)
@pytest.mark.parametrize("model", MODELS)
def test_the_database_refuses_to_delete(kept, model):
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
        execute("DELETE FROM {}", model)


def execute(sql, model):
    with connection.cursor() as cursor:
        cursor.execute(sql.format(model._meta.db_table))
