"""What people wish of e-mails: whether they want any, and in which language."""

from django.conf import settings

from lms.people.models import Merger


def wants_mail(people):
    """Those of these people whom we may write to. Of two records of one person, the one we keep."""
    duplicates = Merger.objects.in_force().values("duplicate")
    return people.with_login().exclude(pk__in=duplicates)


def language_of(person) -> str:
    return settings.LANGUAGE_CODE
