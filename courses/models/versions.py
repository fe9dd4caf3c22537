from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _


class ModuleVersionQuerySet(models.QuerySet):
    def latest_of(self, module_key):
        return self.filter(module_key=module_key).order_by("-number").first()


class ModuleVersion(models.Model):
    """What counts in a module, as published: lessons, which are needed, keys and pass mark.

    `manifest` is {"pass_mark": int, "in_order": bool, "lessons": [{"id", "is_required",
    "is_final_check", "questions": [key, …]}]} with the keys of courses.marking. Words are not in
    it, so a correction of wording makes no version. Shared by all languages of the module.
    """

    class Change(models.TextChoices):
        FIRST = "first", _("First version")
        CORRECTION = "correction", _("Correction: what people finished stays finished")
        MATERIAL = "material", _("Material change")

    module_key = models.UUIDField()
    number = models.PositiveIntegerField()
    manifest = models.JSONField()
    change = models.CharField(max_length=12, choices=Change)
    revision = models.ForeignKey(
        "wagtailcore.Revision", models.SET_NULL, null=True, related_name="+"
    )
    published_at = models.DateTimeField()

    objects = ModuleVersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["module_key", "number"], name="courses_moduleversion_number"
            )
        ]

    def __str__(self):
        return f"{self.module_key} v{self.number}"

    def lesson(self, lesson_id):
        """The manifest's entry of a lesson, or None when this version has no such lesson."""
        return next((x for x in self.manifest["lessons"] if x["id"] == str(lesson_id)), None)

    @cached_property
    def required_lessons(self):
        return [x["id"] for x in self.manifest["lessons"] if x["is_required"]]
