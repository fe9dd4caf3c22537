"""Courses written as files that the importer reads: the twin of `actions.import_curriculum`.

What the importer would make anew in the same way is left out, most ids above all. What the format
cannot carry, such as a link to another page of this site, keeps its words and is reported.
"""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import yaml
from django.conf import settings

from courses.models import CoursePage, ModulePage

from .identity import derived_course_key, derived_module_key, own
from .leaving import CannotLeave, Leaving
from .reading import CODE, read
from .unbuilding import lesson_entry, without


class ExportRefused(Exception):
    """Nothing was written; `problems` are sentences."""

    def __init__(self, problems):
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Exported:
    """One course file; `left_behind` are sentences on what the format cannot carry."""

    code: str
    file: str
    left_behind: list[str]


def export_curriculum(*, directory, codes=()) -> list[Exported]:
    """All courses, or those of these codes, into a folder that is new or empty; all or nothing."""
    directory = Path(directory)
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise ExportRefused([f"{directory} is in use. Name a folder that is new or empty."])
    courses = courses_of(codes)
    with tempfile.TemporaryDirectory() as made:
        reports = write_all(courses, Path(made))
        shutil.copytree(made, directory, dirs_exist_ok=True)
    return reports


def courses_of(codes):
    courses = CoursePage.objects.in_language(settings.LANGUAGE_CODE).order_by("code")
    courses = list(courses.filter(code__in=codes) if codes else courses)
    if missing := sorted(set(codes) - {course.code for course in courses}):
        raise ExportRefused([f"There is no course with the code {code}." for code in missing])
    if not courses:
        raise ExportRefused(["There are no courses yet."])
    if odd := [course.code for course in courses if not CODE.fullmatch(course.code)]:
        raise ExportRefused([f"“{code}” is not capitals and digits, like DC01." for code in odd])
    return courses


def write_all(courses, folder):
    leaving = Leaving(folder)
    try:
        reports = [write(course, folder, leaving) for course in courses]
    except CannotLeave as error:
        raise ExportRefused([str(error)]) from error
    # What another council could not read is not handed over, for example a draft half written.
    if problems := read(folder)[1]:
        raise ExportRefused(problems)
    return reports


def write(course, folder, leaving):
    entry = course_entry(course, leaving)
    text = yaml.safe_dump(entry, sort_keys=False, allow_unicode=True, width=100)
    file = folder / f"{course.code.lower()}.yaml"
    file.write_text(text, encoding="utf-8")
    return Exported(course.code, file.name, leaving.take_left_behind())


def course_entry(course, leaving):
    page = latest(course)
    modules = [latest(module) for module in ModulePage.objects.of_course(course)]
    entry = {
        "format": 1,
        "id": own(page.translation_key, derived_course_key(page.code)),
        "language": page.locale.language_code,
        "code": page.code,
        "slug": page.slug,
        "title": page.title,
        "summary": page.summary,
        "theme": page.theme,
        "level": page.level,
        "audience": page.audience,
        "owner": page.written_by,
        "review_by": page.review_by,
        "licence": page.licence,
        "status": "ready" if any(module.live for module in modules) else "outline",
        "frameworks": page.frameworks,
        "outcomes": [block["value"] for block in page.outcomes.raw_data],
        "try_this": page.try_this,
        "modules": [module_entry(page.translation_key, each, leaving) for each in modules],
    }
    return without(entry)


def module_entry(course_key, module, leaving):
    lessons = zip(module.lessons.raw_data, module.outline, strict=True)
    entry = {
        "id": own(module.translation_key, derived_module_key(course_key, module.slug)),
        "slug": module.slug,
        "title": module.title,
        "summary": module.summary,
        "pass_mark": module.pass_mark,
        "in_order": module.in_order or None,
        "lessons": [
            lesson_entry(block, lesson, module.translation_key, leaving)
            for block, lesson in lessons
        ],
    }
    return without(entry)


def latest(page):
    """As staff see it; a page that is not published, as its editor left it."""
    return page if page.live else page.get_latest_revision_as_object()
