from django.utils.functional import cached_property

from courses.outline import Lesson, as_rows, from_rows, outline


class OutlinedPage:
    """Keeps the outline of its lessons in `contents`, in the page and in each revision of it."""

    def save(self, *args, **kwargs):
        self.keep_outline()
        return super().save(*args, **kwargs)

    def serializable_data(self):
        self.keep_outline()
        return super().serializable_data()

    def keep_outline(self):
        if self.has_lessons_loaded:
            self.contents = as_rows(outline(self.lessons.raw_data))

    @property
    def has_lessons_loaded(self):
        return "lessons" in self.__dict__

    @cached_property
    def outline(self) -> list[Lesson]:
        if self.has_lessons_loaded:
            return outline(self.lessons.raw_data)
        return from_rows(self.contents)
