"""Whose session is whose: the table has no column for the person."""

from django.apps import apps
from django.contrib.auth import SESSION_KEY
from django.db.models import Q


def of_people(person_ids) -> Q:
    wanted = {str(each) for each in person_ids}
    sessions = apps.get_model("sessions.Session").objects.iterator()
    mine = [each.pk for each in sessions if each.get_decoded().get(SESSION_KEY) in wanted]
    return Q(pk__in=mine)
