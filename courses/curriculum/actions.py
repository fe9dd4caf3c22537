from dataclasses import dataclass, field

from django.db import transaction
from wagtail.models import Page

from courses.models import (
    BorrowedModulePage,
    CourseIndexPage,
    CoursePage,
    Decision,
    ModulePage,
    ModuleVersion,
)

from . import building, catalogue, translations, uploads
from .identity import course_key, module_key
from .landing import CurriculumRefused, add, draft, publish, refusals
from .reading import read
from .shapes import Borrowed, Course, Module


@dataclass
class Report:
    """What became of one course: made, changed or the same, and so for each module."""

    code: str
    title: str
    outcome: str
    modules: dict[str, str] = field(default_factory=dict)
    translations: dict[str, str] = field(default_factory=dict)


def import_curriculum(*, directory, home: Page) -> list[Report]:
    """All the courses of a folder, or none. A second time it changes nothing."""
    courses, problems = read(directory)
    problems += [
        f"{course.code}: its language is {course.language}, the site's is "
        f"{home.locale.language_code}. Translations are made in the admin."
        for course in courses
        if course.language != home.locale.language_code
    ]
    shared, more = catalogue.read(directory, courses)
    problems += [*more, *translations.problems(directory, courses)]
    if problems:
        raise CurriculumRefused(problems)
    with transaction.atomic():
        learn = ensure_catalogue(home)
        media = uploads.bring(directory, courses)
        reports = [import_course(course, learn, media) for course in courses]
        for course in courses:
            lend(course, home.locale)
        catalogue.bring(shared, courses, home.locale)
        for course, report in zip(courses, reports, strict=True):
            page = CoursePage.objects.get(code=course.code, locale=home.locale)
            report.translations = translations.bring(directory, course, page)
    return reports


def ensure_catalogue(home):
    if learn := CourseIndexPage.objects.child_of(home).first():
        return learn
    learn = CourseIndexPage(title="Learning", slug="learn", locale=home.locale)
    return publish(add(learn, home))


def import_course(course: Course, learn, media) -> Report:
    key = key_of(course)
    fields = {
        "code": course.code,
        "slug": course.slug,
        "title": course.title,
        "summary": course.summary,
        "theme": course.theme,
        "level": course.level,
        "audience": course.audience,
        "written_by": course.owner,
        "review_by": course.review_by,
        "licence": course.licence,
        "outcomes": building.outcomes(key, course.outcomes),
        "try_this": course.try_this,
        "frameworks": course.frameworks,
    }
    page, outcome = put(CoursePage, key, fields, learn, live=True)
    report = Report(course.code, course.title, outcome)
    for module in course.modules:
        outcome = import_module(module, page, media, live=course.is_ready)
        report.modules[module.title] = outcome
    return report


def lend(course: Course, locale) -> None:
    """Once all courses are here: what this one borrows, and then its modules as in the file."""
    page = CoursePage.objects.get(code=course.code, locale=locale)
    keys = [
        borrow(part, page, live=course.is_ready)
        if isinstance(part, Borrowed)
        else module_key(page.translation_key, part)
        for part in course.parts
    ]
    put_in_order(page, keys)


def borrow(part: Borrowed, page, *, live):
    modules = ModulePage.objects.filter(locale=page.locale, slug=part.module)
    home = CoursePage.objects.filter(code=part.course, locale=page.locale).first()
    module = home and modules.child_of(home).first()
    if not module:
        sentence = (
            f"{page.code}: the module “{part.module}” of {part.course}, which it borrows, is "
            f"neither in this folder nor on this site. Import {part.course} with it."
        )
        raise CurriculumRefused([sentence])
    known = BorrowedModulePage.objects.child_of(page)
    if not known.filter(module__translation_key=module.translation_key).exists():
        made = BorrowedModulePage(module=module, locale=page.locale, live=False)
        parent = CoursePage.objects.get(pk=page.pk)
        (publish if live else draft)(add(made, parent))
    return module.translation_key


def key_of(course: Course):
    """A course is known by its code, also one that was made in the admin."""
    namesake = CoursePage.objects.filter(code=course.code).first()
    return namesake.translation_key if namesake and not course.id else course_key(course)


def import_module(module: Module, parent, media, *, live) -> str:
    key = module_key(parent.translation_key, module)
    fields = {
        "slug": module.slug,
        "title": module.title,
        "summary": module.summary,
        "pass_mark": module.pass_mark,
        "in_order": module.in_order,
        "lessons": building.lessons(key, module.lessons, media),
    }
    said = what_is_said(module)
    _, outcome = put(ModulePage, key, fields, parent, live=live, said=said)
    return outcome


def what_is_said(module):
    """Of a change of what counts. Nobody is there to be asked, so it is a correction, after which
    completions stand, unless the file says otherwise."""
    if not module.material_change:
        return {"kind": ModuleVersion.Change.CORRECTION}
    until = module.earlier_count_until
    return {
        "kind": ModuleVersion.Change.MATERIAL,
        "what_changed": module.material_change,
        "earlier": Decision.Earlier.DATE if until else Decision.Earlier.NATURAL,
        "counts_until": until,
    }


def put(model, key, fields, parent, *, live, said=None):
    """The page of that key with those fields; a page that is live already never leaves."""
    page = model.objects.filter(translation_key=key, locale=parent.locale).first()
    if not page:
        page = model(translation_key=key, locale=parent.locale, live=False, **fields)
        page = add(page, parent)
        return (publish(page, said) if live else draft(page)), "made"
    refuse_other_course(page, parent, fields)
    latest = page if page.live else page.get_latest_revision_as_object()
    if has(latest, fields) and page.live >= live:
        return page, "the same"
    for name, value in fields.items():
        setattr(latest, name, value)
    with refusals(latest):
        latest.full_clean()
    goes_live = live or page.live
    return (publish(latest, said) if goes_live else draft(latest)), "changed"


def refuse_other_course(page, parent, fields):
    """An id in a file may name any page; a file changes only what its own course has."""
    if fields.get("code", getattr(page, "code", None)) != getattr(page, "code", None):
        raise CurriculumRefused([f"{fields['code']}: its id belongs to the course {page.code}."])
    if page.get_parent().pk != parent.pk:
        home = page.get_parent().title
        raise CurriculumRefused([f"{page.title}: this module belongs to “{home}” on this site."])


def has(page, fields):
    return all(stored(page, name) == value for name, value in fields.items())


def stored(page, name):
    value = getattr(page, name)
    return list(value.raw_data) if hasattr(value, "raw_data") else value


def put_in_order(course_page, keys):
    """Modules as in the file; those that the file does not have come after."""
    borrowed = BorrowedModulePage.objects.child_of(course_page)
    lent = dict(borrowed.values_list("pk", "module__translation_key"))
    modules = course_page.get_children().order_by("path").values_list("pk", "translation_key")
    now = [(pk, lent.get(pk, key)) for pk, key in modules]
    place = {key: position for position, key in enumerate(keys)}
    wanted = sorted(now, key=lambda row: place.get(row[1], len(keys)))
    if now == wanted:
        return
    for pk, _ in wanted:
        parent = CoursePage.objects.get(pk=course_page.pk)
        Page.objects.get(pk=pk).specific.move(parent, pos="last-child")
