from django.db import models

from .events import LearningEvent


class EventWords(models.Model):
    """What somebody typed or chose beside an event: their answers, the reason of a correction.

    It stands apart because an event is never changed, and words about a person have to be
    forgotten one day (lms.people.forgetting).
    """

    event = models.OneToOneField(
        LearningEvent, models.PROTECT, primary_key=True, related_name="words"
    )
    answers = models.JSONField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "event words"

    def __str__(self):
        return self.reason
