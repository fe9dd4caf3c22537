"""Skills and pathways, as far as they speak of the courses that go with them."""

from courses.curriculum.identity import own, statement_key
from courses.curriculum.unbuilding import without
from courses.models import CourseSkill, Pathway, Skill


def write(courses) -> dict:
    """What the file says; nothing where there is nothing to say."""
    locale, codes = courses[0].locale, {each.translation_key: each.code for each in courses}
    entry = without({"skills": skills(courses, locale), "pathways": pathways(codes, locale)})
    return {"format": 1, **entry} if entry else {}


def skills(courses, locale):
    taught = CourseSkill.objects.filter(course__in=courses).order_by("course__code", "pk")
    rows = taught.values_list("skill__translation_key", "course__code")
    codes = {}
    for key, code in rows:
        codes.setdefault(key, []).append(code)
    found = Skill.objects.filter(translation_key__in=codes, locale=locale).order_by("slug")
    return [
        without(
            {
                "slug": skill.slug,
                "title": skill.title,
                "description": skill.description,
                "courses": codes[skill.translation_key],
                "statements": [statement(each, skill) for each in skill.statements.all()],
            }
        )
        for skill in found.prefetch_related("statements")
    ]


def statement(said, skill):
    derived = statement_key(skill.slug, said.text)
    own_id = own(said.translation_key, derived)
    return without({"id": own_id, "text": said.text, "example": said.example})


def pathways(codes, locale):
    return [
        {
            "slug": pathway.slug,
            "title": pathway.title,
            "summary": pathway.summary,
            "audience": pathway.audience,
            "steps": [{"course": codes[key], "reason": why} for key, why in pathway.reasons],
        }
        for pathway in published(locale)
        if all(key in codes for key, _why in pathway.reasons)
    ]


def published(locale):
    return Pathway.objects.live().filter(locale=locale).order_by("slug")


def not_carried(course, codes):
    """Titles of pathways that have the course and cannot go with it."""
    return [
        pathway.title
        for pathway in published(course.locale)
        if (keys := {key for key, _why in pathway.reasons})
        and course.translation_key in keys
        and not keys <= set(codes)
    ]
