"""How many said what in an anonymous poll. No row has a person in it.

That somebody has answered is an OpinionMark, which cannot be read backwards and stands apart. Both
are written in one transaction, for a vote must not be lost or counted twice. So, to be honest:
whoever copies the database before and after one single vote, or reads its log of changes, sees
which count went up and which mark came with it; and who has SECRET_KEY and the list of staff
besides can make everybody's mark and see whose it is. From the night on, when all marks are written
anew in another order, no copy taken later tells. And where all say the same, all know what each
said: shares are therefore shown from 5 to 95 per cent only.

What is shown stands still until, in some night, twenty or more have answered since it was last
shown: else whoever looks before and after would see what one colleague answered, or what a team did
that voted together.
"""

from django.db import models

ENOUGH = 20


class PollVotesQuerySet(models.QuerySet):
    def add_one(self, module_key, poll_id, option_id):
        """Only inside a transaction."""
        place = {"module_key": module_key, "poll_id": poll_id}
        self.bulk_create([PollVotes(**place)], ignore_conflicts=True)
        votes = self.select_for_update().get(**place)
        votes.counts[option_id] = votes.counts.get(option_id, 0) + 1
        votes.save()

    def show_more(self):
        """At night, inside a transaction. How many polls show something new."""
        found = [votes for votes in self.select_for_update() if votes.has_enough_more]
        for votes in found:
            votes.shown = votes.counts
        self.bulk_update(found, ["shown"])
        return len(found)


class PollVotes(models.Model):
    """All counts of a poll in one row: one that changed alone would tell in the database's own
    columns what was said last. {option id: how many}, `shown` as it was in some night."""

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

    @property
    def has_enough_more(self):
        return sum(self.counts.values()) - sum(self.shown.values()) >= ENOUGH
