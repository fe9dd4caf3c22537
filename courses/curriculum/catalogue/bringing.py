"""Skills and pathways of a file, as snippets of this site. What the file does not name stays."""

from uuid import UUID

from courses.curriculum.identity import pathway_key, skill_key, statement_key
from courses.curriculum.landing import publish, refusals
from courses.models import CoursePage, CourseSkill, Pathway, PathwayStep, Skill, SkillStatement


def bring(catalogue, courses, locale) -> None:
    found = CoursePage.objects.filter(locale=locale, code__in=[each.code for each in courses])
    pages = {page.code: page for page in found}
    skills = [(each.courses, bring_skill(each, locale)) for each in catalogue.skills]
    if skills:
        for code, page in pages.items():
            teach(page, [skill for codes, skill in skills if code in codes])
    for pathway in catalogue.pathways:
        bring_pathway(pathway, pages, locale)


def bring_skill(said, locale):
    skill = Skill.objects.filter(slug=said.slug, locale=locale).first() or Skill(
        slug=said.slug, locale=locale, translation_key=skill_key(said.slug)
    )
    if not has(skill, said, "title", "description"):
        save(skill)
    if said.statements:
        state(skill, said.statements)
    return skill


def state(skill, statements):
    """What people said of themselves is kept by the key of a statement, so it keeps its own."""
    own = SkillStatement.objects.filter(skill=skill)
    known = {statement.translation_key: statement for statement in own}
    keys = [UUID(str(each.id or statement_key(skill.slug, each.text))) for each in statements]
    for place, (key, said) in enumerate(zip(keys, statements, strict=True)):
        statement = known.get(key) or SkillStatement(
            skill=skill, locale=skill.locale, translation_key=key
        )
        is_there = statement.sort_order == place
        if not (has(statement, said, "text", "example") and is_there):
            statement.sort_order = place
            save(statement)
    own.exclude(translation_key__in=keys).delete()


def has(thing, said, *names):
    """Whether it says so already; it does from now on."""
    same = bool(thing.pk) and all(getattr(thing, name) == getattr(said, name) for name in names)
    for name in names:
        setattr(thing, name, getattr(said, name))
    return same


def save(thing):
    with refusals(thing):
        thing.full_clean()
    thing.save()
    return thing


def teach(page, skills):
    """Publishing brings the course's other languages up to it."""
    now = set(page.taught_skills.values_list("skill", flat=True))
    if now != {skill.pk for skill in skills}:
        page.taught_skills = [CourseSkill(skill=skill) for skill in skills]
        publish(page)


def bring_pathway(said, pages, locale):
    pathway = Pathway.objects.filter(slug=said.slug, locale=locale).first() or Pathway(
        slug=said.slug, locale=locale, translation_key=pathway_key(said.slug), live=False
    )
    steps = [(pages[step.course].translation_key, step.reason) for step in said.steps]
    is_same = bool(pathway.pk) and pathway.live and pathway.reasons == steps
    if has(pathway, said, "title", "summary", "audience") and is_same:
        return
    pathway.steps = [
        PathwayStep(course=pages[step.course], reason=step.reason, sort_order=n, locale=locale)
        for n, step in enumerate(said.steps)
    ]
    publish(save(pathway))
