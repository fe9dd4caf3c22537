"""How many said what in an anonymous poll. No row has a person in it.

That somebody has answered is an OpinionMark, which cannot be read backwards and stands apart. Both
are written in one transaction, for a vote must not be lost or counted twice. So, to be honest:
whoever copies the database before and after one single vote, or reads its log of changes, sees
which count went up and which mark came with it; and who has SECRET_KEY and the list of staff
besides can make everybody's mark and see whose it is. From the night on, when all marks are written
anew in another order, no copy taken later tells. And where all say the same, all know what each
said: shares are therefore shown from 5 to 95 per cent only.

What is shown stands still until ten more have answered: else whoever looks before and after a
colleague answers would see what it was.
"""

from django.db import models

STEP = 10


class PollVotesQuerySet(models.QuerySet):
    def add_one(self, module_key, poll_id, option_id):
        """Only inside a transaction."""
        place = {"module_key": module_key, "poll_id": poll_id}
        self.bulk_create([PollVotes(**place)], ignore_conflicts=True)
        votes = self.select_for_update().get(**place)
        votes.counts[option_id] = votes.counts.get(option_id, 0) + 1
        if sum(votes.counts.values()) % STEP == 0:
            votes.shown = votes.counts
        votes.save()


class PollVotes(models.Model):
    """All counts of a poll in one row: one that changed alone would tell in the database's own
    columns what was said last. {option id: how many}, `shown` as it was at the last ten."""

    module_key = models.UUIDField()
    poll_id = models.UUIDField()
    counts = models.JSONField(default=dict)
    shown = models.JSONField(default=dict)

    objects = PollVotesQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "poll votes"
        constraints = [
            models.UniqueConstraint(
                fields=["module_key", "poll_id"], name="records_pollvotes_one_each"
            )
        ]

    def __str__(self):
        return str(self.poll_id)
