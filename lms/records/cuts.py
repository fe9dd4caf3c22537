"""The days after which completions of a course stop counting because one of its modules changed.

They follow from the versions that were published (courses.models.ModuleVersion); no record is
written when one comes.
"""

from collections import defaultdict
from functools import cached_property
from uuid import UUID

from django.utils import timezone

from courses.models import ModuleVersion

from .due_dates import Cut


def cuts_by_course() -> dict[UUID, tuple[Cut, ...]]:
    found = defaultdict(list)
    rows = ModuleVersion.objects.ending_completions()
    for keys, published_at, until in rows.values_list(
        "course_keys", "published_at", "counts_until"
    ):
        for key in keys:
            found[UUID(key)].append(Cut(timezone.localdate(published_at), until))
    return {key: tuple(cuts) for key, cuts in found.items()}


class Cuts:
    """One query for any number of courses."""

    @cached_property
    def by_course(self):
        return cuts_by_course()

    def of(self, course_key):
        return self.by_course.get(course_key, ())
