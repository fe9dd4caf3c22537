"""Lessons of a translation that cannot be shown yet.

Some of their words are missing, or they ask something else than their source. Readers get the
lesson of the source with a notice: never an old check, and never two languages in one text.
"""

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import get_language

from lms.common import languages


class UntranslatedLesson(models.Model):
    """Noted whenever the module is published in any language (courses.translating.actions)."""

    module_key = models.UUIDField()
    language = models.CharField(max_length=12)
    lesson_id = models.UUIDField()
    since = models.DateTimeField()
    is_new = models.BooleanField(help_text="Not even its title is translated.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["module_key", "language", "lesson_id"],
                name="courses_untranslatedlesson_once",
            )
        ]

    def __str__(self):
        return f"{self.lesson_id} {self.language}"


def know_untranslated(modules):
    """Asked once for all modules that are shown together, and of translations only."""
    modules = [module for module in modules if "untranslated" not in module.__dict__]
    translations = [module for module in modules if module.is_shown_as_translation]
    found = {module.translation_key: {} for module in translations}
    rows = UntranslatedLesson.objects.filter(language=get_language(), module_key__in=found)
    for row in rows if found else ():
        found[row.module_key][str(row.lesson_id)] = row
    for module in modules:
        module.untranslated = found.get(module.translation_key, {})


class TranslatedModule:
    @cached_property
    def untranslated(self):
        """{lesson id: UntranslatedLesson} of this page, in the language it is read in."""
        know_untranslated([self])
        return self.__dict__["untranslated"]

    @property
    def is_shown_as_translation(self):
        """An alias has no words of its own, and says so already."""
        is_other = get_language() != settings.LANGUAGE_CODE
        return is_other and not self.alias_of_id and not self.is_previewed

    def title_language(self, lesson):
        """Of a lesson's title, where it is not the reader's; else nothing."""
        note = self.untranslated.get(lesson.id)
        return languages.other_source() if note and note.is_new else self.other_language

    def lesson_to_read(self, slug):
        """The lesson of this page, or that of its source while this one cannot be shown."""
        lesson = self.lesson(slug)
        note = lesson and self.untranslated.get(lesson.id)
        source = note and self.source_page()
        found = source and source.lesson(lesson.id)
        if not found:
            return lesson
        return replace(found, other_language=languages.other_source(), instead_of=note)

    @property
    def lessons_to_read(self):
        return [self.lesson_to_read(lesson.slug) for lesson in self.outline]

    def source_page(self):
        pages = type(self).objects.live().filter(translation_key=self.translation_key)
        return pages.filter(locale__language_code=settings.LANGUAGE_CODE).first()
