from contextlib import contextmanager
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Page

from courses.actions import decide_change
from courses.models import CourseIndexPage, CoursePage, Decision, ModulePage, ModuleVersion
from courses.publishing import change_of

from . import building, translations, uploads
from .identity import course_key, module_key
from .reading import read
from .shapes import Course, Module


class CurriculumRefused(Exception):
    """Nothing was written; `problems` are sentences with the place of each."""

    def __init__(self, problems):
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass
class Report:
    """What became of one course: made, changed or the same, and so for each module."""

    code: str
    title: str
    outcome: str
    modules: dict[str, str] = field(default_factory=dict)
    translations: dict[str, str] = field(default_factory=dict)


def import_curriculum(*, directory, home: Page, user=None) -> list[Report]:
    """All the courses of a folder, or none. A second time it changes nothing."""
    courses, problems = read(directory)
    problems += [
        f"{course.code}: its language is {course.language}, the site's is "
        f"{home.locale.language_code}. Translations are made in the admin."
        for course in courses
        if course.language != home.locale.language_code
    ]
    problems += translations.problems(directory, courses)
    if problems:
        raise CurriculumRefused(problems)
    with transaction.atomic():
        catalogue = ensure_catalogue(home, user)
        media = uploads.bring(directory, courses, user)
        reports = [import_course(course, catalogue, media, user) for course in courses]
        for course, report in zip(courses, reports, strict=True):
            page = CoursePage.objects.get(code=course.code, locale=home.locale)
            report.translations = translations.bring(directory, course, page, user)
    return reports


def ensure_catalogue(home, user):
    if catalogue := CourseIndexPage.objects.child_of(home).first():
        return catalogue
    catalogue = CourseIndexPage(title="Learning", slug="learn", locale=home.locale)
    return publish(add(catalogue, home), user)


def import_course(course: Course, catalogue, media, user) -> Report:
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
    page, outcome = put(CoursePage, key, fields, catalogue, live=True, user=user)
    report = Report(course.code, course.title, outcome)
    for module in course.modules:
        outcome = import_module(module, page, media, live=course.is_ready, user=user)
        report.modules[module.title] = outcome
    put_in_order(page, [module_key(key, module) for module in course.modules])
    return report


def key_of(course: Course):
    """A course is known by its code, also one that was made in the admin."""
    namesake = CoursePage.objects.filter(code=course.code).first()
    return namesake.translation_key if namesake and not course.id else course_key(course)


def import_module(module: Module, parent, media, *, live, user) -> str:
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
    _, outcome = put(ModulePage, key, fields, parent, live=live, user=user, said=said)
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


def put(model, key, fields, parent, *, live, user, said=None):
    """The page of that key with those fields; a page that is live already never leaves."""
    page = model.objects.filter(translation_key=key, locale=parent.locale).first()
    if not page:
        page = model(translation_key=key, locale=parent.locale, live=False, **fields)
        page = add(page, parent)
        return (publish(page, user, said) if live else draft(page, user)), "made"
    refuse_other_course(page, parent, fields)
    latest = page if page.live else page.get_latest_revision_as_object()
    if has(latest, fields) and page.live >= live:
        return page, "the same"
    for name, value in fields.items():
        setattr(latest, name, value)
    with refusals(latest):
        latest.full_clean()
    goes_live = live or page.live
    return (publish(latest, user, said) if goes_live else draft(latest, user)), "changed"


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


def add(page, parent):
    with refusals(page):
        return parent.add_child(instance=page)


@contextmanager
def refusals(page):
    """What the editor would be told: an address is taken, a lesson cannot be finished."""
    try:
        yield
    except ValidationError as error:
        raise CurriculumRefused([f"{page.title}: {' '.join(error.messages)}"]) from error


def publish(page, user, said=None):
    with refusals(page):
        revision = page.save_revision(user=user)
        if said and (change := change_of(page)):
            decide_change(draft=page, change=change, by=user, **said)
        revision.publish(user=user)
    return type(page).objects.get(pk=page.pk)


def draft(page, user):
    page.save_revision(user=user)
    return type(page).objects.get(pk=page.pk)


def put_in_order(course_page, keys):
    """Modules as in the file; those that the file does not have come after."""
    modules = ModulePage.objects.of_course(course_page)
    place = {key: position for position, key in enumerate(keys)}
    now = list(modules.values_list("pk", "translation_key"))
    wanted = sorted(now, key=lambda row: place.get(row[1], len(keys)))
    if now == wanted:
        return
    for pk, _ in wanted:
        parent = CoursePage.objects.get(pk=course_page.pk)
        ModulePage.objects.get(pk=pk).move(parent, pos="last-child")
