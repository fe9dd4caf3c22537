"""What the layers above may listen to; sent inside the transaction that made the change."""

from django.dispatch import Signal

# kwargs: person_ids, a set of primary keys for whom a start, a completion or an exemption
# appeared or was put right.
completions_changed = Signal()

# No kwargs: who must do what has changed, for anybody.
requirements_changed = Signal()
