from django.conf import settings
from django.db import models
from django.db.models import Q


class ShowingQuerySet(models.QuerySet):
    def open(self):
        return self.filter(ended_at=None)

    def to(self, champion):
        """What is shown to them now, of people who still work here, the newest first."""
        return self.open().filter(champion=champion).order_by("-started_at", "-pk")

    def of_lesson(self, person, module_key, lesson_id):
        return self.filter(person=person, module_key=module_key, lesson_id=lesson_id)


class Showing(models.Model):
    """That somebody shows one reflection to one champion, from when to when. The words stay on the
    AnswerSheet: who changes them shows the new ones, who takes them away shows nothing."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="showings")
    champion = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    module_key = models.UUIDField()
    lesson_id = models.UUIDField()
    block_id = models.UUIDField()
    question = models.CharField(max_length=250)
    started_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    objects = ShowingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "module_key", "lesson_id", "block_id"],
                condition=Q(ended_at=None),
                name="records_showing_to_one_at_a_time",
            ),
        ]

    def __str__(self):
        return self.question
