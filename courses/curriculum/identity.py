"""Where ids come from when a file names none: from its slugs and, for answers, from their words.

The same file makes the same ids on every site, so importing it twice changes nothing and a course
moves between councils with its records. Answers and steps are told apart by their words: a file
that puts them in another order, or words one differently, never gives one answer's id to another.
"""

from uuid import UUID, uuid5

NAMESPACE = UUID("5d1f4c0e-6f0b-5f0a-9a44-2f1d5a6e7c10")


def course_key(course) -> UUID:
    return UUID(course.id) if course.id else derived_course_key(course.code)


def derived_course_key(code) -> UUID:
    return uuid5(NAMESPACE, f"course/{code}")


def module_key(course_key, module) -> UUID:
    return UUID(module.id) if module.id else derived_module_key(course_key, module.slug)


def derived_module_key(course_key, slug) -> UUID:
    return uuid5(course_key, f"module/{slug}")


def skill_key(slug) -> UUID:
    return uuid5(NAMESPACE, f"skill/{slug}")


def pathway_key(slug) -> UUID:
    return uuid5(NAMESPACE, f"pathway/{slug}")


def statement_key(skill_slug, text) -> UUID:
    return uuid5(skill_key(skill_slug), f"statement/{text}")


def block_id(parent, *names) -> str:
    return str(uuid5(UUID(str(parent)), "/".join(names)))


def own(identity, derived) -> str | None:
    """The id as a file has to name it: not at all where the importer makes the same."""
    return None if str(identity) == str(derived) else str(identity)
