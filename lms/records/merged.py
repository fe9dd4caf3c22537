"""Learning that is added to a record which points to another one counts there as well."""

from lms.people.models import Merger

from .models import Standing
from .projection import project
from .signals import completions_changed


def project_kept(places):
    """Make the standings anew of those who are kept instead of these (person id, course key)."""
    kept = dict(Merger.objects.in_force().values_list("duplicate", "kept"))
    theirs = {(kept[person_id], key) for person_id, key in places if person_id in kept}
    if theirs and project(theirs):
        completions_changed.send(Standing, person_ids={person_id for person_id, _ in theirs})
