"""The words of a translation: which are there, which were kept, and which are missing.

In wagtail-localize a translation of a string that has an error is shown to translators and never
put on the page. What must not be shown any more is marked that way.
"""

import json

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import StringSegment, StringTranslation

from courses import versions

from . import kept_words

# wagtail-localize says "Translated with … on …" beside each string.
KEPT = "words from before the English changed"
LOOK_AT = _("The English has changed. Change these words too, or save them as they are.")


def asked(source):
    """(path, string id) of what the source asks to be translated, in its order."""
    segments = StringSegment.objects.filter(source=source).order_by("order")
    return list(segments.values_list("context__path", "string_id"))


def manifest_in(source):
    """What counts in a module as it was last brought here; other pages have no lessons."""
    content = json.loads(source.content_json)
    if "lessons" not in content:
        return {"lessons": []}
    return versions.manifest(
        json.loads(content["lessons"]),
        pass_mark=content["pass_mark"],
        in_order=content["in_order"],
    )


def keep(translation, before, changed_lessons):
    """Where a string was re-worded, its earlier translation stands for it until it is looked at."""
    hide_kept(translation, changed_lessons)
    for path, earlier, new in kept_words.successors(before, asked(translation.source)):
        found = of(translation).filter(context__path=path)
        words = found.filter(translation_of=earlier).first()
        if words and not found.filter(translation_of=new).exists():
            copy(words, new, is_shown=kept_words.lesson_of(path) not in changed_lessons)


def copy(words, string_id, *, is_shown):
    kept = StringTranslation.objects.create(
        translation_of_id=string_id,
        locale_id=words.locale_id,
        context_id=words.context_id,
        data=words.data,
        translation_type=words.translation_type,
        tool_name=KEPT,
        last_translated_by_id=words.last_translated_by_id,
        **({} if is_shown else {"has_error": True, "field_error": str(LOOK_AT)}),
    )
    if words.tool_name == KEPT:
        StringTranslation.objects.filter(pk=kept.pk).update(created_at=words.created_at)
        words.delete()


def hide_kept(translation, lessons):
    """Kept through a correction, and now what counts has changed as well."""
    for lesson in lessons:
        inside = of(translation).filter(context__path__startswith=f"lessons.{lesson}.")
        inside.filter(tool_name=KEPT).update(has_error=True, field_error=str(LOOK_AT))


def of(translation):
    return StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )


def missing_lessons(translation):
    """{lesson id: whether not even its title is translated}."""
    segments = StringSegment.objects.filter(source_id=translation.source_id)
    paths = without_words(segments, translation.target_locale_id)
    found = {}
    for path in paths.values_list("context__path", flat=True):
        if lesson := kept_words.lesson_of(path):
            found[lesson] = found.get(lesson, False) or path == f"lessons.{lesson}.title"
    return found


def without_words(segments, locale):
    return segments.filter(~Exists(words_for(locale, has_error=False)))


def words_for(locale, **facts):
    return StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=locale,
        **facts,
    )


def are_waiting(page) -> bool:
    """Whether somebody wrote words of this translation since it was last published."""
    written = StringTranslation.objects.filter(
        context__object_id=page.translation_key, locale=page.locale_id
    ).exclude(tool_name=KEPT)
    if page.last_published_at:
        written = written.filter(updated_at__gt=page.last_published_at)
    return written.exists()
