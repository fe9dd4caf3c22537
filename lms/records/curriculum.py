"""What the records ask of the course pages. What counts is what the source language shows live."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import get_language

from courses import versions
from courses.models import BorrowedModulePage, CoursePage, ModulePage, ModuleVersion
from courses.models.catalogue import with_modules
from courses.models.lending import COURSE_PATH
from courses.models.rows import Rows

from .models import ChangeNote, Pledge
from .refusals import UnknownLesson

FORM_STAYS_OPEN = timedelta(days=1)
DOINGS = {"try_it", "discussion", "pledge"}


def versions_known():
    """With whether more than one course has the module, which is asked for with every lesson."""
    borrowings = (
        borrowings_in_source().live().filter(module__translation_key=OuterRef("module_key"))
    )
    return ModuleVersion.objects.annotate(is_shared=Exists(borrowings))


def borrowings_in_source():
    return BorrowedModulePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)


def latest_versions(module_keys):
    """Module key to its latest version, for as many modules as asked, in one query."""
    newest = (
        ModuleVersion.objects.filter(module_key=OuterRef("module_key"))
        .order_by("-number")
        .values("number")[:1]
    )
    found = versions_known().filter(module_key__in=module_keys, number=Subquery(newest))
    return {version.module_key: version for version in found}


@dataclass(frozen=True)
class OpenCheck:
    """A check as its form was opened, and the latest version, which says what completes."""

    opened: ModuleVersion
    latest: ModuleVersion
    lesson: dict

    @property
    def rules(self):
        """Whether it is final and what comes before it are as in the latest version."""
        return self.latest.lesson(self.lesson["id"]) or self.lesson

    @property
    def questions(self):
        return self.lesson["questions"]

    @property
    def pass_mark(self):
        return self.opened.manifest["pass_mark"]


def open_check(module_key, lesson_id, number) -> OpenCheck:
    """The check as in version `number`, while somebody may still have its form open; else as in
    the latest. Without the limit a learner could keep to an easier version for ever."""
    since = versions_known().filter(module_key=module_key, number__gte=number)
    found = [*since.order_by("number")] or [versions_known().latest_of(module_key)]
    candidates = found[-1:] if is_outdated(found) else (found[0], found[-1])
    for version in candidates:
        lesson = version and version.lesson(lesson_id)
        if lesson and lesson["questions"]:
            return OpenCheck(version, found[-1], lesson)
    raise UnknownLesson


def is_outdated(versions_since):
    """Whether the first of these was replaced longer ago than a form may stay open."""
    replaced_at = versions_since[1].published_at if len(versions_since) > 1 else None
    return bool(replaced_at and replaced_at < timezone.now() - FORM_STAYS_OPEN)


@dataclass(frozen=True)
class Asked:
    """What the text of a lesson asks: the key of each practice question, the reflections, {poll:
    ids of its answers}, and {block id: kind} of what is done and pledged."""

    practice: dict
    reflections: set
    polls: dict
    doings: dict


def asked_in(module_key, lesson_id) -> Asked:
    """As the source language has it now."""
    content = content_of(module_key, lesson_id)
    return Asked(
        {block["id"]: versions.key(block) for block in versions.questions_among(content)},
        {block["id"] for block in content if block["type"] == "reflection"},
        {block["id"]: option_ids(block) for block in content if block["type"] == "poll"},
        {block["id"]: block["type"] for block in content if block["type"] in DOINGS},
    )


def option_ids(poll):
    return {option["id"] for option in poll["value"]["options"]}


def content_of(module_key, lesson_id):
    """The raw blocks of a live lesson, in the source language where there is a choice."""
    pages = ModulePage.objects.live().filter(translation_key=module_key).select_related("locale")
    page = min(pages, key=is_translation, default=None)
    lesson = page and page.lesson(lesson_id)
    return lesson.raw["value"].get("content") or [] if lesson else []


def is_translation(page):
    return page.locale.language_code != settings.LANGUAGE_CODE


def live_modules(course_key):
    """At home in the course or borrowed."""
    course = CoursePage.objects.in_language(settings.LANGUAGE_CODE)
    course = course.filter(translation_key=course_key).first()
    return course.modules() if course else []


def live_module_keys(course_key):
    return [module.translation_key for module in live_modules(course_key)]


def courses_with(module_key):
    """The courses that have the module, at home or borrowed, in the source language."""
    places = borrowings_in_source().live().filter(module__translation_key=module_key)
    return CoursePage.objects.in_language(settings.LANGUAGE_CODE).filter(
        Q(path__in=homes_of(module_key)) | Q(path__in=places.values_list(COURSE_PATH, flat=True))
    )


def homes_of(module_key):
    modules = ModulePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    return modules.filter(translation_key=module_key).values_list(COURSE_PATH, flat=True)


def is_home(course_key, module_key):
    homes = CoursePage.objects.filter(path__in=homes_of(module_key))
    return homes.filter(translation_key=course_key).exists()


def source_title(course_key):
    """What the course is called now; nothing where it is gone."""
    pages = CoursePage.objects.in_language(settings.LANGUAGE_CODE)
    found = pages.filter(translation_key=course_key).values_list("title", flat=True)
    return found.first() or ""


def course_page(course_key):
    """The course in the language of the request, or else in the source language."""
    pages = CoursePage.objects.filter(
        translation_key=course_key,
        locale__language_code__in={settings.LANGUAGE_CODE, get_language()},
    ).select_related("locale")
    return max(pages, key=lambda page: page.locale.language_code == get_language(), default=None)


def courses_at_home(person):
    """The same with what stands round them: skills, pathways, what was changed, and with
    each of them what the person has pledged."""
    notes = ChangeNote.objects.shown().filter(course_key=OuterRef("translation_key"))
    newest = Rows(notes[: ChangeNote.SHOWN], "published_at__date", "pk", "text", "language")
    pledged = Rows(Pledge.objects.of(person).open(), "by", "words")
    known = CoursePage.objects.with_skills().with_pathways()
    known = known.annotate(note_rows=newest, pledge_rows=pledged)
    return courses_shown(person, known)


def courses_shown(person, known=None):
    """What is live for this person in the language of the request, with modules: two queries."""
    known = CoursePage.objects.all() if known is None else known
    courses = known.live().in_language(get_language()).shown_to(person)
    modules = ModulePage.objects.live().filter(locale__language_code=get_language())
    modules = modules.in_brief().shown_to(person).with_borrowers(person)
    return with_modules(courses.order_by("path"), modules)
