"""What the layers above may listen to; sent inside the transaction that made the change."""

from django.dispatch import Signal

# No kwargs: a material change was published, after which earlier completions do not count for good.
completions_end = Signal()
