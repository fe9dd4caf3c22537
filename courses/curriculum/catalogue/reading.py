"""The file of skills and pathways, read and checked. It names only courses of its folder."""

from pathlib import Path

from courses.curriculum.reading import CATALOGUE, open_file
from courses.curriculum.shapes import Catalogue, Pathway, Skill, Statement, Step

MOST_SKILLS = 5


def read(directory, courses) -> tuple[Catalogue, list[str]]:
    file, problems = Path(directory) / CATALOGUE, []
    if not (file.exists() or file.is_symlink()):
        return Catalogue(), []
    node = open_file(file, problems)
    return (read_catalogue(node, courses), node.problems) if node else (Catalogue(), problems)


def read_catalogue(node, courses):
    if node.number("format", 1, 1) != 1:
        node.refuse("only format 1 is known")
    catalogue = Catalogue(
        skills=[read_skill(child) for child in node.children("skills", "skill")],
        pathways=[read_pathway(child) for child in node.children("pathways", "pathway")],
    )
    node.done()
    for name in ("skills", "pathways"):
        node.refuse_twins(name, [each.slug for each in getattr(catalogue, name)])
    node.refuse_twins("skills", [skill.title.casefold() for skill in catalogue.skills])
    check_courses(node, catalogue, courses)
    return catalogue


def read_skill(node):
    skill = Skill(
        slug=node.slug(),
        title=node.text("title", longest=80),
        description=node.text("description", longest=250),
        courses=node.texts("courses", least=0, longest=12),
        statements=[
            read_statement(child) for child in node.children("statements", "statement", 0, 3)
        ],
    )
    node.done()
    node.refuse_twins("courses", skill.courses)
    node.refuse_twins("statements", [statement.text for statement in skill.statements])
    node.refuse_twins("statements", [statement.id for statement in skill.statements])
    return skill


def read_statement(node):
    statement = Statement(
        text=node.text("text", longest=120),
        example=node.text("example", longest=200, default=""),
        id=node.identity(),
    )
    node.done()
    return statement


def read_pathway(node):
    pathway = Pathway(
        slug=node.slug(),
        title=node.text("title", longest=100),
        summary=node.text("summary", longest=250),
        audience=node.text("audience", longest=200),
        steps=[read_step(child) for child in node.children("steps", "step", 2, 30)],
    )
    node.done()
    node.refuse_twins("steps", [step.course for step in pathway.steps])
    return pathway


def read_step(node):
    step = Step(course=node.text("course", longest=12), reason=node.text("reason", longest=200))
    node.done()
    return step


def check_courses(node, catalogue, courses):
    codes = [code for skill in catalogue.skills for code in skill.courses]
    named = codes + [step.course for pathway in catalogue.pathways for step in pathway.steps]
    for code in sorted(set(named) - {course.code for course in courses}):
        node.refuse(f"“{code}” is no course of this folder")
    for code in sorted(code for code in set(codes) if codes.count(code) > MOST_SKILLS):
        node.refuse(f"{code} teaches {codes.count(code)} skills; {MOST_SKILLS} is the most")
