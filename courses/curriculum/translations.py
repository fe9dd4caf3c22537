"""The words of a course in another language, from a PO file beside it: dc01.cy.po for dc01.yaml.

The file speaks for the words it brought and for those that are missing. What somebody has written
in the admin since then stays.
"""

from collections import Counter, defaultdict
from pathlib import Path

import polib
from bs4 import BeautifulSoup
from wagtail.coreutils import get_content_languages
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue

from courses.models import CoursePage, ModulePage
from courses.translating.words import KEPT

LARGEST = 1_000_000
FILE = "the course file"
DRAFT = "X-Draft"


def files_of(directory, course):
    """{language code: file} of one course."""
    code = course.code.lower()
    found = sorted(Path(directory).glob(f"{code}.*.po"))
    return {file.name[len(code) + 1 : -len(".po")]: file for file in found}


def problems(directory, courses):
    return [
        f"{file.name}{problem}"
        for course in courses
        for language, file in files_of(directory, course).items()
        for problem in problems_in(file, language, course)
    ]


def problems_in(file, language, course):
    if language == course.language or language not in get_content_languages():
        return [f": “{language}” is not another language of this site"]
    try:
        entries = load(file)
    except (ValueError, OSError) as error:
        return [f": {error}"]
    slugs = {course.slug, *(module.slug for module in course.modules)}
    return [
        f", line {entry.linenum}: {problem}"
        for entry in entries
        if not entry.obsolete and (problem := problem_of(entry, slugs))
    ]


def load(file):
    if file.is_symlink() or not file.is_file() or file.stat().st_size > LARGEST:
        raise ValueError(f"is not a plain file of at most {LARGEST:,} bytes")
    try:
        # polib takes a path or the text; a text of one line might be the path of another file.
        return polib.pofile(file.read_text(encoding="utf-8") + "\n")
    except UnicodeDecodeError as error:
        raise ValueError("is not UTF-8 text") from error
    except OSError as error:
        raise ValueError("is not a PO file") from error


def problem_of(entry, slugs):
    slug, _, path = (entry.msgctxt or "").partition("/")
    if slug not in slugs or not path:
        return "msgctxt must be the slug of this course or of one of its modules, “/” and a path"
    try:
        StringValue.from_translated_html(entry.msgstr)
    except ValueError as error:
        return str(error)
    if entry.msgstr and marks(entry.msgid) != marks(entry.msgstr):
        return "has other tags than the words it translates"
    return ""


def marks(html):
    """The tags, however often; where they stand is the translator's."""
    return Counter(str((tag.name, tag.attrs)) for tag in BeautifulSoup(html, "html.parser")())


def bring(directory, course, page):
    """{language code: made, changed or the same} of the page of a course and its modules."""
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    return {
        language: bring_language(load(file), page, locales[language])
        for language, file in files_of(directory, course).items()
        if language in locales
    }


def bring_language(file, course, locale):
    words = defaultdict(dict)
    for entry in file:
        slug, _, path = entry.msgctxt.partition("/")
        if entry.msgstr and not entry.obsolete:
            words[slug][path, entry.msgid] = entry.msgstr
    is_draft = file.metadata.get(DRAFT) == "yes"
    pages = [course, *ModulePage.objects.of_course(course)]
    outcomes = {bring_page(page, words[page.slug], locale, is_draft) for page in pages}
    return next(each for each in ("made", "changed", "the same") if each in outcomes)


def bring_page(page, words, locale, is_draft):
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation, is_made = Translation.objects.get_or_create(source=source, target_locale=locale)
    if not translation.enabled:
        return "the same"
    if is_made and is_draft and isinstance(page, CoursePage):
        translation.save_target(publish=False)
        CoursePage.objects.filter(translation_key=page.translation_key, locale=locale).update(
            is_draft_translation=True
        )
    changed = write(translation, words)
    if is_made or changed:
        translation.save_target(publish=page.live)
    return "made" if is_made else "changed" if changed else "the same"


def write(translation, words):
    """How many strings have other words than before."""
    segments = StringSegment.objects.filter(source=translation.source)
    return sum(
        put(translation, segment, wanted)
        for segment in segments.select_related("string", "context")
        if (wanted := words.get((segment.context.path, segment.string.data)))
    )


def put(translation, segment, wanted):
    known = StringTranslation.objects.filter(
        translation_of=segment.string,
        context=segment.context,
        locale=translation.target_locale,
    ).first()
    if known and (known.data == wanted or known.tool_name not in (FILE, KEPT)):
        return False
    made = known or StringTranslation(
        translation_of=segment.string,
        context=segment.context,
        locale=translation.target_locale,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
    )
    made.data, made.tool_name, made.last_translated_by = wanted, FILE, None
    made.has_error, made.field_error = False, ""
    made.save()
    return True


def file_of(course, locale) -> polib.POFile:
    """What a course says in a language, or has yet to say, as a file for the folder."""
    file = polib.POFile(wrapwidth=98)
    file.metadata = {
        "Project-Id-Version": course.code,
        "Language": locale.language_code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for page in [course, *ModulePage.objects.of_course(course)]:
        file.extend(entries_of(page, locale))
    return file


def entries_of(page, locale):
    source, _ = TranslationSource.update_or_create_from_instance(page)
    segments = StringSegment.objects.filter(source=source).order_by("order")
    segments = segments.select_related("string", "context").annotate_translation(locale)
    return [
        polib.POEntry(
            msgctxt=f"{page.slug}/{segment.context.path}",
            msgid=segment.string.data,
            msgstr=segment.translation or "",
        )
        for segment in segments
    ]


def save(code, language, directory) -> Path:
    """Writes the file of a course; what is not translated has an empty msgstr."""
    course = CoursePage.objects.get(code=code, locale=Locale.get_default())
    path = Path(directory) / f"{code.lower()}.{language}.po"
    file_of(course, Locale.objects.get(language_code=language)).save(str(path))
    return path
