"""The rows by which a page and its lessons are found, from what is live."""

from django.utils.translation import override
from modelsearch.index import SearchField

from courses.models import SearchEntry

from .folding import words_of


def entries_of(page):
    """Of one live page; its own row comes first."""
    if page.searched is None:
        return
    with override(page.locale.language_code):
        summary = getattr(page, "summary", "")
        yield entry(page, page.title, summary, contents(page), page.other_language)
        for lesson in page.lessons_to_read:
            yield entry(
                page,
                lesson.title,
                lesson.value["aim"] or "",
                lesson.value.block.get_searchable_content(lesson.value),
                lesson.other_language,
                lesson.slug,
            )


def entry(page, title, summary, texts, other_language, lesson_slug=""):
    text = " ".join([title, summary, *texts])
    return SearchEntry(
        page_id=page.pk,
        lesson_slug=lesson_slug,
        language=other_language or page.locale.language_code,
        title=title,
        summary=summary,
        title_words=in_a_row(title),
        words=in_a_row(text),
    )


def in_a_row(text):
    """With a space before each word, by which its beginning is known."""
    return "".join(f" {word}" for word in words_of(text))


def contents(page):
    """As strings; blocks say themselves what of them may be found."""
    for name in page.searched:
        value = SearchField(name).get_value(page)
        yield from value if isinstance(value, list) else [str(value or "")]
