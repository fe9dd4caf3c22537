"""Courses for tests: a site with a catalogue, courses, modules and raw lesson blocks."""

from datetime import date
from uuid import NAMESPACE_OID, uuid5

from wagtail.models import Locale, Page, Site

from courses.actions import decide_change
from courses.models import (
    BorrowedModulePage,
    CourseIndexPage,
    CoursePage,
    CourseSkill,
    ModulePage,
    Pathway,
    PathwayStep,
    Skill,
    SkillStatement,
)
from courses.publishing import change_of
from home.models import HomePage


def make_home():
    if home := HomePage.objects.first():
        return home
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Home", slug="digital-skills"))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home}
    )
    return home


def make_catalogue():
    if catalogue := CourseIndexPage.objects.first():
        return catalogue
    return make_home().add_child(instance=CourseIndexPage(title="Learning", slug="learn"))


def make_course(code="DC02", title="Safe online", slug=None, live=True, **fields):
    course = CoursePage(
        title=title,
        slug=slug or title.lower().replace(" ", "-"),
        code=code,
        live=live,
        summary="Four habits.",
        theme=CoursePage.Theme.COUNCIL,
        level=CoursePage.Level.FOUNDATION,
        audience="Everyone",
        written_by="Information Security",
        review_by=date(2027, 9, 30),
        outcomes=[("outcome", "spot a suspicious message"), ("outcome", "act without fear")],
        **fields,
    )
    return make_catalogue().add_child(instance=course)


def make_module(course=None, title="Why us", lessons=None, live=True, **fields):
    """Published by hand, so with its version, unless `live` is false."""
    module = ModulePage(title=title, slug=title.lower().replace(" ", "-"), live=False, **fields)
    module.lessons = lessons if lessons is not None else [lesson("What happened"), lesson("Why")]
    (course or make_course()).add_child(instance=module)
    return publish(module) if live else module


def borrow(course, module):
    """The course has the module of another one, after its own."""
    course = type(course).objects.get(pk=course.pk)
    page = course.add_child(instance=BorrowedModulePage(module=module, live=False))
    return publish(page)


def make_skill(title="Spotting a scam", courses=()):
    skill = Skill.objects.create(
        title=title, description="Notice a trick.", locale=Locale.get_default()
    )
    for course in courses:
        CourseSkill.objects.create(course=course, skill=skill)
    return skill


def make_statement(skill, text="I can spot a trick", **fields):
    return SkillStatement.objects.create(skill=skill, text=text, locale=skill.locale, **fields)


def make_pathway(courses, title="New to the council", live=True):
    locale = Locale.get_default()
    pathway = Pathway(
        title=title,
        slug=title.lower().replace(" ", "-"),
        summary="Where to begin.",
        audience="Whoever has just started",
        locale=locale,
        live=False,
    )
    pathway.steps = [
        PathwayStep(course=course, reason=f"Because of {course.code}.", sort_order=n, locale=locale)
        for n, course in enumerate(courses)
    ]
    pathway.save()
    if live:
        pathway.save_revision().publish()
    return Pathway.objects.get(pk=pathway.pk)


def publish(page, **said):
    """Also when what counts changed: then as a correction, or as is `said`."""
    revision = page.save_revision()
    decide(page, **said)
    revision.publish()
    return type(page).objects.get(pk=page.pk)


def decide(page, **said):
    draft = page.get_latest_revision_as_object()
    if isinstance(page, ModulePage) and (change := change_of(draft)):
        decide_change(draft=draft, change=change, **{"kind": "correction"} | said)


def publish_material(module, **said):
    """As a material change: earlier completions end with yesterday, or as is `said`."""
    said = {"what_changed": "The rules on gifts are new.", "earlier": "now"} | said
    return publish(module, kind="material", **said)


def translate(page, code="cy", title=None):
    """A live translation, its ancestors made as aliases like wagtail-localize makes them."""
    locale, _ = Locale.objects.get_or_create(language_code=code)
    translation = page.copy_for_translation(locale, copy_parents=True, alias=False)
    translation.title = title or translation.title
    return publish(translation)


def block_id(*parts):
    return str(uuid5(NAMESPACE_OID, "/".join(parts)))


def block(kind, value, name=None):
    return {"type": kind, "value": value, "id": block_id(kind, name or str(value))}


def items(values):
    return [block("item", value) for value in values]


def lesson(title="What happened", content=None, check=(), **fields):
    content = [block("text", "<p>One idea.</p>", title)] if content is None else content
    value = {
        "title": title,
        "minutes": 5,
        "is_required": True,
        "aim": "By the end of this lesson you will be able to say why.",
        "content": content,
        "check": list(check),
        "is_final_check": False,
        "sources": [],
    }
    return block("lesson", value | fields, title)


def question(kind="one", text="What let them in?", **fields):
    """A question whose right answer is the first option, 72, or the order given."""
    value = {"text": text, "why": "An old account is an open door.", "look_again": ""}
    return block(kind, value | (fields or QUESTION_FIELDS[kind]()), text)


def option(text, is_right=False):
    return {"text": text, "is_right": is_right, "feedback": f"About “{text}”."}


QUESTION_FIELDS = {
    "one": lambda: {"options": items([option("An old account", True), option("A laptop")])},
    "many": lambda: {
        "options": items([option("Hurry", True), option("Good English"), option("Rank", True)])
    },
    "number": lambda: {"answer": "72", "tolerance": "0", "unit": "hours"},
    "order": lambda: {"items": items(["Ring", "Change it", "Tell"])},
    "match": lambda: {
        "pairs": items([{"left": "Ransom", "right": "A thief"}, {"left": "Slip", "right": "Us"}])
    },
}
