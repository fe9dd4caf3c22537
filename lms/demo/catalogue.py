"""Skills and pathways over the eight courses. What is there already is left as it is."""

from typing import NamedTuple

from django.utils.text import slugify
from wagtail.models import Locale

from courses.models import (
    CoursePage,
    CourseSkill,
    Pathway,
    PathwayStep,
    Skill,
    SkillStatement,
)

SKILLS = {
    # title: (what somebody can do who has it, courses that teach it)
    "Working together online": ("Share work while it is unfinished.", ("DC01", "LD01")),
    "Staying safe online": ("Notice a trick, stop, and tell somebody early.", ("DC02",)),
    "Looking after people’s data": (
        "Share what is needed, with the right partner, in a safe way.",
        ("DC03", "OP01", "DB01"),
    ),
    "Designing with residents": ("Find out what people need before you build.", ("DS01", "DS02")),
    "Making things for everyone": (
        "Make pages and services that most people can use, and keep another way open.",
        ("DS02", "OP01"),
    ),
    "Trying a small change": (
        "Guess, try, look and decide, with little at stake.",
        ("DC01", "DS01", "LD01"),
    ),
    "Judging new technology": ("Ask what it is for, and whether it is fair.", ("DB01", "LD01")),
}

STATEMENTS = {
    # title of the skill: (what people say of themselves, an example)
    "Working together online": (
        (
            "I can share work before it is finished",
            "For example, a first draft that your team can see and comment on.",
        ),
        (
            "I can find the team’s latest version of something",
            "For example, a rota or a form, without asking who has it.",
        ),
    ),
    "Staying safe online": (
        (
            "I can spot a message that tries to trick me",
            "For example, a parcel you did not order, or a boss in a great hurry.",
        ),
        (
            "I can say what to do after a wrong click",
            "For example, whom to tell, and how soon.",
        ),
    ),
    "Looking after people’s data": (
        (
            "I can decide what to share with another team",
            "For example, a list of residents that a partner asks for.",
        ),
        (
            "I can send personal details in a safe way",
            "For example, a letter about one family to the right person only.",
        ),
    ),
    "Designing with residents": (
        (
            "I can find out what residents need",
            "For example, by watching somebody use a form, and asking little.",
        ),
        (
            "I can change a plan because of what residents said",
            "For example, a letter that people read another way than you meant.",
        ),
    ),
    "Making things for everyone": (
        (
            "I can make a page or letter that everybody can use",
            "For example, somebody with a screen reader, or with little time.",
        ),
    ),
    "Trying a small change": (
        (
            "I can try something small and look at what happens",
            "For example, one new sentence on one form, for two weeks.",
        ),
        (
            "I can stop something that does not work",
            "For example, a report that nobody reads.",
        ),
    ),
    "Judging new technology": (
        (
            "I can say whether a new tool is fair and worth it",
            "For example, a tool that sorts requests by itself.",
        ),
    ),
}


class Route(NamedTuple):
    title: str
    summary: str
    audience: str
    steps: tuple


ROUTES = [
    Route(
        "New to the council",
        "Three short courses for your first months, in the order that helps most.",
        "Everybody who has just started, and whoever wants a fresh start.",
        (
            ("DC01", "Begin here: it shows you the tools you meet on your first day."),
            ("DC02", "Your account is open now, so learn what a trick looks like."),
            ("DC03", "By now you meet other people’s data. Learn to share it well."),
        ),
    ),
    Route(
        "Improve a service",
        "From what residents need to what you can show, with nobody left out on the way.",
        "People who run a service, or are asked to change one.",
        (
            ("DS01", "First find out what people need, and try something small."),
            ("DS02", "Then see whom your service leaves out, and open it to them."),
            ("OP01", "Show what you did and what came of it, good or bad."),
            ("DB01", "Last, weigh whether new technology would really help."),
        ),
    ),
    Route(
        "Keep people and their data safe",
        "Two courses that belong together, and one on showing your work openly.",
        "Whoever looks after other people’s details.",
        (
            ("DC02", "First close the door that most thieves come in by."),
            ("DC03", "Then share what partners need, and no more."),
            ("OP01", "Last, learn what may be open to everybody, and how."),
        ),
    ),
    Route(
        "Change how your team works",
        "From the tools you share to one small change that you try together.",
        "Whoever wants a team to work in a better way, with or without leading it.",
        (
            ("DC01", "Begin with the tools and habits that your team has today."),
            ("DS01", "Then try one small change together."),
            ("LD01", "Last, see what people who lead can do, and what you may ask of them."),
        ),
    ),
]


def furnish_catalogue():
    locale = Locale.get_default()
    courses = {page.code: page for page in CoursePage.objects.filter(locale=locale)}
    for title, (description, codes) in SKILLS.items():
        if not Skill.objects.filter(title=title).exists():
            skill = Skill.objects.create(title=title, description=description, locale=locale)
            teach(skill, [courses[code] for code in codes])
    for skill in Skill.objects.filter(title__in=STATEMENTS, locale=locale, statements=None):
        add_statements(skill)
    for route in ROUTES:
        if not Pathway.objects.filter(title=route.title).exists():
            publish(route, courses, locale)


def teach(skill, courses):
    """Of the live page, its latest draft, and its mirror in other languages."""
    for course in courses:
        course.taught_skills.add(CourseSkill(skill=skill))
        course.save_revision().publish()


def add_statements(skill):
    SkillStatement.objects.bulk_create(
        SkillStatement(
            skill=skill, text=text, example=example, sort_order=place, locale=skill.locale
        )
        for place, (text, example) in enumerate(STATEMENTS[skill.title])
    )


def publish(route, courses, locale):
    pathway = Pathway(
        title=route.title,
        slug=slugify(route.title),
        summary=route.summary,
        audience=route.audience,
        locale=locale,
        live=False,
    )
    pathway.steps = [
        PathwayStep(course=courses[code], reason=reason, sort_order=number, locale=locale)
        for number, (code, reason) in enumerate(route.steps)
    ]
    pathway.save()
    pathway.save_revision().publish()
