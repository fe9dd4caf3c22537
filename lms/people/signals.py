"""What the layers above may listen to; sent inside the transaction that made the change."""

from django.dispatch import Signal

# kwargs: person_ids, a set of primary keys whose postings, absences or groups changed, or who
# signed in for the first time.
people_changed = Signal()
