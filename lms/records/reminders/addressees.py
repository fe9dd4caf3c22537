"""Whom we may write to, and in which language."""

from django.conf import settings

from lms.people.models import Merger


def may_be_written_to(people):
    """Those of these people whom we may write to. Of two records of one person, the one we keep."""
    duplicates = Merger.objects.in_force().values("duplicate")
    return people.with_login().exclude(pk__in=duplicates)


def language_of(person) -> str:
    """The one that they chose; the council's own where they chose none."""
    chosen = getattr(person, "preferences", None)
    return (chosen and chosen.language) or settings.LANGUAGE_CODE
