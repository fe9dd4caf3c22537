"""A folder of course files, read and checked. Nothing is written, and no page is asked.

The answer is the courses, and every problem found, each a sentence with its place.
"""

from pathlib import Path

import yaml

from courses.codes import CODE

from . import media, plain_yaml
from .lessons import read_lesson
from .nodes import Node
from .shapes import Borrowed, Course, Module

LARGEST = 1_000_000
CATALOGUE = "skills-and-pathways.yaml"
THEMES = ["digital-council", "digital-services", "collaboration-data", "digital-borough"]
LEVELS = ["foundation", "intermediate", "leadership"]


def read(directory) -> tuple[list[Course], list[str]]:
    directory, problems = Path(directory), []
    files = sorted(directory.glob("*.yaml")) if directory.is_dir() else []
    files = [file for file in files if file.name != CATALOGUE]
    if not files:
        return [], [f"{directory} has no course files (*.yaml)."]
    courses = [course for file in files if (course := read_file(file, problems))]
    for name in ("code", "slug"):
        refuse_twins(courses, name, problems)
    problems += lacking(courses)
    return courses, problems


def refuse_twins(courses, name, problems):
    values = [getattr(course, name) for course in courses]
    for value in sorted({value for value in values if values.count(value) > 1}):
        problems.append(f"Two files have the {name} “{value}”.")


def lacking(courses):
    """Borrowed modules that the folder would have, if it had them."""
    homes = {course.code: {module.slug for module in course.modules} for course in courses}
    for course in courses:
        for part in course.borrowed:
            if part.course in homes and part.module not in homes[part.course]:
                yield f"{course.code}: {part.course} has no module “{part.module}” to borrow."


def read_file(file, problems):
    node = open_file(file, problems)
    found = node and node.problems
    course = node and read_course(node)
    if not course or found:
        problems += found or []
        return None
    media_problems = media.problems(file.parent, course.media())
    problems += [f"{file.name}: {sentence}" for sentence in media_problems]
    return course


def open_file(file, problems):
    """A node of the whole file, with a list of problems of its own; None if it is not readable."""
    try:
        return Node(load(file), file.name, [])
    except (ValueError, OSError, yaml.YAMLError) as error:
        sentence = (
            plain_yaml.sentence_of(error) if isinstance(error, yaml.YAMLError) else str(error)
        )
        problems.append(f"{file.name}: {sentence}")
        return None


def load(file):
    if file.is_symlink() or not file.is_file():
        raise ValueError("is not a plain file")
    if file.stat().st_size > LARGEST:
        raise ValueError(f"is larger than {LARGEST:,} bytes")
    try:
        return plain_yaml.load(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError("is not UTF-8 text") from error


def read_course(node) -> Course:
    if node.number("format", 1, 1) != 1:
        node.refuse("only format 1 is known")
    course = Course(
        id=node.identity(),
        language=node.text("language", longest=12),
        code=read_code(node),
        slug=node.slug(),
        title=node.text("title", longest=100),
        summary=node.text("summary", longest=200),
        theme=node.choice("theme", THEMES),
        level=node.choice("level", LEVELS),
        audience=node.text("audience", longest=200),
        owner=node.text("owner", longest=100),
        review_by=node.day("review_by"),
        licence=node.text("licence", longest=100, default=""),
        is_ready=node.choice("status", ["ready", "outline"]) == "ready",
        frameworks=node.texts("frameworks", least=0, longest=30),
        outcomes=node.texts("outcomes", least=2, most=5, longest=150),
        try_this=node.text("try_this", longest=300, default=""),
        parts=[read_part(child) for child in node.children("modules", "module", 1, 30)],
    )
    node.done()
    check_across(node, course)
    return course


def read_code(node, name="code"):
    code = node.text(name, longest=12)
    if code and not CODE.fullmatch(code):
        node.refuse(f"“{name}” must be capitals and digits, like DC01")
    return code


def read_part(node) -> Module | Borrowed:
    return read_borrowed(node) if "borrowed" in node.value else read_module(node)


def read_borrowed(node) -> Borrowed:
    entry = node.child("borrowed", "borrowed")
    part = Borrowed(course=read_code(entry, "course"), module=entry.slug("module"))
    entry.done()
    node.done()
    return part


def read_module(node) -> Module:
    module = Module(
        id=node.identity(),
        slug=node.slug(),
        title=node.text("title", longest=100),
        summary=node.text("summary", longest=250),
        pass_mark=node.number("pass_mark", 0, 100, default=80),
        in_order=node.flag("in_order"),
        lessons=[read_lesson(child) for child in node.children("lessons", "lesson", 1, 50)],
        material_change=node.text("material_change", longest=250, default=""),
        earlier_count_until=node.day("earlier_count_until", default=None),
    )
    if module.earlier_count_until and not module.material_change:
        node.refuse("“earlier_count_until” needs a “material_change” that says what changed")
    node.done()
    node.refuse_twins("lessons", [lesson.slug for lesson in module.lessons])
    return module


def check_across(node, course):
    """What no single lesson can know: names used once, names that must exist, one final check."""
    node.refuse_twins("modules", [module.slug for module in course.modules])
    node.refuse_twins("modules", [f"{part.course} {part.module}" for part in course.borrowed])
    if course.code in {part.course for part in course.borrowed}:
        node.refuse("“borrowed” must name another course; this module is at home here")
    lessons = [lesson for module in course.modules for lesson in module.lessons]
    finals = [lesson for lesson in lessons if lesson.is_final_check]
    if len(finals) > 1 or (finals and finals[0] is not lessons[-1]):
        node.refuse("“final” belongs to one check, that of the last lesson")
    check_look_again(node, lessons)


def check_look_again(node, lessons):
    known = {lesson.slug for lesson in lessons}
    for question in (each for lesson in lessons for each in [*lesson.content, *lesson.check]):
        wanted = question.value.get("look_again")
        if wanted and wanted not in known:
            node.problems.append(
                f"{node.place}, question {question.value['slug']}: "
                f"“look_again” names no lesson of this course: “{wanted}”"
            )
