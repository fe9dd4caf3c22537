from django.conf import settings
from django.db import models


class AnswerSheetQuerySet(models.QuerySet):
    def answers(self, person, module_key, lesson_id):
        place = {"person": person, "module_key": module_key, "lesson_id": lesson_id}
        return self.filter(**place).values_list("answers", flat=True).first() or {}

    def write(self, person, module_key, lesson_id, answers):
        """Add these answers to the sheet, or change them on it; only inside a transaction."""
        place = {"person": person, "module_key": module_key, "lesson_id": lesson_id}
        sheet = self.select_for_update().filter(**place).first()
        if not sheet:
            self.bulk_create([AnswerSheet(**place)], ignore_conflicts=True)
            sheet = self.select_for_update().get(**place)
        sheet.answers |= answers
        sheet.save()
        return sheet


class AnswerSheet(models.Model):
    """A person's own working copy of one lesson: what they typed and chose, and how it was marked.

    Private. Nobody but the person sees it. {question id: {"given": …, "is_right": bool}}, and for
    a check {"result": {"right": int, "total": int, "passed": bool}}. What is chosen in a poll is
    never here, not even before it is sent.
    """

    RESULT = "result"

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="answer_sheets"
    )
    module_key = models.UUIDField()
    lesson_id = models.UUIDField()
    answers = models.JSONField(default=dict)
    changed_at = models.DateTimeField(auto_now=True)

    objects = AnswerSheetQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "module_key", "lesson_id"], name="records_answersheet_one_each"
            )
        ]

    def __str__(self):
        return f"{self.person_id} {self.lesson_id}"
