from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _


class ModuleVersionQuerySet(models.QuerySet):
    def of(self, module_key):
        return self.filter(module_key=module_key).order_by("number")

    def latest_of(self, module_key):
        return self.of(module_key).last()

    def ending_completions(self):
        """Material versions that earlier completions do not outlive for good."""
        return self.filter(counts_until__isnull=False).order_by("published_at", "pk")


class ModuleVersion(models.Model):
    """What counts in a module, as published: lessons, which are needed, keys and pass mark.

    `manifest` is {"pass_mark": int, "in_order": bool, "lessons": [{"id", "is_required",
    "is_final_check", "questions": [key, …]}]} with the keys of courses.marking. Words are not in
    it, so a correction of wording makes no version. Shared by all languages of the module.

    `titles` are those of its lessons on that day, to say what changed. `course_keys` are the
    courses it was part of: a module that is moved later takes nobody's completion away. Who
    published it is in Wagtail's own log of the page.
    """

    class Change(models.TextChoices):
        FIRST = "first", _("First version")
        CORRECTION = "correction", _("Correction: what people finished stays finished")
        MATERIAL = "material", _("Material change")

    module_key = models.UUIDField()
    number = models.PositiveIntegerField()
    manifest = models.JSONField()
    titles = models.JSONField(default=dict, help_text="Lesson id to title.")
    change = models.CharField(max_length=12, choices=Change)
    what_changed = models.CharField(_("what changed"), max_length=250, blank=True)
    counts_until = models.DateField(
        null=True,
        help_text="The last day on which completions from before it count. Empty: as long as they "
        "would without this version.",
    )
    course_keys = models.JSONField(default=list)
    revision = models.ForeignKey(
        "wagtailcore.Revision", models.SET_NULL, null=True, related_name="+"
    )
    published_at = models.DateTimeField()

    objects = ModuleVersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["module_key", "number"], name="courses_moduleversion_number"
            ),
            models.CheckConstraint(
                condition=models.Q(change="material") | models.Q(counts_until=None),
                name="courses_moduleversion_only_material_ends_completions",
            ),
        ]

    def __str__(self):
        return f"{self.module_key} v{self.number}"

    def lesson(self, lesson_id):
        """The manifest's entry of a lesson, or None when this version has no such lesson."""
        return next((x for x in self.manifest["lessons"] if x["id"] == str(lesson_id)), None)

    @cached_property
    def required_lessons(self):
        return [x["id"] for x in self.manifest["lessons"] if x["is_required"]]
