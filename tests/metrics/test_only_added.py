"""Closed months, targets and sponsors are only ever added to: code and database refuse the rest."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from lms.metrics.actions import close_month, name_sponsor
from lms.metrics.models import Briefing, ClosedFigure, ClosedMonth, CourseSponsor, Target

from .test_closed_months import SEPTEMBER
from .test_overview import aim

MODELS = [ClosedMonth, ClosedFigure, Target, CourseSponsor, Briefing]


@pytest.fixture
def kept(adoption):
    close_month(day=SEPTEMBER)
    aim()
    name_sponsor(course_key=uuid4(), sponsor="Director of Place")


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
        execute("UPDATE {table} SET {key} = {key}", model)


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="On SQLite Django empties tables with DELETE."
)
@pytest.mark.parametrize("model", MODELS)
def test_the_database_refuses_to_delete(kept, model):
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
        execute("DELETE FROM {table}", model)


def execute(sql, model):
    with connection.cursor() as cursor:
        cursor.execute(sql.format(table=model._meta.db_table, key=model._meta.pk.column))
