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

from courses.codes import CODE
from courses.models import BorrowedModulePage, CoursePage, ModulePage

from . import catalogue
from .catalogue.writing import not_carried
from .identity import derived_course_key, derived_module_key, own
from .leaving import CannotLeave, Leaving
from .reading import CATALOGUE, read
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
    refuse_what_is_in_use(directory)
    courses = courses_of(codes)
    with tempfile.TemporaryDirectory() as made:
        reports = write_all(courses, Path(made))
        copy_out(made, directory)
    return reports


def refuse_what_is_in_use(directory):
    try:
        is_free = not directory.exists() or (directory.is_dir() and not any(directory.iterdir()))
    except OSError as error:
        raise cannot_be_written(directory, error.strerror) from error
    if not is_free:
        raise ExportRefused([f"{directory} is in use. Name a folder that is new or empty."])


def cannot_be_written(directory, why):
    return ExportRefused([f"{directory} cannot be written: {why}. Name another folder."])


def copy_out(made, directory):
    """The folder was new or empty, so what of it is there when the disk is full is all ours."""
    try:
        shutil.copytree(made, directory, dirs_exist_ok=True)
    except OSError as error:
        shutil.rmtree(directory, ignore_errors=True)
        why = error.strerror or "not every file could be copied"
        raise cannot_be_written(directory, why) from error


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
        for course, report in zip(courses, reports, strict=True):
            report.left_behind.extend(incomplete(course, courses))
        if shared := catalogue.write(courses):
            write_entry(folder / CATALOGUE, shared)
    except CannotLeave as error:
        raise ExportRefused([str(error)]) from error
    # What another council could not read is not handed over, for example a draft half written.
    if problems := read_again(folder):
        raise ExportRefused(problems)
    return reports


def incomplete(course, courses):
    """What needs courses that are not handed over with this one."""
    for title in not_carried(course, [each.translation_key for each in courses]):
        yield f"The pathway “{title}” stays here: it has courses that are not in this folder."
    codes = {each.code for each in courses}
    for part in borrowed_in(course):
        if (code := home_of(part.module_here).code) not in codes:
            yield f"The module “{part.module.title}” is borrowed: hand over {code} as well."


def read_again(folder):
    courses, problems = read(folder)
    return problems or catalogue.read(folder, courses)[1]


def write(course, folder, leaving):
    file = folder / f"{course.code.lower()}.yaml"
    write_entry(file, course_entry(course, leaving))
    return Exported(course.code, file.name, leaving.take_left_behind())


def write_entry(file, entry):
    text = yaml.safe_dump(entry, sort_keys=False, allow_unicode=True, width=100)
    file.write_text(text, encoding="utf-8")


def course_entry(course, leaving):
    page = latest(course)
    parts = sorted(
        [*ModulePage.objects.of_course(course), *borrowed_in(course)], key=lambda part: part.path
    )
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
        "status": "ready" if any(part.live for part in parts) else "outline",
        "frameworks": page.frameworks,
        "outcomes": [block["value"] for block in page.outcomes.raw_data],
        "try_this": page.try_this,
        "modules": [part_entry(page.translation_key, each, leaving) for each in parts],
    }
    return without(entry)


def borrowed_in(course):
    return list(BorrowedModulePage.objects.child_of(course).select_related("module"))


def home_of(module):
    return CoursePage.objects.parent_of(module).get()


def part_entry(course_key, part, leaving):
    if isinstance(part, BorrowedModulePage):
        module = part.module_here
        return {"borrowed": {"course": home_of(module).code, "module": module.slug}}
    return module_entry(course_key, latest(part), leaving)


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
